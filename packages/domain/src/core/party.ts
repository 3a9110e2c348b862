/** The two sides of a mentorship; what they are called is the program's label. */
export const parties = ['mentor', 'protege'] as const
export type Party = (typeof parties)[number]

export const otherParty = (party: Party): Party => (party === 'mentor' ? 'protege' : 'mentor')

/** A charge somebody holds: `owner` in the organization, the others in one program. */
export const duties = ['owner', 'coordinator', 'committee'] as const
export type DutyName = (typeof duties)[number]

/** Who acts: the duties are those that reach the program in question. */
export type Standing = { personId: string; duties: readonly DutyName[] }

export const holds = (by: Standing, ...wanted: readonly DutyName[]) => wanted.some((duty) => by.duties.includes(duty))
