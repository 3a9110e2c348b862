import { type CanonicalAgreement, readCanonicalAgreement } from '@ithaca/domain/agreements'
import {
  addDays,
  addMonths,
  capitalised,
  chooseLocale,
  type Day,
  dayInWords,
  type Locale,
  type Localized,
  type Party,
} from '@ithaca/domain/core'
import { frozenKind } from '../goals/kind.ts'
import { dayOf } from '../tenancy/days.ts'
import type { AgreementPaperInput } from '../papers/agreement-paper.ts'
import { instantInWords } from '../papers/dates.ts'
import type { Transaction } from '../tenancy/database.ts'
import { amendsInWords, promisedBy, renewsInWords, withoutEnd } from './paper-words.ts'
import { digestOf } from './text.ts'

const parties = ['mentor', 'protege'] as const

/** What is printed beside the words both signed: names of places and days, none of which change any more. */
const printSelect = {
  id: true,
  number: true,
  state: true,
  digest: true,
  signatures: { where: { voidedAt: null }, select: { party: true, signedAt: true }, orderBy: { signedAt: 'asc' } },
  mentorship: {
    select: {
      id: true,
      mentorId: true,
      protegeId: true,
      startsOn: true,
      program: {
        select: {
          slug: true,
          locale: true,
          timeZone: true,
          organization: { select: { slug: true, colour: true } },
        },
      },
    },
  },
} as const

/** A signed agreement with its frozen words, as one of the two or a job in their name reads it. */
export async function signedAgreement(tx: Transaction, agreementId: string) {
  const row = await tx.agreement.findFirst({ where: { id: agreementId }, select: printSelect })
  const text = await tx.agreementText.findFirst({ where: { agreementId }, select: { canonical: true } })
  if (!row || !text) throw new Error(`agreement ${agreementId} has no text for this person`)
  if (row.signatures.length < parties.length) throw new Error(`agreement ${agreementId} is not signed by both`)
  if (digestOf(text.canonical) !== row.digest)
    throw new Error(`the text of agreement ${agreementId} is not the one signed`)
  const replaced = await tx.agreement.findFirst({
    where: { mentorshipId: row.mentorship.id, number: { lt: row.number }, signedOn: { not: null } },
    orderBy: { number: 'desc' },
    select: { signedOn: true, continuesFrom: true },
  })
  const canonical = readCanonicalAgreement(text.canonical)
  const from = replaced?.continuesFrom ?? null
  const renews = canonical.renewed !== undefined && canonical.renewed.continuesFrom !== (from && dayOf(from))
  return { row, canonical, replacedOn: replaced?.signedOn ?? null, renews }
}

type Signed = Awaited<ReturnType<typeof signedAgreement>>

/** Everything the document says, from the frozen words and the facts of the signing alone. */
export function agreementPaperOf({ row, canonical, replacedOn, renews }: Signed): AgreementPaperInput {
  const { digest, mentorship, signatures } = row
  const { program, startsOn } = mentorship
  const { timeZone, organization } = program
  const last = signatures.at(-1)
  if (digest === null || startsOn === null || !last) throw new Error(`agreement ${row.id} is not in force`)
  const { from, until } = termOf(canonical, dayOf(startsOn))
  const locale = chooseLocale(program.locale)
  const day = (date: string) => dayInWords(date, locale)
  const labels = { mentor: canonical.mentor.label, protege: canonical.protege.label }
  const party = (of: Party) => ({ role: capitalised(labels[of][locale], locale), name: canonical[of].name })

  return {
    format: 1,
    locale,
    // Both Americas print on letter paper, everybody else on A4.
    page: timeZone.startsWith('America/') ? 'LETTER' : 'A4',
    association: canonical.organization,
    colour: organization.colour,
    program: canonical.program,
    title: canonical.title[locale],
    amends: replacedOn && (renews ? renewsInWords : amendsInWords)(inBoth(dayOf(replacedOn)))[locale],
    parties: parties.map(party),
    purpose: canonical.purpose?.[locale] ?? '',
    benefits: parties
      .map((of) => ({ role: capitalised(labels[of][locale], locale), text: together(canonical.benefits[of], locale) }))
      .filter(({ text }) => text !== ''),
    promises: canonical.promises.map(({ text, strength, party: by }) => ({
      text: text[locale],
      by: promisedBy(strength, by, labels)[locale],
    })),
    goals: goalsIn(canonical, locale),
    term: {
      text: together(canonical.term.sentences, locale),
      from: day(from),
      // The end is the first day after the term; people count the last day they are bound.
      until: until === null ? withoutEnd[locale] : day(addDays(until, -1)),
    },
    meetings: canonical.meetings.map((sentence) => sentence[locale]),
    evaluation: canonical.evaluation.map((sentence) => sentence[locale]),
    signatures: signatures.map((signature) => ({
      ...party(signature.party as Party),
      signedAt: instantInWords(signature.signedAt.toISOString(), timeZone, locale),
    })),
    form: canonical.form ?? 'signed',
    parts: (canonical.parts ?? []).map(({ title, sentences, items, text }) => ({
      title: title[locale],
      sentences: sentences.map((sentence) => sentence[locale]),
      items,
      text,
    })),
    edition: canonical.edition.number,
    digest,
    completedAt: last.signedAt.toISOString(),
  }
}

/** The term that this agreement is about, whatever was renewed since. */
function termOf({ term: { months }, renewed }: CanonicalAgreement, startsOn: Day): { from: Day; until: Day | null } {
  const from = renewed?.continuesFrom ?? startsOn
  return { from, until: months === null ? null : addMonths(from, months) }
}

/** `csce-mentor-protege-agreement-1.pdf` */
export const paperName = ({ row: { number, mentorship } }: Signed): string =>
  `${mentorship.program.organization.slug}-${mentorship.program.slug}-agreement-${number}.pdf`

const goalsIn = ({ goals }: CanonicalAgreement, locale: Locale): AgreementPaperInput['goals'] =>
  goals.map(({ kind, kindLabel, statement, metric, deadline }, index) => ({
    position: index + 1,
    kind: frozenKind({ kind, kindLabel })?.[locale] ?? null,
    statement,
    metric: metric || null,
    deadline: deadline && dayInWords(deadline, locale),
  }))

const together = (sentences: readonly Localized[], locale: Locale) => sentences.map((each) => each[locale]).join(' ')
const inBoth = (day: string): Localized => ({ en: dayInWords(day, 'en'), fr: dayInWords(day, 'fr') })
