import { type Asked, askSentence, findNorm, goalPartWords, normSentence } from '../rules/index.ts'
import type { Ask, Obligation, ResolvedBook } from '../rules/index.ts'
import { counted, fill, type Locale, type Localized, type Party, plainLabels, say } from '../core/index.ts'
import { sourceSentence } from '../rules/index.ts'

/** What the two are called in sentences to others. */
export type Names = Record<Party, string>

/**
 * An obligation in words: as an item of a list, as a sentence, and why. To the party the sentence speaks as "you" and the
 * title says only what to do, for the strength stands beside it; to anybody else (`viewer` the other, or null) both name
 * who is asked.
 */
export function obligationSentence(
  obligation: Obligation,
  viewer: Party | null,
  { names, book }: { names: Names; book: ResolvedBook | null },
  locale: Locale,
): { title: string; sentence: string; why: string } {
  const sentence = sentenceOf(obligation, viewer, names, locale)
  const title = obligation.state !== 'met' && viewer === obligation.party ? toDoOf(obligation, locale) : sentence
  return { title, sentence, why: whyOf(obligation, book, locale) }
}

/** What waits on whom in one breath: two who are asked the same are named together. */
export function waitingSentence(
  open: readonly Obligation[],
  { names, book }: { names: Names; book: ResolvedBook | null },
  locale: Locale,
): string {
  const [first, second] = open
  if (!first || !second || first.strength !== second.strength || act(first.ask)[locale] !== act(second.ask)[locale])
    return open.map((one) => obligationSentence(one, null, { names, book }, locale).sentence).join(' ')
  const [one, other] = [names[first.party], names[second.party]]
  const both = locale === 'fr' ? `${one} et ${other}` : `${one} and ${other}`
  return askSentence(first.strength, { the: both, to: `à ${one} et à ${other}`, many: true }, act(first.ask), locale)
}

/** "Read and sign the agreement", "Lire et signer l’entente". */
function toDoOf({ ask, state }: Obligation, locale: Locale): string {
  if (ask.code === 'set-goals' && state === 'advice') return moreGoals(ask.missing)[locale].replace(/\.$/, '')
  const words = act(ask)[locale]
  return `${words.charAt(0).toLocaleUpperCase(locale)}${words.slice(1)}`
}

function sentenceOf(obligation: Obligation, viewer: Party | null, names: Names, locale: Locale): string {
  const { ask, strength, state, party } = obligation
  if (state === 'met') return fill(done(ask), { labels: plainLabels, locale, values: { name: names[party] } })
  if (ask.code === 'set-goals' && state === 'advice') return moreGoals(ask.missing)[locale]
  const name = names[party]
  const asked: Asked = viewer === party ? 'you' : { the: name, to: `à ${name}`, many: false }
  return askSentence(strength, asked, act(ask), locale)
}

/** CSCE-17: with two goals of three, "1 more goal is suggested". */
const moreGoals = (missing: number): Localized => ({
  en: `${counted(missing, 'more goal is suggested', 'more goals are suggested', 'en')}.`,
  fr: `${counted(missing, 'objectif de plus est suggéré', 'objectifs de plus sont suggérés', 'fr')}.`,
})

function act(ask: Ask): Localized {
  switch (ask.code) {
    case 'set-goals':
      return say(
        `add ${counted(ask.missing, 'more goal', 'more goals', 'en')}`,
        `ajouter ${counted(ask.missing, 'objectif', 'objectifs', 'fr')}`,
      )
    case 'complete-goal':
      return partActs[ask.part](ask.goal)
    case 'move-deadline':
      return ask.because === 'deadline-in-the-past'
        ? say(`choose a day to come for goal ${ask.goal}`, `choisir un jour à venir pour l’objectif ${ask.goal}`)
        : say(
            `choose a day within the term for goal ${ask.goal}`,
            `choisir un jour avant la fin de l’engagement pour l’objectif ${ask.goal}`,
          )
    case 'agree-goal':
      return say(
        `read goal ${ask.goal}, and agree it or comment on it`,
        `lire l’objectif ${ask.goal} pour l’approuver ou le commenter`,
      )
    case 'sign-agreement':
      return ask.number === 1
        ? say('read and sign the agreement', 'lire et signer l’entente')
        : say('read and sign the amendment', 'lire et signer la modification de l’entente')
    case 'keep-promise':
      return say('take on this promise by signing', 'prendre cet engagement en signant')
  }
}

const partActs: Record<keyof typeof goalPartWords, (goal: number) => Localized> = {
  specific: (goal) => say(`write what goal ${goal} is`, `écrire en quoi consiste l’objectif ${goal}`),
  measurable: (goal) => say(`say how goal ${goal} will be measured`, `dire comment l’objectif ${goal} sera mesuré`),
  attainable: (goal) =>
    say(`confirm that goal ${goal} can be reached`, `confirmer que l’objectif ${goal} est atteignable`),
  relevant: (goal) => say(`confirm that goal ${goal} matters`, `confirmer que l’objectif ${goal} est pertinent`),
  'end-date': (goal) => say(`give goal ${goal} a deadline`, `donner une échéance à l’objectif ${goal}`),
}

function done(ask: Ask): Localized {
  switch (ask.code) {
    case 'set-goals':
      return say('The suggested number of goals is set.', 'Le nombre d’objectifs suggéré est atteint.')
    case 'complete-goal':
    case 'move-deadline': {
      const { en, fr } = goalPartWords[ask.part]
      return say(`Goal ${ask.goal} is ${en}, says {name}.`, `L’objectif ${ask.goal} est ${fr}, selon {name}.`)
    }
    case 'agree-goal':
      return say(`{name} agreed goal ${ask.goal}.`, `{name} a approuvé l’objectif ${ask.goal}.`)
    case 'sign-agreement':
      return ask.number === 1
        ? say('{name} signed the agreement.', '{name} a signé l’entente.')
        : say('{name} signed the amendment.', '{name} a signé la modification de l’entente.')
    case 'keep-promise':
      return say('{name} took on this promise by signing.', '{name} a pris cet engagement en signant.')
  }
}

/** The norm with where it comes from; empty where the book no longer has it. */
function whyOf({ normId }: Obligation, book: ResolvedBook | null, locale: Locale): string {
  const norm = book === null ? null : findNorm(book, normId)
  if (book === null || norm === null) return ''
  return `${normSentence(norm, book, locale)} (${sourceSentence(norm.source, locale)})`
}
