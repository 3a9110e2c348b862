import { builder } from './builder.ts'

export const CodeLabel = builder.objectRef<{ code: string; label: string }>('CodeLabel').implement({
  description: 'One choice of a list.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    label: t.exposeString('label', { description: 'In the viewer’s language.' }),
  }),
})
