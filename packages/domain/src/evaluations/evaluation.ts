import { addDays, checkText, type Day, decided, type Decision, type Happened, type Party } from '../core/index.ts'
import { type Refusal, refused, type TextRefusalCode } from '../core/index.ts'
import { type ConcernReader, readerOf } from '../concerns/index.ts'
import type { Term } from '../endings/index.ts'
import type { ResolvedBook, StepNorm } from '../rules/index.ts'
import { isQuestion, leastMark, mostMark, type QuestionCode, questionCodes } from './questions.ts'

/** How many days before the end of a term somebody can look back on it, and how many after it, where no rule says so. */
export const opensDaysBefore = 14
export const closesDaysAfter = 60
/** An average of fewer would tell of somebody. */
export const fewestAnswers = 5

/** That somebody looked back on a term; what they said is no part of it. */
export type Evaluated = { term: number; party: Party }

export type EvaluationRefusalCode =
  | 'evaluation-not-yours'
  | 'evaluation-not-asked'
  | 'evaluation-not-open'
  | 'evaluation-closed'
  | 'evaluation-given'
  | 'question-unknown'
  | 'answer-missing'
  | 'mark-out-of-range'

export type EvaluationEvent = Happened<'EvaluationGiven', 'mentorship', { term: number; party: Party }>

export type Answer = { question: string; mark: number }
export type Answers = Record<QuestionCode, number>
export type Evaluation = { term: number; reader: ConcernReader; answers: Answers; words: string }

const compiled = new WeakMap<ResolvedBook, StepNorm | null>()

/** The norm that asks for a look back at the formal end (CSCE-35 to 37); read out of a book once. */
export function evaluationNorm(book: ResolvedBook): StepNorm | null {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const asks = (norm: ResolvedBook['norms'][number]): norm is StepNorm =>
    norm.kind === 'step' && norm.step.does === 'evaluation' && norm.moment.at === 'formal-end'
  const found = book.norms.find(asks) ?? null
  compiled.set(book, found)
  return found
}

/** For how many days before the first day after a term, and from it on, somebody can look back on it. */
export const evaluationDays = ({ dueDays }: StepNorm): { before: number; after: number } => ({
  before: opensDaysBefore,
  after: dueDays ?? closesDaysAfter,
})

/** From which day until before which one a term can be looked back on; null where it has no end. */
export function evaluationWindow({ until }: Pick<Term, 'until'>, norm: StepNorm): { from: Day; until: Day } | null {
  const { before, after } = evaluationDays(norm)
  return until === null ? null : { from: addDays(until, -before), until: addDays(until, after) }
}

/** `given` are the looks back that there are; `book` is that of the edition in force when the term began. */
export type EvaluationSituation = {
  mentorshipId: string
  by: Party | null
  given: readonly Evaluated[]
  today: Day
  book: ResolvedBook
}

type Refusals = Refusal<EvaluationRefusalCode>[]

/** What stands in the way of looking back on a term: once each, at its formal end, renewed or not (CSCE-37). */
export function mayEvaluate(term: Term | undefined, { by, given, today, book }: EvaluationSituation): Refusals {
  if (by === null) return [{ code: 'evaluation-not-yours' }]
  const norm = evaluationNorm(book)
  if (norm === null || !isAskedOf(norm, by)) return [{ code: 'evaluation-not-asked' }]
  const window = term === undefined ? null : evaluationWindow(term, norm)
  if (term === undefined || window === null) return [{ code: 'evaluation-not-open' }]
  if (given.some((one) => one.term === term.number && one.party === by)) return [{ code: 'evaluation-given' }]
  if (today < window.from) return [{ code: 'evaluation-not-open' }]
  return today >= window.until ? [{ code: 'evaluation-closed' }] : []
}

export const isAskedOf = ({ party }: StepNorm, one: Party): boolean =>
  party === one || party === 'each' || party === 'pair'

/** Looks back on a term: each question has its mark, and words are free. Read by the oversight body, never by the other. */
export function evaluate(
  term: Term | undefined,
  { answers, words }: { answers: readonly Answer[]; words: string },
  situation: EvaluationSituation,
): Decision<Evaluation, EvaluationEvent, EvaluationRefusalCode | TextRefusalCode> {
  const refusals: Refusal<EvaluationRefusalCode | TextRefusalCode>[] = mayEvaluate(term, situation)
  const marks = new Map<string, number>()
  for (const { question, mark } of answers) marks.set(question, mark)
  const checked = checkText(words, { at: 'words' })
  if (refusals.length === 0) refusals.push(...markRefusals(marks), ...checked.refusals)
  const { by, mentorshipId, book } = situation
  if (term === undefined || by === null || refusals.length > 0) return refused(refusals)
  return decided(
    {
      term: term.number,
      reader: readerOf(book),
      answers: Object.fromEntries(marks) as Answers,
      words: checked.text,
    },
    {
      type: 'EvaluationGiven',
      subjectType: 'mentorship',
      subjectId: mentorshipId,
      data: { term: term.number, party: by },
    },
  )
}

function markRefusals(marks: ReadonlyMap<string, number>): Refusals {
  const refusals: Refusals = []
  for (const [question, mark] of marks)
    if (!isQuestion(question)) refusals.push({ code: 'question-unknown', at: 'answers' })
    else if (!Number.isInteger(mark) || mark < leastMark || mark > mostMark)
      refusals.push({ code: 'mark-out-of-range', at: `answers.${question}`, limit: mostMark })
  for (const question of questionCodes)
    if (!marks.has(question)) refusals.push({ code: 'answer-missing', at: `answers.${question}` })
  return refusals
}

/** A mean with one decimal; null from fewer answers than would keep each of them unknown. */
export const averageOf = ({ sum, count }: { sum: number; count: number }): number | null =>
  count < fewestAnswers ? null : Math.round((sum / count) * 10) / 10
