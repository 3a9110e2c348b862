import { isOpen } from '@ithaca/domain/agreements'
import { proposeRenewal } from '@ithaca/domain/endings'
import { copySections } from '../agreements/sections.ts'
import { columnsOf, saveAgreement, toAgreement } from '../agreements/store.ts'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { currentRules } from '../rules/in-force.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdEnd, keepAnswer } from './hold-end.ts'

builder.mutationField('proposeRenewal', (t) =>
  t.prismaFieldWithInput({
    type: 'Agreement',
    description:
      'Proposes to go on after the term, on the two’s own terms (CSCE-26, 27): a renewal that both sign with signAgreement before the term is over, or the term ends (CSCE-28). Other terms than those proposed void a signature given to them.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      months: t.input.int({ description: 'For how many months, from the end of the term on; 1 to 60.' }),
      meetingsPerYear: t.input.int({
        required: false,
        description:
          'How often the two mean to meet, from 1 to 60 and as far as the program leaves it to them; asked of them from the first day on. Left out, the program’s own figure holds.',
      }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const mentorshipId = decodeId(input.mentorshipId).id
      const id = await change({ context, mutation: 'proposeRenewal', input }, async (tx) => {
        const { row, mentorship, rules, facts, agreements, by, today } = await holdEnd(tx, mentorshipId, context)
        if (by !== null && row.revision !== input.revision) throw new Stale('Mentorship', row.id)
        const latest = toAgreement(agreements[0])
        const program = await tx.program.findFirstOrThrow({ where: { id: row.programId } })
        const { number } = await tx.agreement.findFirstOrThrow({
          where: { mentorshipId },
          orderBy: { number: 'desc' },
          select: { number: true },
        })
        const editionId = (await currentRules(tx, program))?.id ?? rules.id
        const terms = { months: input.months, meetingsPerYear: input.meetingsPerYear ?? null }
        const next = { id: newId(), number: number + 1, editionId }
        const situation = { by, answers: facts.answers, latest, today, book: rules.book }
        const { state, events } = accept(proposeRenewal(mentorship, terms, next, situation), rules)
        if (events.length === 0) return state.id
        if (isOpen(latest)) await saveAgreement(tx, latest, state, now)
        else {
          await tx.agreement.createMany({ data: columnsOf(state) })
          await copySections(tx, latest.id, state.id)
        }
        const about = { mentorshipId, termNumber: facts.terms.length + 1, personId }
        await keepAnswer(tx, about, { answer: 'renew', answeredAt: now })
        await tx.mentorship.updateMany({ where: { id: mentorshipId }, data: { revision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId }), events)
        return state.id
      })
      return session.read.agreement.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
