import type { Fields, Version } from '../saving/saving.ts'

export type Kept<Text extends Fields = Fields> = { base: Version<Text>; mine: Text }

const keyOf = (goalId: string) => `ithaca:goal:${goalId}`

const isKept = <Text extends Fields>(value: unknown): value is Kept<Text> =>
  typeof value === 'object' &&
  value !== null &&
  'base' in value &&
  'mine' in value &&
  typeof value.mine === 'object' &&
  value.mine !== null &&
  ('statement' in value.mine || 'text' in value.mine || 'count' in value.mine)

/** What was typed and has not arrived, in this tab only: it survives a reload and is gone with the tab. */
export function keepText<Text extends Fields>(goalId: string, kept: Kept<Text> | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(goalId))
    else sessionStorage.setItem(keyOf(goalId), JSON.stringify(kept))
  } catch {
    // A browser without storage still saves to the server.
  }
}

export function keptText<Text extends Fields>(goalId: string): Kept<Text> | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(goalId)) ?? 'null')
    return isKept<Text>(value) ? value : null
  } catch {
    return null
  }
}

/** After signing out, the next one at this computer finds nothing. */
export function forgetKeptTexts(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith('ithaca:goal:') || key.startsWith('ithaca:form:')) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept where nothing can be.
  }
}
