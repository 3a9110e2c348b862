import { builder } from './builder.ts'
import { type NodeId, nodeOrNull } from './node.ts'

/** Thrown by a use case when what it was asked to change has changed meanwhile. */
export class Stale extends Error {
  readonly current: NodeId
  constructor(typename: string, id: string) {
    super('changed meanwhile')
    this.current = { typename, id }
  }
}

const messages = {
  en: 'Somebody changed this meanwhile. Here is how it stands now; nothing of yours was saved yet.',
  fr: 'Quelqu’un a modifié ceci entre-temps. Voici l’état actuel; rien de votre saisie n’a encore été enregistré.',
}

builder.objectType(Stale, {
  name: 'Stale',
  description: 'What you changed was changed by somebody meanwhile: nothing was saved, and here is how it stands now.',
  fields: (t) => ({
    message: t.string({
      description: 'One sentence, in the viewer’s language.',
      resolve: (_stale, _args, { locale }) => messages[locale],
    }),
    current: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The thing as it is now.',
      resolve: ({ current }, _args, context, info) => nodeOrNull(current, context, info) as never,
    }),
  }),
})
