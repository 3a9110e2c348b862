import { actedWords, actWords, settledTold, settlingAct } from '../agreements/index.ts'
import { agreedRest, agreedSentence, contactsAct, contactsSuggestion } from '../contacts/index.ts'
import { contactsTitle, contactsTold } from '../contacts/index.ts'
import {
  aheadAct,
  aheadTitle,
  aheadTold,
  callAct,
  callHad,
  nextMeetingAct,
  nextMeetingArranged,
} from '../contacts/index.ts'
import { preparationAct, preparationTold } from '../contacts/index.ts'
import {
  addDays,
  capitalised,
  counted,
  type Day,
  dayInWords,
  fill,
  type Locale,
  type Localized,
} from '../core/index.ts'
import { agreedByThem } from './agreed-by-them.ts'
import { changesWhatHolds } from './changes-what-holds.ts'
import { hoursAct, hoursTitle, hoursTold } from '../hours/index.ts'
import { activitiesAct, activitiesTold, timelineAct, timelineTold } from '../plans/index.ts'
import { reviewAct, reviewTold } from '../reviews/index.ts'
import { type Party, plainLabels, say } from '../core/index.ts'
import { feedbackAct, feedbackMissing } from '../oversight/index.ts'
import { type Asked, askSentence, findNorm, goalPartWords, normSentence } from '../rules/index.ts'
import { type Charged, type Obligation, type ResolvedBook, sourceSentence } from '../rules/index.ts'

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
  const sentence = sentenceOf(obligation, viewer, { names, book }, locale)
  const { state, party, ask } = obligation
  // What was missed is told; a call, and a meeting to come, can still be seen to.
  const isLimit = ask.code === 'give-hours' && ask.bound.is === 'at-most'
  const open = state !== 'met' && (state !== 'overdue' || ask.code === 'plan-next' || ask.code === 'have-call')
  const toDo = open && !isLimit && isCharged(viewer, party)
  const title = toDo ? toDoOf(obligation, book, locale) : sentence
  return { title, sentence, why: whyOf(obligation, viewer, book, locale) }
}

/** What waits on whom in one breath: two who are asked the same are named together. */
export function waitingSentence(
  open: readonly Obligation[],
  { names, book }: { names: Names; book: ResolvedBook | null },
  locale: Locale,
): string {
  const [first, second, ...more] = open
  const same =
    first !== undefined &&
    second !== undefined &&
    first.strength === second.strength &&
    actInWords(first, book)[locale] === actInWords(second, book)[locale]
  if (!same) return open.map((one) => obligationSentence(one, null, { names, book }, locale).sentence).join(' ')
  const both = together(names, first.party === 'mentor', locale)
  const rest = more.map((one) => obligationSentence(one, null, { names, book }, locale).sentence)
  return [askSentence(first.strength, both, actInWords(first, book), locale), ...rest].join(' ')
}

const isCharged = (viewer: Party | null, party: Charged) => viewer !== null && (party === 'pair' || party === viewer)

/** The two by name, as those who are asked. */
function together({ mentor, protege }: Names, mentorFirst: boolean, locale: Locale): Exclude<Asked, 'you'> {
  const [one, other] = mentorFirst ? [mentor, protege] : [protege, mentor]
  const the = locale === 'fr' ? `${one} et ${other}` : `${one} and ${other}`
  return { the, to: `à ${one} et à ${other}`, many: true }
}

function asked(viewer: Party | null, party: Charged, names: Names, locale: Locale): Asked {
  if (isCharged(viewer, party)) return 'you'
  return party === 'pair' ? together(names, true, locale) : { the: names[party], to: `à ${names[party]}`, many: false }
}

/** "Read and sign the agreement", "Lire et signer l’entente". */
function toDoOf(obligation: Obligation, book: ResolvedBook | null, locale: Locale): string {
  const { ask, state } = obligation
  if (ask.code === 'set-goals' && state === 'advice') return moreGoals(ask.missing)[locale].replace(/\.$/, '')
  if (ask.code === 'give-hours') return capitalised(hoursTitle(ask)[locale], locale)
  if (ask.code === 'have-contacts') return capitalised(contactsTitle(obligation, ask)[locale], locale)
  if (ask.code === 'tell-ahead') return capitalised(aheadTitle(ask)[locale], locale)
  return capitalised(actInWords(obligation, book)[locale], locale)
}

function sentenceOf(
  obligation: Obligation,
  viewer: Party | null,
  { names, book }: { names: Names; book: ResolvedBook | null },
  locale: Locale,
): string {
  const { ask, strength, state, party } = obligation
  const told =
    ask.code === 'have-contacts' ||
    ask.code === 'prepare-meeting' ||
    ask.code === 'tell-ahead' ||
    ask.code === 'evaluate' ||
    ask.code === 'give-feedback' ||
    ask.code === 'give-hours' ||
    ask.code === 'review' ||
    ask.code === 'do-activities'
  if (state === 'met' || (state === 'overdue' && told)) {
    const values = party === 'pair' ? {} : { name: names[party] }
    return fill(done(obligation, book), { labels: plainLabels, locale, values })
  }
  if (ask.code === 'renew') return goingOn(ask.endsOn, isCharged(viewer, party) ? null : names[party as Party], locale)
  if (state === 'advice') {
    if (ask.code === 'give-hours' && ask.bound.is === 'at-most')
      return fill(hoursTold(obligation, ask), { labels: plainLabels, locale, values: { name: names[party as Party] } })
    if (ask.code === 'set-goals') return moreGoals(ask.missing)[locale]
    if (ask.code === 'have-contacts') return contactsSuggestion(obligation, ask)[locale]
  }
  if (ask.code === 'have-contacts' && ask.agreed === true) {
    const both = together(names, true, locale).the
    return `${agreedSentence(ask, viewer !== null, both, locale)} ${agreedRest(obligation, ask)[locale]}`
  }
  return askSentence(strength, asked(viewer, party, names, locale), actInWords(obligation, book), locale)
}

