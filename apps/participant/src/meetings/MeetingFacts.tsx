import { IconCheck, IconMinus } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { MeetingPairFragment, MeetingWholeFragment } from '../gql/graphql.ts'
import { meetingLine } from './meeting.ts'
import { MissingPurpose } from './Purpose.tsx'
import { useLength } from './words.ts'
import css from './meetings.module.css'

const isAddress = (words: string) => /^https:\/\/\S+$/.test(words.trim())

type MeetingFactsProps = {
  whole: MeetingWholeFragment
  pair: MeetingPairFragment
  /** A mode that the program does not name is marked here; else it is said beside it. */
  isMarked?: boolean
}

/** How, how long, where, what about, and what there is time for. */
export function MeetingFacts({ whole, pair, isMarked = true }: MeetingFactsProps) {
  const t = useText()
  const lengthOf = useLength()
  const { mode, modeNamed, minutes, kind, state } = readFragment(meetingLine, whole)
  const { purpose, place, agenda, plannedBy } = whole
  const isMine = plannedBy?.id === (pair.viewerParty === 'MENTOR' ? pair.mentor.id : pair.protege.id)
  const words = kind === 'MEETING' ? 'meetings' : 'between'
  const by = plannedBy
    ? isMine
      ? t(`${words}.plannedByYou`)
      : t(`${words}.plannedBy`, { name: plannedBy.called })
    : null
  return (
    <>
      <p className={css['how']}>
        {kind === 'MEETING' ? null : `${t(`meetings.kind.${kind}`)} · `}
        {t(`meetings.mode.${mode}`)} · {lengthOf(minutes)}
        {modeNamed || !isMarked ? null : <span className={css['quiet']}> · {t('meetings.notNamed')}</span>}
        {by && state === 'PLANNED' ? <span className={css['quiet']}> · {by}</span> : null}
      </p>
      <dl className={css['facts']}>
        {place ? (
          <div>
            <dt>{t('meetings.where')}</dt>
            <dd className={css['written']}>
              {isAddress(place) ? (
                <a href={place.trim()} rel="noreferrer noopener" target="_blank">
                  {place}
                </a>
              ) : (
                place
              )}
            </dd>
          </div>
        ) : null}
        {purpose ? (
          <div>
            <dt>{t('meetings.about')}</dt>
            <dd className={css['purpose']}>{purpose}</dd>
          </div>
        ) : whole.lacksPurpose ? (
          <div>
            <dt>{t('meetings.about')}</dt>
            <dd>
              <MissingPurpose whole={whole} pair={pair} />
            </dd>
          </div>
        ) : null}
        {agenda.length > 0 ? (
          <div>
            <dt>{t('meetings.agenda')}</dt>
            <dd>
              <ul className={css['ticks']}>
                {agenda.map(({ code, label, included }) => (
                  <li key={code} data-included={included}>
                    {included ? (
                      <IconCheck size={16} stroke={1.8} aria-hidden="true" />
                    ) : (
                      <IconMinus size={16} stroke={1.5} aria-hidden="true" />
                    )}
                    {label}
                    <VisuallyHidden>, {t(included ? 'meetings.onAgenda' : 'meetings.offAgenda')}</VisuallyHidden>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  )
}
