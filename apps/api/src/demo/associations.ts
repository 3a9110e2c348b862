import { asq } from './asq/association.ts'
import type { DemoAssociation } from './association.ts'
import { csce } from './csce/association.ts'
import { hraco } from './hraco/association.ts'
import { usnc } from './usnc/association.ts'

/** Side by side on one server, each under rules of its own. */
export const associations: readonly DemoAssociation[] = [usnc, asq, csce, hraco]
