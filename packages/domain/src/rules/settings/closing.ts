import { z } from 'zod'
import { momentName } from '../vocabulary/moments.ts'
import { called, code, holding, localized, named, question, some } from './words.ts'

const form = called(
  'FormSettings',
  'A worksheet or questionnaire.',
  z.object({
    code,
    title: localized.describe('Its title.'),
    of: called('FormOf', 'Who fills in a form.', z.enum(['mentor', 'protege', 'each', 'applicant'])).describe(
      'Who fills it in.',
    ),
    at: called('StepMoment', 'When a step is done.', momentName).describe('When.'),
    readBy: called(
      'FormReader',
      'Who reads what is filled in.',
      z.enum(['self-until-shared', 'pair', 'oversight', 'staff']),
    ).describe('Who reads it.'),
    questions: z.array(question).describe('What it asks, in order.'),
  }),
)

/** Worksheets and questionnaires: of whom, when, who reads them. */
export const questionnaires = called(
  'QuestionnaireSettings',
  'Worksheets and questionnaires.',
  z.object({ forms: z.array(form).describe('Each of them.') }),
)

/** `noticeDays` 0 is none; after `unansweredAttempts` somebody is taken to have left. */
export const ending = called(
  'EndingSettings',
  'How a mentorship ends before its time.',
  z.object({
    by: z
      .array(called('EndedBy', 'Who may end a mentorship.', z.enum(['mentor', 'protege', 'staff', 'committee'])))
      .min(1)
      .describe('Who may end it.'),
    noticeDays: z.number().int().min(0).max(365).describe('How many days of notice are given; 0 is none.'),
    reasons: z.array(named).describe('Reasons one can choose from.'),
    steps: z
      .array(
        called('ClosingStep', 'What the two are led through at the end.', z.enum(['notes', 'thanks', 'evaluation'])),
      )
      .describe('What the two are led through at the end.'),
    rematch: z.boolean().describe('Whether who is left can be paired again.'),
    unansweredAttempts: some
      .nullable()
      .describe('After so many attempts without an answer somebody is taken to have left; null where never.'),
  }),
)

const credit = called(
  'CreditSettings',
  'What taking part is worth elsewhere.',
  z.object({
    label: localized.describe('What the units are called.'),
    units: some.describe('How many.'),
  }),
)

/** What taking part is worth elsewhere; `completion` are norms by id, `whole` says that a part of them is worth nothing. */
export const recognition = called(
  'RecognitionSettings',
  'What taking part brings.',
  z.object({
    credit: credit.nullable().describe('What it is worth elsewhere; null where nothing.'),
    completion: z.array(holding('norm')).describe('Norms by key that have to be met for it.'),
    whole: z.boolean().describe('Whether only the whole counts, and a part of it is worth nothing.'),
    certificate: z.boolean().describe('Whether there is a certificate.'),
  }),
)

/** Months after the end until the pair's texts are erased. */
export const records = called(
  'RecordSettings',
  'How long what was written is kept.',
  z.object({ monthsKept: some.describe('Months after the end until the pair’s texts are erased.') }),
)
