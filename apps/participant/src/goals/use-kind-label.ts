import { useText } from '../app/inside.ts'

type Kinds = readonly { code: string; label: string }[]

/** A kind of goal in a few words: our own for the two that many programs have, else the program's. */
export function useKindLabel(kinds: Kinds): (code: string | null | undefined) => string | null {
  const t = useText()
  return (code) => {
    if (!code) return null
    if (code === 'professional') return t('goals.PROFESSIONAL')
    return code === 'personal' ? t('goals.PERSONAL') : (kinds.find((kind) => kind.code === code)?.label ?? null)
  }
}
