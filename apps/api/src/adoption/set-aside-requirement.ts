import { setAside } from '@ithaca/domain/adoption'
import { checkText, localDay } from '@ithaca/domain/core'
import { findNorm } from '@ithaca/domain/rules'
import { agreementsOf } from '../agreements/store.ts'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdMentorship } from '../mentorships/store.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { asideIn, rulesSigned } from '../rules/set-aside.ts'
import { dateOf } from '../tenancy/days.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'

const longestReason = 1_000

builder.mutationField('setAsideRequirement', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Sets aside for two what their rules require of them, with a reason that both read: from then on it is not asked of them and refuses nothing. Where it is their word before the start, the mentorship begins that day without it. For whoever makes the pairs, and never one of the two.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      normId: t.input.id({
        description:
          'What is required: the id of a norm in an edition by which the two live, or under which they are writing an agreement.',
      }),
      reason: t.input.string({
        description: `Why, in words that the two read; at most ${longestReason} characters.`,
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      const asked = decodeId(input.normId)
      await change({ context, mutation: 'setAsideRequirement', input }, async (tx) => {
        const { row, mentorship, rules: held, timeZone } = await holdMentorship(tx, id, context)
        const { programId } = row
        const agreements = await agreementsOf(tx, id)
        const [agreement] = agreements
        const [editionId = '', normId = ''] = asked.typename === 'Norm' ? asked.id.split('/') : []
        const theirs = [agreement.editionId, ...row.pins.map((pin) => pin.editionId)]
        const rules = theirs.includes(editionId) ? await rulesOfEdition(tx, editionId) : null
        const book = (rules ?? held).book
        const about = {
          norm: rules && findNorm(book, normId),
          aside: await asideIn(tx, rules ?? held, row.setAside),
          by: await standingIn(tx, personId, programId),
          book,
          signed: (await rulesSigned(tx, agreements, row))?.book ?? null,
        }
        const { termMonths } = agreement
        const decision = setAside(mentorship, { ...about, editionId, today: localDay(now, timeZone), termMonths })
        const reason = checkText(input.reason, { at: 'reason', max: longestReason, needed: true })
        mustBeEmpty([...(decision.ok ? [] : decision.refusals), ...reason.refusals], rules ?? held)
        const { state, events } = accept(decision, rules ?? held)
        const begun = mentorship.phase === 'agreement' && state.phase === 'active' ? state : null
        await tx.normOverride.createMany({
          data: {
            ...{ mentorshipId: id, normId, editionId, personId, overriddenAt: now, reason: reason.text.trim() },
            beginsOn: begun && dateOf(begun.startsOn),
            endsOn: begun?.endsOn ? dateOf(begun.endsOn) : null,
          },
        })
        await announce(tx, occasion(context, { programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
