import { dayInWords, type Localized, parties, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { aboutThese, inAList, inARow, inQuotes, labels, telling, type Told } from './line.ts'

/** Who the program is for, how people come in, and how many mentorships they may have. */
export function whoLines(book: ResolvedBook): Told[] {
  const { identity, enrolment, capacity } = book.settings
  const { told, always, own } = telling(book)
  own(
    'identity.purposes',
    'people',
    aboutThese(
      labels(identity.purposes),
      (words) => `What it is for: ${words}.`,
      (words) => `Ce à quoi il sert : ${words}.`,
    ),
  )
  own(
    'identity.outcomes',
    'machinery',
    aboutThese(
      labels(identity.outcomes),
      (words) => `What is reported on: ${words}.`,
      (words) => `Ce dont il est rendu compte : ${words}.`,
    ),
  )
  own('enrolment.intake', 'machinery', intake[enrolment.intake])
  own('enrolment.window', 'machinery', enrolment.window === null ? null : windowWords(enrolment.window))
  own('enrolment.admittedBy', 'machinery', admission[enrolment.admittedBy])
  own('enrolment.vote', 'machinery', enrolment.vote === null ? null : voteWords(enrolment.vote))
  for (const role of parties) {
    const asked = enrolment.questions[role]
    const { en, fr } = inQuotes(asked.map(({ ask }) => ask))
    const words = say(
      `Whoever applies as {${role}.one} is asked: ${en}.`,
      `À la candidature comme {${role}.one}, on demande : ${fr}.`,
    )
    own('enrolment.questions', 'machinery', asked.length === 0 ? null : words, role)
    const document = identity.documents[role]
    const items = document === null ? null : inARow(document.responsibilities.map(({ label }) => lowered(label)))
    own(
      'identity.documents',
      'people',
      aboutThese(
        items,
        (list) => `What {${role}.the} takes on: ${list}.`,
        (list) => `Ce que {${role}.the} prend à sa charge : ${list}.`,
      ),
      role,
    )
    own(
      'identity.reasons',
      'people',
      aboutThese(
        labels(identity.reasons[role]),
        (list) => `Reasons to join as {${role}.one}: ${list}.`,
        (list) => `Raisons de participer comme {${role}.one} : ${list}.`,
      ),
      role,
    )
  }
  own('enrolment.waitingList', 'machinery', enrolment.waitingList === null ? null : waiting(enrolment.waitingList))
  always('capacity.mentor', 'people', atOnce(capacity.mentor, 'mentor'))
  always('capacity.protege', 'people', atOnce(capacity.protege, 'protege'))
  for (const role of parties) {
    const most = capacity.newPerYear[role]
    const words = say(
      `{${role === 'mentor' ? 'Mentor' : 'Protege'}.a} begins at most ${most} ${most === 1 ? 'mentorship' : 'mentorships'} in a calendar year.`,
      `Au plus ${most} ${most === 1 ? 'nouvelle relation' : 'nouvelles relations'} de mentorat par année civile et par {${role}.one}.`,
    )
    own('capacity.newPerYear', 'people', most === null ? null : words, role)
  }
  own('capacity.firstTimeMentor', 'people', firstTime(capacity.firstTimeMentor))
  own('enrolment.careerStages', 'people', stages(enrolment.careerStages))
  always('enrolment.invitationExpiryDays', 'machinery', expiry(enrolment.invitationExpiryDays))
  own('identity.resources', 'machinery', identity.resources.length === 0 ? null : resourceWords(identity.resources))
  always('identity.publicPage', 'machinery', publicPage(identity.publicPage))
  return told
}

const publicPage = (shown: boolean): Localized =>
  shown
    ? say(
        'Everybody may read, on a page of its own, what the program is and what it asks.',
        'Toute personne peut lire, sur une page à part, ce qu’est le programme et ce qu’il demande.',
      )
    : say('The program has no public page.', 'Le programme n’a pas de page publique.')

/** A responsibility is a sentence by itself; in a list it is a part of one. */
const lowered = ({ en, fr }: Localized): Localized => say(part(en), part(fr))
const part = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')

const intake: Record<Settings['enrolment']['intake'], Localized> = {
  invitation: say('People take part by invitation.', 'On participe sur invitation.'),
  rolling: say('People can apply at any time.', 'On peut poser sa candidature en tout temps.'),
  cohort: say('People apply for a cohort.', 'On pose sa candidature pour une cohorte.'),
}
const admission: Record<Settings['enrolment']['admittedBy'], Localized> = {
  automatic: say('Whoever applies is admitted.', 'Toute personne qui pose sa candidature est admise.'),
  staff: say('The coordinators admit people.', 'La coordination admet les personnes.'),
  committee: say('The committee admits people.', 'Le comité admet les personnes.'),
}

const windowWords = ({ opens, closes }: NonNullable<Settings['enrolment']['window']>): Localized =>
  say(
    `Applications are open from ${dayInWords(opens, 'en')} to ${dayInWords(closes, 'en')}.`,
    `Les candidatures sont ouvertes du ${dayInWords(opens, 'fr')} au ${dayInWords(closes, 'fr')}.`,
  )

function voteWords({ of, quorum, majority, recusal }: NonNullable<Settings['enrolment']['vote']>): Localized {
  const whom = inAList(of.map((role) => say(`{${role}.theMany}`, `{${role}.theMany}`)))
  const { en, fr } = majorities[majority]
  const least =
    quorum === null ? say('', '') : say(`; at least ${quorum} must vote`, ` ; au moins ${quorum} doivent voter`)
  const out = recusal
    ? say('; whoever has an interest stays out', ' ; toute personne intéressée s’abstient')
    : say('', '')
  return say(
    `The committee votes on ${whom.en}: ${en} decides${least.en}${out.en}.`,
    `Le comité vote au sujet de ces personnes : ${whom.fr} ; ${fr}${least.fr}${out.fr}.`,
  )
}
const majorities: Record<'simple' | 'two-thirds' | 'all', Localized> = {
  simple: say('a simple majority', 'la majorité simple décide'),
  'two-thirds': say('a majority of two thirds', 'la majorité des deux tiers décide'),
  all: say('the vote of all', 'l’unanimité est nécessaire'),
}

function waiting({ order, longestDays }: NonNullable<Settings['enrolment']['waitingList']>): Localized {
  const { en, fr } =
    order === 'arrival'
      ? say('Whoever waits longest is next', 'Qui attend depuis le plus longtemps passe en premier')
      : say('The committee says who is next', 'Le comité dit qui passe en premier')
  return longestDays === null
    ? say(`${en}.`, `${fr}.`)
    : say(
        `${en}; nobody waits more than ${longestDays} days.`,
        `${fr} ; personne n’attend plus de ${longestDays} jours.`,
      )
}

function atOnce(most: number | null, role: 'mentor' | 'protege'): Localized {
  if (most === null)
    return say(
      `There is no limit to the mentorships of one {${role}.one} at a time.`,
      `Il n’y a pas de limite au nombre de relations de mentorat simultanées par {${role}.one}.`,
    )
  return say(
    `One {${role}.one} has at most ${most} ${most === 1 ? 'mentorship' : 'mentorships'} at a time.`,
    `Au plus ${most} ${most === 1 ? 'relation' : 'relations'} de mentorat à la fois par {${role}.one}.`,
  )
}

const firstTime = (most: number | null): Localized | null =>
  most === null
    ? null
    : say(
        `Whoever is {mentor.a} for the first time has at most ${most} at a time.`,
        `La première fois comme {mentor.one}, on en a au plus ${most} à la fois.`,
      )

const stages = (scale: Settings['enrolment']['careerStages']) =>
  aboutThese(
    labels(scale),
    (words) => `Career stages, lowest first: ${words}.`,
    (words) => `Étapes de carrière, de la première à la plus avancée : ${words}.`,
  )

const expiry = (days: number): Localized =>
  say(`An invitation can be accepted for ${days} days.`, `Une invitation peut être acceptée pendant ${days} jours.`)

const resourceWords = (resources: Settings['identity']['resources']): Localized => {
  const words = inARow(
    resources.map(({ title, opens }) =>
      say(`${title.en} (${openFrom[opens].en})`, `${title.fr} (${openFrom[opens].fr})`),
    ),
  )
  return say(`There to read: ${words.en}.`, `À lire : ${words.fr}.`)
}
const openFrom: Record<Settings['identity']['resources'][number]['opens'], Localized> = {
  always: say('at any time', 'en tout temps'),
  application: say('from the application on', 'dès la candidature'),
  admission: say('from admission on', 'dès l’admission'),
  pairing: say('once paired', 'une fois en binôme'),
  signing: say('once the agreement is signed', 'une fois l’entente signée'),
}
