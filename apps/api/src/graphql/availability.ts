import { builder } from './builder.ts'
import { type Explained, RefusalType } from './refused.ts'

/** Whether the viewer may do something now; from the same function that decides when they do it. */
export const Availability = builder.objectRef<Explained[]>('Availability').implement({
  description: 'Whether an action is possible for the viewer now, and if not, why.',
  fields: (t) => ({
    allowed: t.boolean({ description: 'No reason stands against it.', resolve: (refusals) => refusals.length === 0 }),
    refusals: t.field({ type: [RefusalType], description: 'All reasons at once.', resolve: (refusals) => refusals }),
  }),
})
