import { z } from 'zod'
import { agreement, renewal, term } from './settings/agreement.ts'
import { contacts, goals, oversight } from './settings/between.ts'
import { ending, questionnaires, recognition, records } from './settings/closing.ts'
import { capacity, enrolment } from './settings/enrolment.ts'
import { identity } from './settings/identity.ts'
import { matching } from './settings/matching.ts'
import { publication } from './settings/publication.ts'

/** How the program's machinery works, one section for each slice. */
export const settings = z.object({
  identity,
  enrolment,
  capacity,
  matching,
  agreement,
  term,
  renewal,
  goals,
  contacts,
  oversight,
  publication,
  questionnaires,
  ending,
  recognition,
  records,
})
export type Settings = z.infer<typeof settings>
export type SectionName = keyof Settings

const said = { name: true, labels: true, purpose: true, benefits: true, locales: true, timeZone: true } as const

/** What a program writes down of them: who it is; silence elsewhere is filled by `resolve`. */
export const givenSettings = z.object({
  identity: identity.partial().required(said),
  enrolment: enrolment.partial().optional(),
  capacity: capacity.partial().optional(),
  matching: matching.partial().optional(),
  agreement: agreement.partial().optional(),
  term: term.partial().optional(),
  renewal: renewal.partial().optional(),
  goals: goals.partial().optional(),
  contacts: contacts.partial().optional(),
  oversight: oversight.partial().optional(),
  publication: publication.partial().optional(),
  questionnaires: questionnaires.partial().optional(),
  ending: ending.partial().optional(),
  recognition: recognition.partial().optional(),
  records: records.partial().optional(),
})
export type GivenSettings = z.infer<typeof givenSettings>

/** The kinds of goal that can be stored today; a program's own words for others wait for their slice. */
export const goalKinds = ['professional', 'personal'] as const
export type GoalKind = (typeof goalKinds)[number]

export { usualRenewalWindow } from './settings/agreement.ts'
