import type { DemoAccount } from '../web/demo.ts'
import { associations } from './associations.ts'
import { emailOf } from './people.ts'

/** Everybody's, and public by design: a demonstration holds nothing that is worth guarding. */
export const demoPassword = 'rivet lantern maple estuary'

export const demoAccounts: readonly DemoAccount[] = associations.flatMap(({ slug, owner, people, shown }) =>
  shown.map((name) => ({
    organization: slug,
    role: [owner, ...people].find(({ fullName }) => fullName === name)?.role ?? 'mentor',
    name,
    email: emailOf(name, slug),
    password: demoPassword,
  })),
)
