import { z } from 'zod'
import { contactKinds, contactModes } from '../vocabulary/contacts.ts'
import { goalPart } from '../vocabulary/goals.ts'
import { called, holding, localized, named, role, some } from './words.ts'

/** Kinds are the program's own words; `parts` make a goal whole; `activitySections` group what is done for them. */
export const goals = called(
  'GoalSettings',
  'What the two work towards.',
  z.object({
    kinds: z.array(named).describe('The kinds of goal that the program has.'),
    owner: role.describe('Whose the goals are.'),
    agreedByOther: z.boolean().describe('Whether the other one agrees to each.'),
    parts: z
      .array(called('GoalQuality', 'What makes a goal whole (CSCE-19 to 23).', goalPart))
      .describe('What makes a goal whole; empty where the program says nothing.'),
    milestones: z.boolean().describe('Whether goals have milestones.'),
    activities: z.boolean().describe('Whether something is planned and done for them.'),
    activitySections: z.array(named).describe('How what is done is grouped; empty where it is not.'),
    mentorGoals: z.boolean().describe('Whether the mentor may have goals of their own.'),
  }),
)

const agendaPoint = called(
  'AgendaPoint',
  'What a meeting leaves time for.',
  z.object({
    code: holding('code').describe('What it is called by programs, stable.'),
    label: localized.describe('What people call it.'),
  }),
)

export const contacts = called(
  'ContactSettings',
  'How the two are in contact.',
  z.object({
    kinds: z
      .array(called('ContactKind', 'A kind of contact.', z.enum(contactKinds)))
      .describe('The kinds of contact that the program knows.'),
    modes: z
      .array(called('ContactMode', 'A way to be in contact.', z.enum(contactModes)))
      .describe('The modes that it names; another can be used and is marked (CSCE-29).'),
    arrangedBy: called('ArrangedBy', 'Who arranges meetings.', z.enum(['mentor', 'protege', 'either'])).describe(
      'Who arranges meetings.',
    ),
    confirmedBy: called(
      'ConfirmedBy',
      'Of how many of the two it takes the word that a contact took place.',
      z.enum(['one', 'both']),
    ).describe('Of how many of the two it takes the word that one took place.'),
    agenda: z.array(agendaPoint).describe('What each meeting leaves time for.'),
  }),
)

/** More than a year apart would be no checking in. */
export const longestCheckIn = 52

/** Who reads what is told in confidence: `staff` are the coordinators. `checkInWeeks` is null until it is chosen. */
export const oversight = called(
  'OversightSettings',
  'Who watches over the mentorships.',
  z.object({
    body: called(
      'OversightBody',
      'Who reads what is told in confidence: STAFF are the coordinators.',
      z.enum(['staff', 'committee']),
    ).describe('Who reads what is told in confidence.'),
    checkInWeeks: some
      .max(longestCheckIn)
      .nullable()
      .describe(
        'Every how many weeks the program checks in with everybody; null where it does not, or has not chosen.',
      ),
    concernsTo: called(
      'ConcernsTo',
      'Whom a concern is told: the oversight BODY, or always the STAFF or the COMMITTEE.',
      z.enum(['body', 'staff', 'committee']),
    ).describe('Whom a concern is told.'),
  }),
)
