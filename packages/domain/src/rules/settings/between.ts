import { z } from 'zod'
import { contactKinds, contactModes } from '../vocabulary/contacts.ts'
import { goalPart } from '../vocabulary/goals.ts'
import { localized, named, role, some } from './words.ts'

/** Kinds are the program's own words; `parts` make a goal whole; `activitySections` group what is done for them. */
export const goals = z.object({
  kinds: z.array(named),
  owner: role,
  agreedByOther: z.boolean(),
  parts: z.array(goalPart),
  milestones: z.boolean(),
  activities: z.boolean(),
  activitySections: z.array(named),
  mentorGoals: z.boolean(),
})

export const contacts = z.object({
  kinds: z.array(z.enum(contactKinds)),
  modes: z.array(z.enum(contactModes)),
  arrangedBy: z.enum(['mentor', 'protege', 'either']),
  confirmedBy: z.enum(['one', 'both']),
  agenda: z.array(z.object({ code: z.string(), label: localized })),
})

/** More than a year apart would be no checking in. */
export const longestCheckIn = 52

/** Who reads what is told in confidence: `staff` are the coordinators. `checkInWeeks` is null until it is chosen. */
export const oversight = z.object({
  body: z.enum(['staff', 'committee']),
  checkInWeeks: some.max(longestCheckIn).nullable(),
  concernsTo: z.enum(['body', 'staff', 'committee']),
})
