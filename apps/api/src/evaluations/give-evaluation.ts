import { evaluate, evaluationFormat } from '@ithaca/domain/evaluations'
import { holdEnd } from '../endings/hold-end.ts'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { rulesOn } from '../mentorships/store.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'

const AnswerInput = builder.inputType('EvaluationAnswerInput', {
  description: 'How far somebody agrees with one sentence.',
  fields: (t) => ({
    question: t.string({ required: true, description: 'Its code, of LookBack.questions.' }),
    mark: t.int({ required: true, description: 'From 1, not at all, to 5, fully.' }),
  }),
})

builder.mutationField('giveEvaluation', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Looks back on a term at its formal end, renewed or not (CSCE-35 to 37), once. It is read by those who oversee the program, and never by the other.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      term: t.input.int({ description: 'The number of the term, of Mentorship.evaluation.' }),
      answers: t.input.field({ type: [AnswerInput], required: true, description: 'A mark for each question.' }),
      words: t.input.string({
        required: false,
        description: 'Whatever else there is to say, at most 4,000 characters.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'giveEvaluation', input }, async (tx) => {
        const { row, rules, by, today, facts, terms } = await holdEnd(tx, id, context)
        const { programId } = row
        const term = terms.find(({ number }) => number === input.term)
        const { book } = term ? await rulesOn(tx, row, term.from) : rules
        const situation = { mentorshipId: id, by, given: facts.evaluated, today, book }
        const said = { answers: input.answers.slice(0, 100), words: input.words ?? '' }
        const { state, events } = accept(evaluate(term, said, situation), rules)
        const { term: termNumber, reader, answers, words } = state
        await tx.evaluationState.createMany({
          data: { mentorshipId: id, programId, termNumber, personId, givenAt: now },
        })
        const told = { id: newId(), mentorshipId: id, programId, termNumber, authorId: personId, reader }
        await tx.evaluation.createMany({ data: { ...told, format: evaluationFormat, answers, words, writtenAt: now } })
        await announce(tx, occasion(context, { programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
