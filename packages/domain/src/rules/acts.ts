import { counted, type Localized, say } from '../core/index.ts'
import type { Bound, GoalPart, Measure, QuantityNorm, Step, StepMoment, StepNorm, Window } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'

/** What a quantity asks, as an infinitive: "hold at least 2 meetings a year". */
export function quantityAct({ measure, window, bound }: QuantityNorm): Localized {
  const [verb, one, many] = measured(measure)
  const amount = { en: bounded(bound, one.en, many.en, 'en'), fr: bounded(bound, one.fr, many.fr, 'fr') }
  if (measure.of === 'months') return { en: `${verb.en} for ${amount.en}`, fr: `${verb.fr} pendant ${amount.fr}` }
  const span = measure.of === 'goals' && window.length === 'term' ? { en: '', fr: '' } : perWindow[window.length]
  return { en: `${verb.en} ${amount.en}${span.en}`, fr: `${verb.fr} ${amount.fr}${span.fr}` }
}

export const perWindow: Record<Window['length'], Localized> = {
  month: { en: ' a month', fr: ' par mois' },
  quarter: { en: ' a quarter', fr: ' par trimestre' },
  year: { en: ' a year', fr: ' par an' },
  term: { en: ' over the whole term', fr: ' sur toute la durée' },
  'between-meetings': { en: ' between two meetings', fr: ' entre deux rencontres' },
}

function measured(measure: Measure): [Localized, Localized, Localized] {
  switch (measure.of) {
    case 'goals':
      return [say('set', 'fixer'), say('goal', 'objectif'), say('goals', 'objectifs')]
    case 'months':
      return [say('take part in the program', 'participer au programme'), say('month', 'mois'), say('months', 'mois')]
    case 'hours':
      return [say('give', 'consacrer'), say('hour', 'heure'), say('hours', 'heures')]
    case 'months-with-contact':
      return [
        say('be in contact in', 'échanger pendant'),
        say('different month', 'mois différent'),
        say('different months', 'mois différents'),
      ]
    case 'contacts': {
      const only = measure.kinds.length === 1 ? measure.kinds[0] : undefined
      const [one, many] = contactNouns[only ?? 'several']
      const inPerson = measure.modes?.length === 1 && measure.modes[0] === 'in-person'
      const how = inPerson ? say(' in person', ' en personne') : say('', '')
      const long =
        measure.minutes === null ? say('', '') : say(` of ${measure.minutes} minutes`, ` de ${measure.minutes} minutes`)
      const whole = (noun: Localized) => say(noun.en + how.en + long.en, noun.fr + how.fr + long.fr)
      return [say('have', 'avoir'), whole(one), whole(many)]
    }
  }
}

const contactNouns = {
  meeting: [say('meeting', 'rencontre'), say('meetings', 'rencontres')],
  call: [say('call', 'appel'), say('calls', 'appels')],
  'email-dialogue': [
    say('exchange by e-mail', 'échange par courriel'),
    say('exchanges by e-mail', 'échanges par courriel'),
  ],
  informal: [say('informal contact', 'contact informel'), say('informal contacts', 'contacts informels')],
  introduction: [say('introduction', 'mise en relation'), say('introductions', 'mises en relation')],
  several: [say('contact', 'contact'), say('contacts', 'contacts')],
} satisfies Record<string, [Localized, Localized]>

function bounded(bound: Bound, one: string, many: string, locale: 'en' | 'fr'): string {
  switch (bound.is) {
    case 'at-least':
      return `${locale === 'fr' ? 'au moins' : 'at least'} ${counted(bound.count, one, many, locale)}`
    case 'at-most':
      return `${locale === 'fr' ? 'au plus' : 'at most'} ${counted(bound.count, one, many, locale)}`
    case 'between':
      return `${bound.least} ${locale === 'fr' ? 'à' : 'to'} ${counted(bound.most, one, many, locale)}`
    case 'target':
      return counted(bound.count, one, many, locale)
  }
}

