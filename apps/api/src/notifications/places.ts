import { buttonToken, expiryFrom } from '../buttons/token.ts'
import type { Ask, ContactKind } from '@ithaca/domain/rules'

/** Where the links of a mail lead. */
export type Places = ReturnType<typeof placesOf>

/** As the addresses of the apps have it. */
export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url')

/** Addresses of one mentorship's pages, and of the page on which a press acts for one person. */
export function placesOf(
  { baseUrl, secret }: { baseUrl: string; secret: string },
  { slug, organizationId }: { slug: string; organizationId: string },
  mentorshipId: string,
) {
  const home = `${baseUrl}/o/${slug}`
  const pair = `${home}/m/${globalId('Mentorship', mentorshipId)}`
  const meetings = `${pair}/meetings`
  const act = (token: string) => `${baseUrl}/act/${token}`
  return {
    pair,
    goals: `${pair}/goals`,
    rules: `${pair}/rules`,
    timeline: `${pair}/timeline`,
    agreement: `${pair}/agreement`,
    renewal: `${pair}/renewal`,
    evaluation: `${pair}/evaluation`,
    review: `${pair}/review`,
    hours: `${pair}/hours`,
    parting: `${pair}/parting`,
    feedback: `${pair}/feedback`,
    meetings,
    plan: `${meetings}/plan`,
    meeting: (contactId: string) => `${meetings}/${globalId('Contact', contactId)}`,
    /** Did it take place? */
    met: (personId: string, contactId: string, sent: Date) =>
      act(
        buttonToken(secret, {
          organizationId,
          personId,
          action: 'met',
          mentorshipId,
          contactId,
          expiresAt: expiryFrom(sent),
        }),
      ),
    /** Tell of one that took place, or plan one. */
    meet: (personId: string, kind: ContactKind | null, sent: Date) =>
      act(
        buttonToken(secret, {
          organizationId,
          personId,
          action: 'meet',
          mentorshipId,
          kind,
          expiresAt: expiryFrom(sent),
        }),
      ),
  }
}

const pages: Partial<
  Record<Ask['code'], 'agreement' | 'goals' | 'timeline' | 'renewal' | 'evaluation' | 'feedback' | 'review' | 'hours'>
> = {
  renew: 'renewal',
  evaluate: 'evaluation',
  'give-feedback': 'feedback',
  review: 'review',
  'give-hours': 'hours',
  'sign-agreement': 'agreement',
  'keep-promise': 'agreement',
  'settle-part': 'agreement',
  'reconsider-term': 'agreement',
  'set-goals': 'goals',
  'complete-goal': 'goals',
  'move-deadline': 'goals',
  'agree-goal': 'goals',
  'do-activities': 'goals',
  'draw-timeline': 'timeline',
}

/** Where what is asked is done. */
export function placeOfAsk(ask: Ask, places: Places, { personId, sent }: { personId: string; sent: Date }): string {
  if (ask.code === 'have-contacts') return places.meet(personId, ask.contact, sent)
  if (ask.code === 'plan-next' || ask.code === 'have-call') return places.plan
  if (ask.code === 'prepare-meeting' || ask.code === 'tell-ahead') return places.meeting(ask.contactId)
  return places[pages[ask.code] ?? 'pair']
}
