import { type Adoption, type Consent, consentOf, lapsed, mayAdopt, mayTakeBackConsent } from '@ithaca/domain/adoption'
import { milliseconds, type Moment, type Party } from '@ithaca/domain/core'
import type { MentorshipPhase } from '@ithaca/domain/mentorships'
import { changesForTheTwo } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { partyIn } from '../mentorships/store.ts'
import { RuleChangeType } from '../rules/change-type.ts'
import { EditionType, RoleType } from '../rules/edition-type.ts'
import { dayOf } from '../tenancy/days.ts'
import { type AdoptionHere, adoptionIn, adoptionSelect, waits } from './standing.ts'

const dateAt = (at: Moment) => new Date(milliseconds(at))
function consentedBy(adoption: Adoption, party: Party): Date | null {
  const at = consentOf(adoption, party)
  return at && dateAt(at)
}

const LapsedConsentType = builder.objectRef<Consent>('LapsedConsent').implement({
  description:
    'A consent that came to nothing, because a newer edition was published before the other one gave theirs.',
  fields: (t) => ({
    party: t.expose('party', { type: RoleType, description: 'Who had consented.' }),
    number: t.int({ description: 'To which edition.', resolve: ({ edition }) => edition.number }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => dateAt(at) }),
  }),
})

const AdoptionActions = builder.objectRef<AdoptionHere>('AdoptionActions').implement({
  description: 'What the viewer can do about newer rules now.',
  fields: (t) => ({
    consent: t.field({
      type: Availability,
      description: 'Consent to live by them.',
      resolve: ({ row, adoption, older }, _args, { actor }) =>
        explained(mayAdopt({ phase: row.phase as MentorshipPhase }, adoption, partyIn(row, actor.personId)), older),
    }),
    takeBack: t.field({
      type: Availability,
      description: 'Take one’s consent back.',
      resolve: ({ row, adoption, older }, _args, { actor }) => {
        const phase = row.phase as MentorshipPhase
        return explained(mayTakeBackConsent({ phase }, adoption, partyIn(row, actor.personId)), older)
      },
    }),
  }),
})

const AdoptionType = builder.objectRef<AdoptionHere>('Adoption').implement({
  description: 'Newer rules of the program that reach a mentorship which runs, when both of the two consent.',
  fields: (t) => ({
    edition: t.field({
      type: EditionType,
      description: 'The edition that the program publishes today.',
      resolve: ({ newest: { id } }, _args, { session }) =>
        session.once(`edition:${id}`, (tx) => tx.edition.findFirstOrThrow({ where: { id } })),
    }),
    editions: t.field({
      type: [EditionType],
      description: 'Every edition that was published since the one by which they live, the newest first.',
      resolve: ({ row, older, newest }, _args, { session }) =>
        session.read.edition.findMany({
          where: { programId: row.programId, number: { gt: older.number, lte: newest.number } },
          orderBy: { number: 'desc' },
        }),
    }),
    insteadOf: t.int({
      description: 'The number of the edition that would be replaced.',
      resolve: ({ older }) => older.number,
    }),
    changes: t.field({
      type: [RuleChangeType],
      description: 'What changes for the two, in words; empty where what is new concerns others.',
      resolve: ({ older, newest }) => changesForTheTwo(older.book, newest.book),
    }),
    mentorConsentedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the mentor consented to it.',
      resolve: ({ adoption }) => consentedBy(adoption, 'mentor'),
    }),
    protegeConsentedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the protégé consented to it.',
      resolve: ({ adoption }) => consentedBy(adoption, 'protege'),
    }),
    lapsed: t.field({
      type: [LapsedConsentType],
      description: 'Consents to an edition before it that came to nothing, newest first.',
      resolve: ({ adoption }) => lapsed(adoption),
    }),
    viewerCan: t.field({
      type: AdoptionActions,
      description: 'What the viewer can do about it now.',
      resolve: (here) => here,
    }),
  }),
})

type Lived = { editionId: string; fromDay: Date; consents: unknown }

const LivedEditionType = builder.objectRef<Lived>('LivedEdition').implement({
  description: 'From a day on, an edition binds the two.',
  fields: (t) => ({
    edition: t.field({
      type: EditionType,
      description: 'Which.',
      resolve: ({ editionId: id }, _args, { session }) =>
        session.once(`edition:${id}`, (tx) => tx.edition.findFirstOrThrow({ where: { id } })),
    }),
    from: t.field({ type: 'Date', description: 'From which day on.', resolve: ({ fromDay }) => dayOf(fromDay) }),
    byConsent: t.boolean({
      description:
        'Whether both consented to it while the mentorship ran; otherwise it came with the pairing or a renewal.',
      resolve: ({ consents }) => Array.isArray(consents) && consents.length > 0,
    }),
  }),
})

builder.prismaObjectFields(MentorshipType, (t) => ({
  adoption: t.field({
    type: AdoptionType,
    nullable: true,
    select: adoptionSelect,
    description: 'Newer rules that wait for the two; null where the newest hold already, or nothing runs.',
    resolve: async (row, _args, { session }) => {
      const here = await adoptionIn(session.read, row)
      return waits(here) ? here : null
    },
  }),
  livedBy: t.field({
    type: [LivedEditionType],
    select: { pins: adoptionSelect.pins },
    description: 'Every edition by which it lives, the newest first; one may begin on a day to come.',
    resolve: ({ pins }) => pins,
  }),
}))
