import { recordCheckIn } from '@ithaca/domain/oversight'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdLookedAfter, keepFeedbackDay } from './hold-looked-after.ts'
import { CheckInWayType, OneOfTwoType } from './way-type.ts'

builder.mutationField('recordCheckIn', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Keeps that one of the two was spoken with (HRACO-44): day and way are seen by who runs the program and by that person; the note is read by those who oversee the program alone, and never by one of the two.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      party: t.input.field({ type: OneOfTwoType, required: true, description: 'With which of the two.' }),
      onDay: t.input.field({ type: 'Date', required: true, description: 'On which day, from the pairing to today.' }),
      way: t.input.field({ type: CheckInWayType, required: true, description: 'How.' }),
      asked: t.input.boolean({ description: 'Whether they were asked for confidential feedback as well (HRACO-45).' }),
      note: t.input.string({
        required: false,
        description: 'What was said, in confidence, at most 4,000 characters.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id: mentorshipId } = decodeId(input.mentorshipId)
      const { party, onDay, way, asked } = input
      await change({ context, mutation: 'recordCheckIn', input }, async (tx) => {
        const held = await holdLookedAfter(tx, mentorshipId, party, context)
        const { mentorship, rules, row, situation, about } = held
        const { programId } = row
        const before = await tx.checkIn.findMany({
          where: { mentorshipId, personId: about },
          select: { onDay: true },
        })
        const id = newId()
        const said = { id, party, onDay, way, asked, note: input.note ?? '' }
        const recorded = before.map((one) => dayOf(one.onDay))
        const { state, events } = accept(recordCheckIn(mentorship, { ...said, recorded }, situation), rules)
        const of = { mentorshipId, programId }
        await tx.checkIn.createMany({
          data: { id, ...of, personId: about, memberId: personId, onDay: dateOf(onDay), way, asked, recordedAt: now },
        })
        if (state.note !== '') {
          const { note: text, reader } = state
          await tx.checkInNote.createMany({
            data: { checkInId: id, ...of, authorId: personId, reader, text, writtenAt: now },
          })
        }
        if (asked) await keepFeedbackDay(tx, { ...of, personId: about }, { askedOn: onDay })
        await announce(tx, occasion(context, of), events)
        return mentorshipId
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } })
    },
  }),
)
