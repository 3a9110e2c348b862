import { addDays, addMonths, canonicalJson, counted, dayInWords, type Localized, say } from '../core/index.ts'
import { goalKindLabel, type GoalWithText, inOrder, isGoal, plainKind } from '../goals/index.ts'
import { givesWay, meetingsLeftToThem, type Norm, normSentence, type ResolvedBook } from '../rules/index.ts'
import type { RenewedTerm } from './agreement.ts'
import { formOf } from './form.ts'
import { partsOf } from './parts.ts'
import { type Frequency, isTermTheirs, nothingSettled, type SectionText, type Settled } from './section.ts'
import { type CanonicalAgreement, canonicalFormat } from './rules.ts'
import { promises } from './sign.ts'

export type WhatIsSigned = {
  number: number
  termMonths: number | null
  renewed?: RenewedTerm
  meetingsPerYear?: number | null
  organization: string
  program: string
  edition: { number: number; hash: string }
  mentor: { id: string; name: string }
  protege: { id: string; name: string }
  book: ResolvedBook
  goals: readonly GoalWithText[]
  /** What the two settled beside goals and promises, and the words of its sections. */
  settled?: Settled
  texts?: readonly SectionText[]
}

/**
 * The words both sign, as data: names, edition, the sections the program names, and the goals that count. The mentor's
 * yes and the ticks are no part of it, so giving them voids nothing.
 */
export function agreementText(what: WhatIsSigned): CanonicalAgreement {
  const { book, renewed, meetingsPerYear = null } = what
  const { sections } = book.settings.agreement
  const { labels, purpose, benefits } = book.settings.identity
  const has = (section: (typeof sections)[number]) => sections.includes(section)
  const form = formOf(book)
  const parts = partsOf(book, what.settled ?? nothingSettled, what.texts ?? [])
  const sentences = (kept: (norm: Norm) => boolean) => book.norms.filter(kept).map((norm) => inBoth(norm, book))
  return {
    format: canonicalFormat,
    number: what.number,
    title: book.settings.agreement.title,
    organization: what.organization,
    program: what.program,
    edition: what.edition,
    mentor: { ...what.mentor, label: { en: labels.en.mentor.one, fr: labels.fr.mentor.one } },
    protege: { ...what.protege, label: { en: labels.en.protege.one, fr: labels.fr.protege.one } },
    purpose: has('purpose') ? purpose : null,
    benefits: has('purpose') ? benefits : { mentor: [], protege: [] },
    promises: has('promises')
      ? promises(book).map(({ id, strength, party, text }) => ({ normId: id, strength, party, text }))
      : [],
    ...(renewed && { renewed: { ...renewed, meetingsPerYear } }),
    term: {
      months: what.termMonths,
      sentences: has('term') || isTermTheirs(book) ? termSentences(what, sentences) : [],
    },
    meetings: has('meetings') || has('frequency') ? meetingSentences(what, sentences) : [],
    evaluation: has('evaluation') ? sentences(isAboutEvaluation) : [],
    goals: what.goals
      .filter(({ goal }) => isGoal(goal))
      .toSorted((a, b) => inOrder(a.goal, b.goal))
      .map(({ goal: { id, kind, deadline }, text: { statement, metric } }) => ({
        id,
        kind,
        statement,
        metric,
        deadline,
        ...ownKind(kind, book),
      })),
    ...(form !== 'signed' && form !== 'none' && { form }),
    ...(parts.length > 0 && { parts }),
  }
}

/** The text whose SHA-256 both sign: `agreementText` as JSON with a stable order of keys. */
export const canonicalAgreement = (what: WhatIsSigned): string => canonicalJson(agreementText(what))

type Sentences = (kept: (norm: Norm) => boolean) => Localized[]

/** A renewal is on the terms of the two (CSCE-27), so it says those instead of what the program asks of a first term. */
function termSentences({ renewed, termMonths: months, book }: WhatIsSigned, sentences: Sentences): Localized[] {
  if (renewed === undefined && months !== null && isTermTheirs(book))
    return [
      say(
        `We work together for ${counted(months, 'month', 'months', 'en')}.`,
        `Nous travaillons ensemble pendant ${counted(months, 'mois', 'mois', 'fr')}.`,
      ),
      ...sentences(isAboutTerm),
    ]
  if (renewed === undefined || months === null) return sentences(isAboutTerm)
  const { continuesFrom: from } = renewed
  const last = addDays(addMonths(from, months), -1)
  const own = say(
    `We go on for ${counted(months, 'month', 'months', 'en')}, from ${dayInWords(from, 'en')} until ${dayInWords(last, 'en')}.`,
    `Nous continuons pendant ${counted(months, 'mois', 'mois', 'fr')}, du ${dayInWords(from, 'fr')} au ${dayInWords(last, 'fr')}.`,
  )
  return [own, ...sentences(isRenewal)]
}

/** Where the two say how often they mean to meet, the program's own figures stand there no more, if it leaves that to them. */
function meetingSentences({ meetingsPerYear = null, settled, book }: WhatIsSigned, sentences: Sentences): Localized[] {
  const agreed =
    meetingsPerYear === null ? (settled?.frequency ?? null) : { count: meetingsPerYear, per: 'year' as const }
  if (agreed === null) return sentences(isAboutMeetings)
  const { count, per } = agreed
  const own = say(
    `We mean to meet ${counted(count, 'time', 'times', 'en')} a ${perWords[per].en}.`,
    `Nous avons l’intention de nous rencontrer ${count} fois par ${perWords[per].fr}.`,
  )
  const left = meetingsLeftToThem(book)
  return [own, ...sentences((norm) => isAboutMeetings(norm) && !(left && givesWay(norm, left)))]
}

const perWords: Record<Frequency['per'], Localized> = {
  month: say('month', 'mois'),
  quarter: say('quarter', 'trimestre'),
  year: say('year', 'an'),
}

const inBoth = (norm: Norm, book: ResolvedBook): Localized => ({
  en: normSentence(norm, book, 'en'),
  fr: normSentence(norm, book, 'fr'),
})

/** A kind that is the program's own is frozen with its words. */
function ownKind(kind: string | null, book: ResolvedBook): { kindLabel?: Localized } {
  if (kind === null) return {}
  const [label, plain] = [goalKindLabel(kind, book), plainKind(kind)]
  return plain?.en === label.en && plain.fr === label.fr ? {} : { kindLabel: label }
}

const isRenewal = (norm: Norm) => norm.kind === 'step' && norm.step.does === 'renewal'

const isAboutTerm = (norm: Norm) => (norm.kind === 'quantity' && norm.measure.of === 'months') || isRenewal(norm)

const isAboutMeetings = (norm: Norm) =>
  (norm.kind === 'quantity' && (norm.measure.of === 'contacts' || norm.measure.of === 'months-with-contact')) ||
  (norm.kind === 'step' && norm.step.does === 'agenda')

const isAboutEvaluation = (norm: Norm) => norm.kind === 'step' && norm.step.does === 'evaluation'
