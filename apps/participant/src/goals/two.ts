/** The two of a mentorship as their goals speak of them. */
export type Two = {
  mentorshipId: string
  party: 'MENTOR' | 'PROTEGE' | null
  /** What the partner is called. */
  other: string
  mentor: string
  /** Shown beside every place of writing. */
  scope: string
}