/** What a step asks, with its moment: "sign the agreement before the mentorship starts". */
export function stepAct({ step, moment }: StepNorm, book: ResolvedBook): Localized {
  const act = stepActs(step, book)
  // These two tell their moment themselves.
  const when = step.does === 'renewal' || step.does === 'goal-parts' ? say('', '') : moments(moment)
  return { en: act.en + when.en, fr: act.fr + when.fr }
}

function stepActs(step: Step, book: ResolvedBook): Localized {
  if (step.does === 'goal-parts') {
    const names = step.parts.map((part) => goalPartWords[part])
    return say(
      `see that each goal is ${listed(names, 'en')}`,
      `veiller à ce que chaque objectif soit ${listed(names, 'fr')}`,
    )
  }
  if (step.does === 'agenda') {
    const items = step.items.map(
      (code) => book.settings.contacts.agenda.find((item) => item.code === code)?.label ?? say(code, code),
    )
    return say(`leave enough time for ${listed(items, 'en')}`, `prévoir assez de temps pour ${listed(items, 'fr')}`)
  }
  return plainActs[step.does]
}

export const listed = (words: Localized[], locale: 'en' | 'fr') =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words.map((word) => word[locale]))

/** The five parts of a goal as adjectives (CSCE-19 to 23). */
export const goalPartWords: Record<GoalPart, Localized> = {
  specific: say('specific', 'précis'),
  measurable: say('measurable', 'mesurable'),
  attainable: say('attainable', 'atteignable'),
  relevant: say('relevant', 'pertinent'),
  'end-date': say('dated', 'daté'),
}

const plainActs: Record<Exclude<Step['does'], 'goal-parts' | 'agenda'>, Localized> = {
  training: say('complete the training', 'suivre la formation'),
  worksheet: say('fill in the worksheet', 'remplir la fiche de réflexion'),
  sharing: say('share the answers', 'partager les réponses'),
  acknowledgement: say('sign the agreement', 'signer l’entente'),
  'ground-rules': say('go through the ground rules', 'passer en revue les règles de base'),
  timeline: say('draw up a timeline', 'établir un calendrier'),
  'contact-means': say('agree on a way to stay in touch', 'convenir d’un moyen de contact'),
  'time-commitment': say('agree on the time to give', 'convenir du temps à consacrer'),
  goals: say('set goals', 'fixer des objectifs'),
  call: say('have a call', 'prévoir un appel'),
  event: say('attend the event', 'assister à l’activité'),
  'check-in': say('ask how things are going', 'prendre des nouvelles'),
  questionnaire: say('answer the questionnaire', 'répondre au questionnaire'),
  evaluation: say('evaluate the relationship', 'évaluer la relation'),
  review: say('ask whether it is still of use', 'vérifier que la relation reste utile'),
  agreement: say('make the agreement', 'établir l’entente'),
  renewal: say('consent before the mentorship is renewed', 'donner un accord explicite avant tout renouvellement'),
}

function moments(moment: StepMoment): Localized {
  if (moment.at === 'every') return say(` every ${moment.months} months`, ` tous les ${moment.months} mois`)
  return momentWords[moment.at]
}

const momentWords: Record<Exclude<StepMoment['at'], 'every'>, Localized> = {
  application: say(' on applying', ' au moment de la candidature'),
  admission: say(' before admission', ' avant l’admission'),
  introduction: say(' before the introduction', ' avant la présentation'),
  matching: say(' before matching', ' avant le jumelage'),
  start: say(' before the mentorship starts', ' avant le début de la relation'),
  'each-meeting': say(' at each meeting', ' à chaque rencontre'),
  'formal-end': say(' when the formal program ends', ' à la fin du programme officiel'),
  closing: say(' on closing', ' à la clôture'),
  renewal: say(' on renewal', ' au renouvellement'),
}
