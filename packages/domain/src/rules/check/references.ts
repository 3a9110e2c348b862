import { type Localized, say } from '../../core/index.ts'
import type { Norm } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { sectionWords } from '../vocabulary/agreements.ts'
import { contactNouns, modeName } from '../vocabulary/contacts.ts'
import { listed } from '../vocabulary/words.ts'
import { around, type Problem, problem, theNorm, theSetting } from './problem.ts'

/** What a norm names, and the setting that has to have it. */
type Reference = { path: string; missing: readonly Localized[] }

/** Norms that name what the program does not have: a kind of contact, a goal of a kind, a form, a section. */
export function checkReferences(book: ResolvedBook): Problem[] {
  const norms = book.norms.flatMap((norm) =>
    referencesOf(norm, book)
      .filter(({ missing }) => missing.length > 0)
      .map(({ path, missing }) =>
        problem(
          'not-in-program',
          { norms: [norm], settings: [path] },
          around(
            [theNorm(norm, book), theSetting(path, book), say(listed(missing, 'en'), listed(missing, 'fr'))],
            (words, setting, names) => `${words} counts on what the program does not have (${setting}): ${names}.`,
            (words, setting, names) => `${words} suppose ce que le programme n’a pas (${setting}) : ${names}.`,
          ),
        ),
      ),
  )
  const unknown = book.settings.recognition.completion.filter((id) => book.norms.every((norm) => norm.id !== id))
  if (unknown.length === 0) return norms
  const path = 'recognition.completion'
  const names = unknown.join(', ')
  return [
    ...norms,
    problem(
      'not-in-program',
      { settings: [path] },
      say(
        `Completion counts on rules that the book does not have: ${names}.`,
        `L’achèvement suppose des règles que le document n’a pas : ${names}.`,
      ),
    ),
  ]
}

function referencesOf(norm: Norm, { settings }: ResolvedBook): Reference[] {
  const { contacts, goals, agreement, questionnaires, enrolment } = settings
  if (norm.kind === 'quantity') {
    const { measure } = norm
    if (measure.of === 'contacts' || measure.of === 'months-with-contact')
      return [
        {
          path: 'contacts.kinds',
          missing: measure.kinds.filter((kind) => !contacts.kinds.includes(kind)).map((kind) => contactNouns[kind][1]),
        },
        {
          path: 'contacts.modes',
          missing: (measure.modes ?? []).filter((mode) => !contacts.modes.includes(mode)).map((mode) => modeName[mode]),
        },
      ]
    if (measure.of === 'goals')
      return [{ path: 'goals.kinds', missing: unknownCodes(measure.kinds ?? [], goals.kinds) }]
    if (measure.of === 'activities')
      return [{ path: 'goals.activitySections', missing: unknownCodes(measure.inEach ?? [], goals.activitySections) }]
  }
  if (norm.kind === 'step') {
    const { step } = norm
    if (step.does === 'agenda')
      return [
        {
          path: 'contacts.agenda',
          missing: unknownCodes(
            step.items.filter((item) => item !== 'purpose'),
            contacts.agenda,
          ),
        },
      ]
    if (step.does === 'agreement-parts') {
      const known = [
        ...agreement.sections.map((section) => ({ code: section, label: sectionWords[section] })),
        ...agreement.written,
      ]
      return [{ path: 'agreement.sections', missing: unknownCodes(step.parts, known) }]
    }
    if ('form' in step && step.form !== undefined)
      return [{ path: 'questionnaires.forms', missing: unknownCodes([step.form], questionnaires.forms) }]
  }
  if (norm.kind === 'condition' && norm.condition.on === 'person')
    return [
      { path: 'enrolment.careerStages', missing: unknownCodes(norm.condition.among ?? [], enrolment.careerStages) },
    ]
  return []
}

const unknownCodes = (asked: readonly string[], known: readonly { code: string }[]): Localized[] =>
  asked.filter((code) => known.every((one) => one.code !== code)).map((code) => say(code, code))
