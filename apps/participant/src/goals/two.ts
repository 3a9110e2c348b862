/** The two of a mentorship as their goals speak of them. */
export type Two = {
  mentorshipId: string
  party: 'MENTOR' | 'PROTEGE' | null
  /** What the partner is called. */
  other: string
  mentor: string
  /** The program's own kinds of goal, and what makes a goal whole there. */
  kinds: readonly { code: string; label: string }[]
  parts: readonly string[]
  /** Shown beside every place of writing. */
  scope: string
}
