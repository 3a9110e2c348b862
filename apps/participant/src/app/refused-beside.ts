import type { Outcome } from '@ithaca/client'
import type { UseFormReturnType } from '@mantine/form'

/** What the contract calls otherwise than the forms do. */
const fieldOf: Record<string, string> = { startsAt: 'day', statement: 'text', deadline: 'onDay' }

/** Puts what the server refused beside the fields it is about; what is about none is given back. */
export function refusedBeside<Values>(form: UseFormReturnType<Values>, outcome: Outcome<unknown> | null) {
  if (outcome?.is !== 'refused') return []
  const isHere = (at: string) => Object.hasOwn(form.getValues() as object, at)
  const placed = outcome.refusals.map((refusal) => {
    const at = refusal.at?.split('.').at(-1) ?? ''
    return { refusal, field: isHere(at) ? at : (fieldOf[at] ?? at) }
  })
  const beside = placed.filter(({ field }) => isHere(field))
  if (beside.length > 0) {
    form.setErrors(Object.fromEntries(beside.map(({ field, refusal }) => [field, refusal.message])))
    const [first] = beside
    if (first) form.getInputNode(first.field)?.focus()
  }
  return placed.filter(({ field }) => !isHere(field)).map(({ refusal }) => refusal)
}
