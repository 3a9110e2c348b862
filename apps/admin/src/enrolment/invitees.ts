/** One line of what was pasted into the invitation form, and what is wrong with it. */
export type Invitee = {
  /** Counted from 1, as an editor counts. */
  line: number
  text: string
  email: string
  fullName: string | null
  problem: InviteeProblem | null
}
export type InviteeProblem = 'no-address' | 'not-an-address' | 'several-addresses' | 'twice'

const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:"]+$/u
const AROUND_NAME = /^[\s"'“”«»,;:]+|[\s"'“”«»,;:]+$/gu

/**
 * Reads "Ana Moreau <ana@example.org>", "ana@example.org", and rows copied from a spreadsheet ("Ana Moreau, ana@example.org").
 * Empty lines count but are left out.
 */
export function readInvitees(pasted: string): Invitee[] {
  const seen = new Set<string>()
  return pasted
    .split(/\r\n|\r|\n/u)
    .map((text, index) => readLine(text.normalize('NFC').trim(), index + 1))
    .filter(({ text }) => text !== '')
    .map((invitee) => {
      if (invitee.problem !== null) return invitee
      const key = invitee.email.toLowerCase()
      if (seen.has(key)) return { ...invitee, problem: 'twice' as const }
      seen.add(key)
      return invitee
    })
}

function readLine(text: string, line: number): Invitee {
  const bracketed = /<([^<>]*)>/u.exec(text)
  const candidates = bracketed
    ? [bracketed[1]?.trim() ?? '']
    : text.split(/[\s,;<>()]+/u).filter((word) => word.includes('@'))
  const [email = '', ...more] = candidates.map((word) => word.replace(/^mailto:/iu, '').replace(AROUND_NAME, ''))
  const withoutAddress = bracketed ? text.replace(bracketed[0], ' ') : text.replace(candidates[0] ?? '', ' ')
  const name = withoutAddress.replaceAll(/\s+/gu, ' ').replace(AROUND_NAME, '')
  return { line, text, email, fullName: name === '' ? null : name, problem: problemOf(email, more.length) }
}

function problemOf(email: string, others: number): InviteeProblem | null {
  if (others > 0) return 'several-addresses'
  if (email === '') return 'no-address'
  return ADDRESS.test(email) && email.length <= 254 ? null : 'not-an-address'
}

/** The place in the list that a refusal of the server names (`people.2.email`); null for one about the whole. */
export function placeOf(at: string | null | undefined): number | null {
  const place = /^people\.(\d+)(?:\.|$)/u.exec(at ?? '')?.[1]
  return place === undefined ? null : Number(place)
}
