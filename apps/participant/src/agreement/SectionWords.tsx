import { LongTextField } from '@ithaca/ui'
import type { SectionsFragment } from '../gql/graphql.ts'
import { markOf } from '../saving/saving.ts'
import { SavingMark } from '../saving/SavingMark.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { SectionConflicts } from './SectionConflicts.tsx'
import { useSendWords, wordsOf } from './use-send-section.ts'

type SectionWordsProps = {
  agreement: SectionsFragment
  code: string
  label: string
  /** What the section is called: several fields of a page have the same label. */
  section: string
  hint: string | undefined
  optional: boolean
  /** What the other of the two is called. */
  name: string
}

/** A section in the words of the two, saved as one types. */
export function SectionWords({ agreement, code, label, section, hint, optional, name }: SectionWordsProps) {
  const send = useSendWords(agreement.id, code)
  const { state, dispatch, flush } = useSaving(`${agreement.id}:${code}`, wordsOf(agreement, code), send)
  return (
    <div>
      <LongTextField
        label={label}
        aria-label={`${section}: ${label}`}
        {...(hint && { description: hint })}
        {...(optional && { optional: true })}
        minRows={3}
        maxLength={4000}
        value={state.mine.text}
        error={state.refusals.map(({ message }) => message).join(' ') || undefined}
        onChange={({ currentTarget }) => dispatch({ type: 'typed', change: { text: currentTarget.value } })}
        onBlur={flush}
      />
      <SectionConflicts
        state={state}
        dispatch={dispatch}
        name={name}
        label={() => section}
        said={(_field, value) => value ?? ''}
        words
      />
      <SavingMark mark={markOf(state)} retry={flush} />
    </div>
  )
}
