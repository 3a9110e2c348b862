import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { sectionWords } from '../vocabulary/agreements.ts'
import { aboutThese, inAList, inQuotes, labels, telling, type Told } from './line.ts'

/** What is agreed and how, for how long, and what comes after. */
export function agreementLines(book: ResolvedBook): Told[] {
  const { agreement, term } = book.settings
  const { told, own } = telling(book)
  own('agreement.form', 'start', forms[agreement.form])
  own(
    'agreement.sections',
    'start',
    aboutThese(
      agreement.sections.length === 0 ? null : inAList(agreement.sections.map((section) => sectionWords[section])),
      (words) => `What the two agree has ${words}.`,
      (words) => `Ce dont conviennent les deux personnes comprend ${words}.`,
    ),
  )
  own(
    'agreement.written',
    'start',
    aboutThese(
      agreement.written.length === 0 ? null : inQuotes(agreement.written.map(({ label }) => label)),
      (words) => `The two write these sections themselves: ${words}.`,
      (words) => `Les deux personnes rédigent elles-mêmes ces parties : ${words}.`,
    ),
  )
  own(
    'agreement.coSigners',
    'start',
    aboutThese(
      agreement.coSigners.length === 0 ? null : inAList(agreement.coSigners.map((one) => coSigners[one])),
      (words) => `It is signed by ${words} as well.`,
      (words) => `Elle est aussi signée par ${words}.`,
    ),
  )
  own(
    'agreement.amendment',
    'start',
    agreement.amendment === 'by-both'
      ? say('Both together can change it later.', 'Les deux ensemble peuvent la modifier par la suite.')
      : say('It cannot be changed later.', 'Elle ne peut pas être modifiée par la suite.'),
  )
  own('term.months', 'term', termWords(term.months))
  own('term.range', 'term', term.range === null ? null : rangeWords(term.range))
  own(
    'term.starts',
    'term',
    term.starts === 'pairing'
      ? say('It begins with the pairing.', 'Elle commence avec la formation du binôme.')
      : say('It begins with the last signature.', 'Elle commence avec la dernière signature.'),
  )
  own(
    'term.phases',
    'term',
    aboutThese(
      labels(term.phases),
      (words) => `Its phases: ${words}.`,
      (words) => `Ses phases : ${words}.`,
    ),
  )
  own('term.pause', 'term', term.pause === null ? null : pauseWords(term.pause.mostDays))
  own(
    'term.readinessMonths',
    'people',
    term.readinessMonths === null
      ? null
      : say(
          `Whoever applies is asked to look ${term.readinessMonths} months ahead.`,
          `À la candidature, on demande de se projeter sur ${term.readinessMonths} mois.`,
        ),
  )
  return [...told, ...renewalLines(book)]
}

const forms: Record<Settings['agreement']['form'], Localized> = {
  none: say('There is no agreement between the two.', 'Il n’y a pas d’entente entre les deux personnes.'),
  'means-confirmed': say(
    'The two confirm how they stay in touch; nothing is signed.',
    'Les deux personnes confirment leurs moyens de contact ; rien n’est signé.',
  ),
  'ground-rules-confirmed': say(
    'The two confirm their ground rules; nothing is signed.',
    'Les deux personnes confirment leurs règles de base ; rien n’est signé.',
  ),
  signed: say('The two sign an agreement.', 'Les deux personnes signent une entente.'),
  'drafted-together': say(
    'The two draft their agreement together, and both accept it.',
    'Les deux personnes rédigent leur entente ensemble et l’acceptent toutes deux.',
  ),
}
const coSigners: Record<Settings['agreement']['coSigners'][number], Localized> = {
  staff: say('a coordinator', 'la coordination'),
  committee: say('the committee', 'le comité'),
  sponsor: say('a sponsor', 'un organisme parrain'),
}

const termWords = (months: number | null): Localized =>
  months === null
    ? say(
        'A mentorship lasts as long as both find it of use.',
        'La relation dure aussi longtemps que les deux personnes la jugent utile.',
      )
    : say(`A mentorship is for ${months} months.`, `La relation est prévue pour ${months} mois.`)

function rangeWords({ least, most }: NonNullable<Settings['term']['range']>): Localized | null {
  if (least !== null && most !== null)
    return say(`Usual are ${least} to ${most} months.`, `La durée habituelle est de ${least} à ${most} mois.`)
  if (least !== null)
    return say(`Usual are ${least} months or more.`, `La durée habituelle est de ${least} mois ou plus.`)
  return most === null
    ? null
    : say(`Usual are ${most} months or fewer.`, `La durée habituelle est de ${most} mois ou moins.`)
}

const pauseWords = (days: number | null): Localized =>
  days === null
    ? say('It can pause.', 'Elle peut être mise en pause.')
    : say(`It can pause for at most ${days} days.`, `Elle peut être mise en pause pendant au plus ${days} jours.`)

function renewalLines(book: ResolvedBook): Told[] {
  const { allowed, terms, windowDays, most, otherwise } = book.settings.renewal
  const { told, own } = telling(book)
  own(
    'renewal.allowed',
    'term',
    allowed
      ? say(
          `Both are asked ${windowDays} days before the end whether they go on.`,
          `On demande aux deux personnes, ${windowDays} jours avant la fin, si elles continuent.`,
        )
      : say('There is no renewal.', 'Il n’y a pas de renouvellement.'),
  )
  if (allowed)
    own(
      'renewal.terms',
      'term',
      terms === 'own'
        ? say('They go on upon terms of their own.', 'Elles continuent à leurs propres conditions.')
        : say('They go on upon the same terms.', 'Elles continuent aux mêmes conditions.'),
    )
  own(
    'renewal.most',
    'term',
    most === null
      ? null
      : say(
          `A mentorship is renewed at most ${most} ${most === 1 ? 'time' : 'times'}.`,
          `La relation est renouvelée au plus ${most} fois.`,
        ),
  )
  own(
    'renewal.otherwise',
    'term',
    otherwise === 'nothing'
      ? null
      : say(
          'Whoever wants to take part again applies anew.',
          'Pour participer encore, on pose une nouvelle candidature.',
        ),
  )
  return told
}
