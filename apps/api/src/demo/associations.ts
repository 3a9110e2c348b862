import type { DemoAssociation } from './association.ts'
import { csce } from './csce/association.ts'

/** Side by side on one server, each under rules of its own. */
export const associations: readonly DemoAssociation[] = [csce]
