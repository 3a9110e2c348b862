import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, Section, useFormats, useSayDone } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import type { ContactMode, MeetingPairFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { logContact, undoHeldContact } from './changes.ts'
import css from './meetings.module.css'

/** A few lines or words in passing. */
const SHORT_MINUTES = 10
const hows = ['WRITTEN', 'TELEPHONE', 'VIDEO', 'IN_PERSON'] as const satisfies readonly ContactMode[]

/** ASQM-20: one press notes an informal contact of today, and can be taken back. */
export function InTouch({ pair }: { pair: MeetingPairFragment }) {
  const t = useText()
  const { slug } = useHere()
  const { now } = useFormats()
  const sayDone = useSayDone()
  const log = useAction(logContact)
  const undo = useAction(undoHeldContact)
  if (!pair.contactChoices.kinds.includes('INFORMAL')) return null
  async function note(mode: ContactMode) {
    const startsAt = now().toISOString()
    const outcome = await log.run({ mentorshipId: pair.id, kind: 'INFORMAL', mode, startsAt, minutes: SHORT_MINUTES })
    if (outcome.is !== 'done') return
    const { id } = outcome.data
    sayDone(t('between.touch.done'), { undo: () => void undo.run({ contactId: id }) })
  }
  return (
    <Section title={t('between.touch.title')} note={t('between.touch.text')}>
      <div className={css['buttons']}>
        {hows.map((mode) => {
          const how = t(`between.touch.how.${mode}`)
          return (
            <Button
              key={mode}
              size="compact-md"
              disabled={log.pending}
              aria-label={t('between.touch.press', { how: how.toLocaleLowerCase() })}
              onClick={() => void note(mode)}
            >
              {how}
            </Button>
          )
        })}
      </div>
      <p className={css['acts']}>
        <Link to="/o/$slug/m/$id/meetings/log" params={{ slug, id: pair.id }}>
          {t('between.touch.other')}
        </Link>
      </p>
      <Refusals refusals={log.outcome?.is === 'refused' ? log.outcome.refusals : []} />
      <Failed action={log} />
    </Section>
  )
}
