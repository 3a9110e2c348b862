import { chooseLanguage } from '@ithaca/domain/people'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { LocaleType, toLocale } from './locale-type.ts'
import { loadPerson, savePerson } from './store.ts'

builder.mutationField('chooseLanguage', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description: 'Choose the language Ithaca speaks to you, on screen and in mails.',
    errors: { types: [Refused] },
    input: {
      locale: t.input.field({ type: LocaleType, description: 'The language.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId } = context
      await change({ context, mutation: 'chooseLanguage', input }, async (tx) => {
        const person = await loadPerson(tx, personId)
        const by = await standingIn(tx, personId, null)
        const { state, events } = accept(chooseLanguage(person, toLocale(input.locale) ?? '', by))
        if (events.length > 0) await savePerson(tx, personId, { locale: state.locale })
        await announce(tx, occasion(context), events)
        return personId
      })
      return context.session.read.person.findFirstOrThrow({ ...query, where: { id: personId } })
    },
  }),
)
