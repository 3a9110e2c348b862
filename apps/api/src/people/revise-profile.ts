import { checkText, isTimeZone } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { folded, loadPerson, savePerson, sortKeyOf } from './store.ts'

const oneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ')

builder.mutationField('reviseProfile', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description: 'Change your own name, what to call you, and your time zone.',
    errors: { types: [Refused, Stale] },
    input: {
      fullName: t.input.string({ description: 'As you write it; at most 200 characters.' }),
      called: t.input.string({ description: 'What to call you; at most 100 characters.' }),
      timeZone: t.input.string({
        required: false,
        description: 'An IANA name such as America/Toronto; left out, it stays.',
      }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId } = context
      await change({ context, mutation: 'reviseProfile', input }, async (tx) => {
        await loadPerson(tx, personId, input.revision)
        const fullName = checkText(oneLine(input.fullName), { at: 'fullName', max: 200, needed: true })
        const called = checkText(oneLine(input.called), { at: 'called', max: 100, needed: true })
        const { timeZone } = input
        mustBeEmpty([
          ...fullName.refusals,
          ...called.refusals,
          ...(timeZone && !isTimeZone(timeZone) ? [{ code: 'time-zone-unknown', at: 'timeZone' }] : []),
        ])
        await savePerson(tx, personId, {
          fullName: fullName.text,
          called: called.text,
          sortKey: sortKeyOf(fullName.text),
          search: folded(`${fullName.text} ${called.text}`),
          ...(timeZone && { timeZone }),
        })
        return personId
      })
      return context.session.read.person.findFirstOrThrow({ ...query, where: { id: personId } })
    },
  }),
)
