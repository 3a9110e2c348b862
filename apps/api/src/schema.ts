import './graphql/scalars.ts'
import './graphql/node.ts'
import './organizations/viewer.ts'
import './organizations/schema.ts'
import './people/schema.ts'
import './people/duty-type.ts'
import './people/choose-language.ts'
import './people/revise-profile.ts'
import './people/remove-person.ts'
import './people/end-duty.ts'
import './audit/schema.ts'
import { builder } from './graphql/builder.ts'

export const schema = builder.toSchema()
