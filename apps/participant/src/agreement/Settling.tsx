import { Section } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { useText } from '../app/inside.ts'
import type { SectionsFragment } from '../gql/graphql.ts'
import { markOf } from '../saving/saving.ts'
import { SavingMark } from '../saving/SavingMark.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { SectionConflicts } from './SectionConflicts.tsx'
import { SectionWords } from './SectionWords.tsx'
import { type Choices, choicesOf, useSendChoices } from './use-send-section.ts'
import css from './agreement.module.css'

type SettlingProps = {
  agreement: SectionsFragment
  /** What the other of the two is called. */
  name: string
  /** The goals have their own place among the sections. */
  goals: ReactNode
}
type Part = SectionsFragment['sections'][number]

/** What the two settle, section by section, in their program's order; either writes, and all is saved as one types. */
export function Settling({ agreement, name, goals }: SettlingProps) {
  const t = useText()
  const send = useSendChoices(agreement)
  const { state, dispatch, flush } = useSaving(`${agreement.id}:choices`, choicesOf(agreement), send)
  const fields: Record<keyof Choices, string> = {
    count: t('settling.count'),
    per: t('settling.per'),
    means: t('settling.means'),
    hours: t('settling.hours'),
    months: t('settling.months'),
  }
  const labels = agreement.sections.flatMap(({ options }) => options)
  const said = (field: keyof Choices, value: string | null): string => {
    if (field === 'per')
      return value === 'QUARTER' || value === 'YEAR' ? t(`settling.per${value}`) : t('settling.perMONTH')
    if (field !== 'means') return value ?? ''
    return (value ?? '')
      .split(',')
      .map((mode) => labels.find((one) => one.mode === mode)?.label ?? mode)
      .join(', ')
  }
  const chosen = (part: Part) => (
    <>
      <ChoiceFields
        kind={part.kind}
        options={part.options}
        norm={part.norm}
        state={state}
        dispatch={dispatch}
        flush={flush}
      />
      {state.conflicts.some(({ field }) => ownFields[part.kind]?.includes(field)) ? (
        <SectionConflicts
          state={{ ...state, conflicts: state.conflicts.filter(({ field }) => ownFields[part.kind]?.includes(field)) }}
          dispatch={dispatch}
          name={name}
          label={(field) => fields[field]}
          said={said}
          words={false}
        />
      ) : null}
      <SavingMark mark={markOf(state)} retry={flush} />
    </>
  )
  const words = (part: Part, label: string, hint?: string) => (
    <SectionWords
      agreement={agreement}
      code={part.code}
      label={label}
      section={part.label}
      hint={hint}
      optional={part.kind === 'MEANS' || !part.needed}
      name={name}
    />
  )
  return agreement.sections.map((part) => (
    <Section key={part.code} title={part.label}>
      <Guide part={part} />
      {part.kind === 'GOALS' ? goals : null}
      {part.kind === 'TEXT' ? words(part, t('settling.text')) : null}
      {part.kind === 'LIST' ? words(part, t('settling.list')) : null}
      {ownFields[part.kind] ? chosen(part) : null}
      {part.kind === 'MEANS' ? words(part, t('settling.meansWords')) : null}
    </Section>
  ))
}

const ownFields: Partial<Record<Part['kind'], readonly (keyof Choices)[]>> = {
  FREQUENCY: ['count', 'per'],
  MEANS: ['means'],
  HOURS: ['hours'],
  TERM: ['months'],
}

/** What the program asks or has in mind, beside the field and never a barrier to it (USNC-17). */
function Guide({ part: { norm } }: { part: Part }) {
  if (!norm) return null
  return <p className={css['quiet']}>{norm.sentence}</p>
}
