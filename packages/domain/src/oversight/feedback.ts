import { checkText, decided, type Decision, type Happened, type Localized, type Party } from '../core/index.ts'
import { type Refusal, refused, say, type TextRefusalCode } from '../core/index.ts'
import { type ConcernReader, readerOf } from '../concerns/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { isAskedOfParty, oversightNorms } from './norms.ts'

export const feedbackFormat = 1

export type FeedbackRefusalCode =
  | 'feedback-not-yours'
  | 'feedback-not-wanted'
  | 'feedback-mentorship-over'
  | 'feedback-empty'
  | 'feedback-question-unknown'

/** That somebody said something in confidence: never what. */
export type FeedbackEvent = Happened<'FeedbackGiven', 'feedback', { party: Party; reader: ConcernReader }>

export type FeedbackQuestion = { code: string; ask: Localized }
export type FeedbackAnswer = { question: string; text: string }
export type Feedback = { reader: ConcernReader; answers: Record<string, string> }

const openQuestion: FeedbackQuestion = {
  code: 'words',
  ask: say(
    'What should those who look after the program know?',
    'Que devraient savoir les personnes qui veillent sur le programme ?',
  ),
}

/** What somebody is asked: the program’s own questions that are answered in words, else one open question. */
export function feedbackQuestions({ settings }: ResolvedBook, party: Party): readonly FeedbackQuestion[] {
  const forms = settings.questionnaires.forms.filter(
    ({ of, at, readBy }) => at === 'check-in-interval' && readBy === 'oversight' && (of === 'each' || of === party),
  )
  const own = forms.flatMap(({ questions }) => questions.filter(({ answer }) => answer === 'text'))
  return own.length === 0 ? [openQuestion] : own.map(({ code, ask }) => ({ code, ask }))
}

const allQuestions = (book: ResolvedBook): FeedbackQuestion[] => [
  ...feedbackQuestions(book, 'mentor'),
  ...feedbackQuestions(book, 'protege'),
  openQuestion,
]

/** Codes of questions in the order in which they are asked; such as the book does not have any more come first. */
export function inOrder(codes: readonly string[], book: ResolvedBook): string[] {
  const order = allQuestions(book).map(({ code }) => code)
  return codes.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
}

/** A question of an edition in words; one that the book does not have any more is told by its code. */
export function feedbackQuestionWords(code: string, book: ResolvedBook): Localized {
  return allQuestions(book).find((question) => question.code === code)?.ask ?? say(code, code)
}

/** What stands in the way of giving feedback: not one of the two, not asked for by the rules, or all is over. */
export function mayGiveFeedback(
  { phase }: Pick<Mentorship, 'phase'>,
  by: Party | null,
  book: ResolvedBook,
): Refusal<FeedbackRefusalCode>[] {
  if (by === null) return [{ code: 'feedback-not-yours' }]
  if (phase === 'ended' || phase === 'undone') return [{ code: 'feedback-mentorship-over' }]
  const { given } = oversightNorms(book)
  return given === null || !isAskedOfParty(given, by) ? [{ code: 'feedback-not-wanted' }] : []
}

/** Tells the oversight body in confidence how it goes; any of the questions is enough. */
export function giveFeedback(
  mentorship: Pick<Mentorship, 'phase'>,
  { id, answers }: { id: string; answers: readonly FeedbackAnswer[] },
  by: Party | null,
  book: ResolvedBook,
): Decision<Feedback, FeedbackEvent, FeedbackRefusalCode | TextRefusalCode> {
  const refusals: Refusal<FeedbackRefusalCode | TextRefusalCode>[] = mayGiveFeedback(mentorship, by, book)
  if (by === null || refusals.length > 0) return refused(refusals)
  const known = new Set(feedbackQuestions(book, by).map(({ code }) => code))
  const said = new Map<string, string>()
  for (const { question, text } of answers) {
    const checked = checkText(text, { at: `answers.${question}` })
    if (!known.has(question)) refusals.push({ code: 'feedback-question-unknown', at: 'answers' })
    else if (checked.refusals.length > 0) refusals.push(...checked.refusals)
    else if (checked.text.trim() !== '') said.set(question, checked.text)
  }
  if (refusals.length === 0 && said.size === 0) refusals.push({ code: 'feedback-empty', at: 'answers' })
  if (refusals.length > 0) return refused(refusals)
  const reader = readerOf(book)
  return decided(
    { reader, answers: Object.fromEntries(said) },
    { type: 'FeedbackGiven', subjectType: 'feedback', subjectId: id, data: { party: by, reader } },
  )
}
