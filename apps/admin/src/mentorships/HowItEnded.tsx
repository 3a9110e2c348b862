import { dayBefore, Section, useFormats } from '@ithaca/ui'
import { IconLock } from '@tabler/icons-react'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const HowItEndedOf = graphql(`
  fragment HowItEnded on Mentorship {
    endsOn
    ending {
      endedOn
      lastDay
      words
      ground {
        code
        label
      }
      text
    }
  }
`)

/** How it ended and when; why is there for those alone who may read it. Nothing as long as it has not. */
export function HowItEnded({ mentorship }: { mentorship: FragmentType<typeof HowItEndedOf> }) {
  const text = useText()
  const formats = useFormats()
  const { endsOn, ending } = readFragment(HowItEndedOf, mentorship)
  if (!ending) return null
  const { endedOn, lastDay, words, ground, text: told } = ending
  const last = lastDay < formats.today() ? 'ending.lastDay' : 'ending.lastDayAhead'
  return (
    <Section title={text('ending.how')}>
      <p className={css['how']}>
        {words} {text(last, { day: formats.longDay(lastDay) })}
        {endsOn && endsOn !== endedOn
          ? ` ${text('ending.wouldHave', { day: formats.longDay(dayBefore(endsOn)) })}`
          : ''}
      </p>
      {ground ? (
        <div className={css['theirs']}>
          <IconLock size={18} stroke={1.5} aria-hidden="true" />
          <div>
            <p>{text('ending.told', { ground: ground.label })}</p>
            {told ? (
              <p className={css['told']} dir="auto">
                {told}
              </p>
            ) : null}
            <p>
              <span>{text('ending.toldNote')}</span>
            </p>
          </div>
        </div>
      ) : null}
    </Section>
  )
}
