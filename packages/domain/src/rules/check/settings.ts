import { isTimeZone, type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { listed } from '../vocabulary/words.ts'
import { around, type Problem, problem, theNorm } from './problem.ts'
import { leastOf, mostOf } from './quantities.ts'

/** Settings that do not go together, and a term that is not what the norms ask. */
export function checkSettings(book: ResolvedBook): Problem[] {
  const found = contradictions.flatMap(({ isSo, paths, words }) =>
    isSo(book.settings) ? [problem('settings-contradict', { settings: paths }, words)] : [],
  )
  return [
    ...found,
    ...renewalWithoutTerm(book),
    ...termAgainstNorms(book),
    ...intervalNotChosen(book),
    ...timeZone(book),
  ]
}

const contradictions: { isSo: (settings: Settings) => boolean; paths: string[]; words: Localized }[] = [
  {
    isSo: ({ enrolment }) => enrolment.vote !== null && enrolment.admittedBy !== 'committee',
    paths: ['enrolment.vote', 'enrolment.admittedBy'],
    words: say(
      'A vote of the committee is set down, and it is not the committee that admits people.',
      'Un vote du comité est prévu, alors que ce n’est pas le comité qui admet les personnes.',
    ),
  },
  {
    isSo: ({ enrolment }) => enrolment.intake === 'cohort' && enrolment.window === null,
    paths: ['enrolment.intake', 'enrolment.window'],
    words: say(
      'People come in cohorts, and no window for applying is set.',
      'Les personnes entrent par cohorte, et aucune période de candidature n’est fixée.',
    ),
  },
  {
    isSo: ({ enrolment: { window } }) => window !== null && window.closes < window.opens,
    paths: ['enrolment.window'],
    words: say(
      'The window for applying closes before it opens.',
      'La période de candidature se termine avant de commencer.',
    ),
  },
  {
    isSo: ({ capacity }) => (capacity.firstTimeMentor ?? 0) > (capacity.mentor ?? Number.POSITIVE_INFINITY),
    paths: ['capacity.firstTimeMentor', 'capacity.mentor'],
    words: say(
      'Whoever is a mentor for the first time may have more mentorships at a time than others.',
      'La personne qui est mentor pour la première fois peut avoir plus de relations à la fois que les autres.',
    ),
  },
  {
    isSo: ({ term: { range } }) => (range?.least ?? 0) > (range?.most ?? Number.POSITIVE_INFINITY),
    paths: ['term.range'],
    words: say(
      'The usual term has a least above its most.',
      'La durée habituelle a un minimum supérieur à son maximum.',
    ),
  },
]

const renewalWithoutTerm = ({ settings }: ResolvedBook): Problem[] =>
  settings.renewal.allowed && settings.term.months === null
    ? [
        problem(
          'renewal-without-term',
          { settings: ['renewal.allowed', 'term.months'] },
          say(
            'A renewal is allowed, and the term is open: there is no end at which to renew.',
            'Un renouvellement est permis, et la durée est ouverte : il n’y a pas de fin à laquelle renouveler.',
          ),
        ),
      ]
    : []

/** The months of the agreement beside those that a norm asks for. */
function termAgainstNorms(book: ResolvedBook): Problem[] {
  const { months } = book.settings.term
  if (months === null) return []
  return book.norms.flatMap((norm) => {
    if (norm.kind !== 'quantity' || norm.measure.of !== 'months') return []
    if (leastOf(norm.bound) <= months && months <= mostOf(norm.bound)) return []
    return problem(
      'term-contradicts',
      { norms: [norm], settings: ['term.months'] },
      around(
        [theNorm(norm, book)],
        (words) => `${words}, and the agreement is for ${months} months.`,
        (words) => `${words}, et l’entente porte sur ${months} mois.`,
      ),
    )
  })
}

/** A default never asks anything of people, so how often the committee checks in is for the program to say (HRACO-44). */
function intervalNotChosen(book: ResolvedBook): Problem[] {
  if (book.settings.oversight.checkInWeeks !== null) return []
  const norms = book.norms.filter((norm) => norm.kind === 'step' && norm.moment.at === 'check-in-interval')
  if (norms.length === 0) return []
  const told = norms.map((norm) => theNorm(norm, book))
  return [
    problem(
      'interval-not-chosen',
      { norms, settings: ['oversight.checkInWeeks'] },
      say(
        `Choose every how many weeks the program checks in. These rules go by it: ${listed(told, 'en')}.`,
        `Choisissez le nombre de semaines entre deux prises de nouvelles. Ces règles en dépendent : ${listed(told, 'fr')}.`,
      ),
    ),
  ]
}

function timeZone({ settings: { identity } }: ResolvedBook): Problem[] {
  const { timeZone: zone } = identity
  return isTimeZone(zone)
    ? []
    : [
        problem(
          'time-zone-unknown',
          { settings: ['identity.timeZone'] },
          say(`There is no time zone called “${zone}”.`, `Il n’existe pas de fuseau horaire « ${zone} ».`),
        ),
      ]
}
