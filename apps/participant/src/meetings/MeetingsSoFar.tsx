import { dayBefore, Section, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { countedNow, soFarOf } from './so-far.ts'
import type { CountedTask, SoFar } from './so-far.ts'
import css from './so-far.module.css'

const meetingsSoFar = graphql(`
  fragment MeetingsSoFar on Mentorship {
    id
    obligations {
      key
      asks
      strength
      count
      target
      most
      planned
      since
      until
      norm {
        id
        key
        ... on QuantityNorm {
          measure
        }
      }
    }
  }
`)

/** CSCE-31, 32: how far the meetings of the year are between what is asked for and what is suggested. */
export function MeetingsSoFar({ mentorship }: { mentorship: FragmentType<typeof meetingsSoFar> }) {
  const t = useText()
  const { longDay, today } = useFormats()
  const { obligations } = readFragment(meetingsSoFar, mentorship)
  const tasks = obligations.map(({ norm, ...task }) => ({
    ...task,
    sentence: task.asks,
    norm: 'measure' in norm ? { measure: norm.measure } : {},
  }))
  const soFar = soFarOf(tasks)
  if (soFar === null) return <Counts tasks={countedNow(tasks, today())} />
  const { zone, count, planned, asked, least, most, until } = soFar
  return (
    <Section
      title={t('meetings.soFar.title')}
      note={until ? t('meetings.soFar.until', { date: longDay(dayBefore(until)) }) : undefined}
    >
      <p className={css['said']}>
        {t('meetings.soFar.count', { count })} {t(`meetings.soFar.${zone}`, { asked: asked ?? 0, least, most })}
        {planned > 0 ? ` ${t('meetings.soFar.planned', { count: planned })}` : ''}
      </p>
      <Scale soFar={soFar} />
    </Section>
  )
}

type CountsProps = { tasks: readonly (CountedTask & { key: string; sentence: string })[] }

/** ASQM-19, 20: how many there are of what is asked for in the present stretch of time, whoever of the two is asked. */
function Counts({ tasks }: CountsProps) {
  const t = useText()
  const { longDay } = useFormats()
  if (tasks.length === 0) return null
  return (
    <Section title={t('between.soFar.title')}>
      <dl className={css['counts']}>
        {tasks.map(({ key, sentence, count, target, planned, until }) => (
          <div key={key}>
            <dt>{t('between.soFar.count', { count: count ?? 0, target: target ?? 0 })}</dt>
            <dd>
              {sentence}
              <span className={css['until']}>
                {[
                  ...(until ? [t('meetings.soFar.until', { date: longDay(dayBefore(until)) })] : []),
                  ...(planned > 0 ? [t('meetings.soFar.planned', { count: planned })] : []),
                ].join(' ')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** One field a meeting, up to the most that is suggested; the sentence above says the same. */
function Scale({ soFar: { count, planned, asked, least, most } }: { soFar: SoFar }) {
  const t = useText()
  const { number } = useFormats()
  const fields = Array.from({ length: most }, (_none, index) => index + 1)
  const stateOf = (field: number) => (field <= count ? 'held' : field <= count + planned ? 'planned' : 'open')
  const columns = { gridTemplateColumns: `repeat(${fields.length}, minmax(0, 1fr))` }
  return (
    <div className={css['scale']} aria-hidden="true">
      <div className={css['fields']} style={columns}>
        {fields.map((field) => (
          <span key={field} data-state={stateOf(field)} />
        ))}
      </div>
      {count > most ? <span className={css['beyond']}>+{number(count - most)}</span> : null}
      <div className={css['zones']} style={columns}>
        {asked === null ? null : (
          <span className={css['zone']} style={{ gridColumn: `1 / ${asked + 1}` }}>
            {t('meetings.soFar.askedWord')}
          </span>
        )}
        <span className={css['zone']} data-suggested style={{ gridColumn: `${least} / ${most + 1}` }}>
          {t('meetings.soFar.suggestedWord')}
        </span>
      </div>
    </div>
  )
}