/** Silence is an answer too (CSCE-28), so nobody is told that they have to give one. */
function goingOn(endsOn: Day, name: string | null, locale: Locale): string {
  const last = dayInWords(addDays(endsOn, -1), locale)
  if (name === null)
    return locale === 'fr'
      ? `Votre engagement se termine le ${last} ; il ne continue que si vous le dites tous deux d’ici là.`
      : `Your term ends on ${last}; it goes on only if both of you say so by then.`
  return locale === 'fr'
    ? `${name} n’a pas encore dit si la relation continue après le ${last}.`
    : `${name} has not said yet whether to go on after ${last}.`
}

/** CSCE-17: with two goals of three, "1 more goal is suggested". */
const moreGoals = (missing: number): Localized => ({
  en: `${counted(missing, 'more goal is suggested', 'more goals are suggested', 'en')}.`,
  fr: `${counted(missing, 'objectif de plus est suggéré', 'objectifs de plus sont suggérés', 'fr')}.`,
})

/** What is asked, as something to do: "read and sign the agreement". */
export function actInWords(obligation: Obligation, book: ResolvedBook | null): Localized {
  const { ask } = obligation
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
      if (ask.renews === true)
        return ask.form === undefined
          ? say('read and sign the renewal', 'lire et signer le renouvellement')
          : say('read and accept the renewal', 'lire et accepter le renouvellement')
      if (ask.form !== undefined) return actWords(ask.form)
      return ask.number === 1
        ? say('read and sign the agreement', 'lire et signer l’entente')
        : say('read and sign the amendment', 'lire et signer la modification de l’entente')
    case 'settle-part':
    case 'reconsider-term':
      return settlingAct(ask, book)
    case 'keep-promise':
      return say('take on this promise by signing', 'prendre cet engagement en signant')
    case 'have-contacts':
      return contactsAct(obligation, ask)
    case 'prepare-meeting':
      return preparationAct(ask, book)
    case 'tell-ahead':
      return aheadAct(ask)
    case 'plan-next':
      return nextMeetingAct(ask.first)
    case 'have-call':
      return callAct
    case 'renew': {
      const last = addDays(ask.endsOn, -1)
      return say(
        `say whether to go on after ${dayInWords(last, 'en')}`,
        `dire si vous continuez après le ${dayInWords(last, 'fr')}`,
      )
    }
    case 'evaluate':
      return say('look back on the mentorship', 'faire le bilan de la relation de mentorat')
    case 'give-feedback':
      return feedbackAct
    case 'give-hours':
      return hoursAct(obligation, ask)
    case 'review':
      return reviewAct
    case 'draw-timeline':
      return timelineAct
    case 'do-activities':
      return activitiesAct(obligation, ask)
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

/** What is met, or is past and was not. */
function done(obligation: Obligation, book: ResolvedBook | null): Localized {
  const { ask, state, party } = obligation
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
      if (ask.renews === true)
        return ask.form === undefined
          ? say('{name} signed the renewal.', '{name} a signé le renouvellement.')
          : say('{name} accepted the renewal.', '{name} a accepté le renouvellement.')
      if (ask.form !== undefined) return actedWords(ask.form)
      return ask.number === 1
        ? say('{name} signed the agreement.', '{name} a signé l’entente.')
        : say('{name} signed the amendment.', '{name} a signé la modification de l’entente.')
    case 'settle-part':
    case 'reconsider-term':
      return settledTold(ask, book)
    case 'keep-promise':
      return say('{name} took on this promise by signing.', '{name} a pris cet engagement en signant.')
    case 'have-contacts':
      return contactsTold(obligation, ask)
    case 'prepare-meeting':
      return preparationTold(ask, book, state)
    case 'tell-ahead':
      return aheadTold(ask, state)
    case 'plan-next':
      return nextMeetingArranged(ask.first)
    case 'have-call':
      return callHad
    case 'renew':
      return say('{name} said whether to go on.', '{name} a dit si la relation continue.')
    case 'evaluate':
      return state === 'overdue'
        ? say(
            '{name} has not looked back on the mentorship.',
            '{name} n’a pas fait le bilan de la relation de mentorat.',
          )
        : say('{name} looked back on the mentorship.', '{name} a fait le bilan de la relation de mentorat.')
    case 'give-feedback':
      return feedbackMissing
    case 'give-hours':
      return hoursTold(obligation, ask)
    case 'review':
      return reviewTold(state, party)
    case 'draw-timeline':
      return timelineTold
    case 'do-activities':
      return activitiesTold(obligation)
  }
}

/** The norm with where it comes from, or the figure of the two where it is theirs; empty where the book no longer has it. */
function whyOf({ normId, ask }: Obligation, viewer: Party | null, book: ResolvedBook | null, locale: Locale): string {
  if (ask.code === 'sign-agreement' && ask.number > 1 && ask.renews !== true) return changesWhatHolds(viewer)[locale]
  const norm = book === null ? null : findNorm(book, normId)
  if (book === null || norm === null) return ''
  const theirs = agreedByThem(ask, viewer !== null, locale)
  const sentence = theirs ?? normSentence(norm, book, locale)
  const source = (theirs === null ? null : norm.delegation?.source) ?? norm.source
  return `${sentence} (${sourceSentence(source, locale)})`
}
