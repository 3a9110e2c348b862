import { z } from 'zod'
import { called, code, localized, named, some } from './words.ts'

/** What an agreement can hold of the rule book and of what the two have settled. */
export const agreementSections = [
  'purpose',
  'promises',
  'goals',
  'term',
  'meetings',
  'evaluation',
  'frequency',
  'activities',
  'contact-means',
  'time-commitment',
] as const

const form = called(
  'AgreementForm',
  'How the two give their word.',
  z.enum(['none', 'means-confirmed', 'ground-rules-confirmed', 'signed', 'drafted-together']),
)
const section = called(
  'AgreementPart',
  'A section of an agreement that Ithaca has words for.',
  z.enum(agreementSections),
)
const written = called(
  'WrittenSection',
  'A section of an agreement that the two write themselves.',
  z.object({
    code,
    label: localized.describe('Its heading.'),
    needed: z.boolean().describe('Whether it has to say something; others may stay empty.'),
  }),
)

export const agreement = called(
  'AgreementSettings',
  'What the two agree on, and how.',
  z.object({
    title: localized.describe('Title of the agreement (CSCE-1).'),
    form: form.describe('How the two give their word.'),
    sections: z.array(section).describe('What it holds of the rules and of what the two have settled, in order.'),
    /** Sections that the two write themselves; one that is not `needed` may stay empty. */
    written: z.array(written).describe('Sections that the two write themselves.'),
    coSigners: z
      .array(called('CoSigner', 'Who signs an agreement beside the two.', z.enum(['staff', 'committee', 'sponsor'])))
      .describe('Who signs beside the two.'),
    amendment: called(
      'AmendmentBy',
      'Whether what the two agreed can be changed while it runs: BY_BOTH, or not at all.',
      z.enum(['by-both', 'none']),
    ).describe('Whether it can be changed while it runs.'),
  }),
)

const range = called(
  'TermRange',
  'A range of months.',
  z.object({
    least: some.nullable().describe('At least so many months; null where any is.'),
    most: some.nullable().describe('At most so many months; null where any is.'),
  }),
)
const pause = called(
  'PauseSettings',
  'How a mentorship can be paused.',
  z.object({ mostDays: some.nullable().describe('At most so many days; null where there is no limit.') }),
)

/**
 * `months` is what the two commit to unless they say otherwise, null is open-ended; `range` is what is usual.
 * `readinessMonths` is how far ahead applicants are asked to look, whatever the term.
 */
export const term = called(
  'TermSettings',
  'How long a mentorship is.',
  z.object({
    months: some.max(120).nullable().describe('What the two commit to unless they say otherwise; null is open-ended.'),
    range: range.nullable().describe('What is usual, and what the two choose from; null where nothing is said.'),
    starts: called(
      'TermStart',
      'What a term begins with: the LAST_SIGNATURE (or word) of the two, or the PAIRING.',
      z.enum(['last-signature', 'pairing']),
    ).describe('What it begins with.'),
    phases: z.array(named).describe('Its phases in their order; empty where the program has none.'),
    pause: pause.nullable().describe('How it can be paused; null where it cannot.'),
    readinessMonths: some
      .nullable()
      .describe('How many months ahead applicants are asked to look, whatever the term; null where they are not.'),
  }),
)

/** `windowDays` before the end of a term both are asked; `most` is how often, and `otherwise` what is left without it. */
export const renewal = called(
  'RenewalSettings',
  'Going on after a term.',
  z.object({
    allowed: z.boolean().describe('Whether the two can renew.'),
    terms: called(
      'RenewalTerms',
      'On which terms a mentorship is renewed: the SAME, or the two’s OWN.',
      z.enum(['same', 'own']),
    ).describe('On which terms.'),
    windowDays: some.max(365).describe('How many days before the end both are asked.'),
    most: some.nullable().describe('How often at most; null is without limit.'),
    otherwise: called(
      'InsteadOfRenewal',
      'What is left where a mentorship cannot be renewed.',
      z.enum(['nothing', 'apply-again']),
    ).describe('What is left where it cannot be renewed.'),
  }),
)
export const usualRenewalWindow = 45
