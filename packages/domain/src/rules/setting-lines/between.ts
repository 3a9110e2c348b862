import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { contactNouns, modeName } from '../vocabulary/contacts.ts'
import { goalPartWords } from '../vocabulary/goals.ts'
import { aboutThese, inAList, labels, telling, type Told } from './line.ts'

/** Goals, contacts, and who looks after it all. */
export function betweenLines(book: ResolvedBook): Told[] {
  const { goals, contacts } = book.settings
  const { told, own } = telling(book)
  own(
    'goals.kinds',
    'goals',
    aboutThese(
      labels(goals.kinds),
      (words) => `Kinds of goal: ${words}.`,
      (words) => `Genres d’objectifs : ${words}.`,
    ),
  )
  const [owner, other] = goals.owner === 'protege' ? ['protege', 'mentor'] : ['mentor', 'protege']
  own('goals.owner', 'goals', say(`The goals are those {${owner}.of}.`, `Les objectifs sont ceux {${owner}.of}.`))
  own(
    'goals.agreedByOther',
    'goals',
    goals.agreedByOther ? say(`{${cap(other)}.the} agrees them.`, `{${cap(other)}.the} les approuve.`) : null,
  )
  own(
    'goals.parts',
    'goals',
    aboutThese(
      goals.parts.length === 0 ? null : inAList(goals.parts.map((one) => goalPartWords[one])),
      (words) => `A whole goal is ${words}.`,
      (words) => `Un objectif complet est ${words}.`,
    ),
  )
  own('goals.milestones', 'goals', onlyIf(goals.milestones, 'Goals have milestones.', 'Les objectifs ont des étapes.'))
  own(
    'goals.activities',
    'goals',
    onlyIf(
      goals.activities,
      'Goals have activities that lead to them.',
      'Les objectifs ont des activités qui y mènent.',
    ),
  )
  own(
    'goals.activitySections',
    'goals',
    aboutThese(
      labels(goals.activitySections),
      (words) => `Activities are of these sections: ${words}.`,
      (words) => `Les activités relèvent de ces volets : ${words}.`,
    ),
  )
  own(
    'goals.mentorGoals',
    'goals',
    onlyIf(goals.mentorGoals, '{Mentor.the} may have goals too.', '{Mentor.the} peut aussi avoir des objectifs.'),
  )
  own(
    'contacts.kinds',
    'meetings',
    aboutThese(
      contacts.kinds.length === 0 ? null : inAList(contacts.kinds.map((kind) => contactNouns[kind][1])),
      (words) => `What is written down: ${words}.`,
      (words) => `Ce que l’on consigne : ${words}.`,
    ),
  )
  own(
    'contacts.modes',
    'meetings',
    aboutThese(
      contacts.modes.length === 0 ? null : inAList(contacts.modes.map((mode) => modeName[mode])),
      (words) => `Ways of meeting that the program names: ${words}.`,
      (words) => `Façons d’échanger que nomme le programme : ${words}.`,
    ),
  )
  own('contacts.arrangedBy', 'meetings', arranged[contacts.arrangedBy])
  own(
    'contacts.confirmedBy',
    'meetings',
    contacts.confirmedBy === 'one'
      ? say(
          'The word of one of the two is enough to count a contact.',
          'La parole de l’une des deux personnes suffit pour qu’un échange compte.',
        )
      : say(
          'A contact counts once both have confirmed it.',
          'Un échange compte une fois confirmé par les deux personnes.',
        ),
  )
  own(
    'contacts.agenda',
    'meetings',
    aboutThese(
      labels(contacts.agenda),
      (words) => `On the agenda of a meeting: ${words}.`,
      (words) => `À l’ordre du jour d’une rencontre : ${words}.`,
    ) ?? say('The two set their own agenda.', 'Les deux personnes fixent elles-mêmes leur ordre du jour.'),
  )
  return [...told, ...oversightLines(book), ...publicationLines(book)]
}

const cap = (role: string) => role.charAt(0).toUpperCase() + role.slice(1)
const onlyIf = (is: boolean, en: string, fr: string): Localized | null => (is ? say(en, fr) : null)

const arranged: Record<Settings['contacts']['arrangedBy'], Localized> = {
  mentor: say('Contacts are arranged by {mentor.the}.', '{Mentor.the} organise les échanges.'),
  protege: say('Contacts are arranged by {protege.the}.', '{Protege.the} organise les échanges.'),
  either: say(
    'Contacts are arranged by either of the two.',
    'L’une ou l’autre des deux personnes organise les échanges.',
  ),
}

function oversightLines(book: ResolvedBook): Told[] {
  const { body, checkInWeeks, concernsTo } = book.settings.oversight
  const { told, always, own } = telling(book)
  always(
    'oversight.body',
    'machinery',
    body === 'staff'
      ? say('What is told in confidence is read by the coordinators.', 'Ce qui est confié est lu par la coordination.')
      : say('What is told in confidence is read by the committee.', 'Ce qui est confié est lu par le comité.'),
  )
  own(
    'oversight.checkInWeeks',
    'machinery',
    checkInWeeks === null
      ? null
      : checkInWeeks === 1
        ? say('Everybody is asked every week how it goes.', 'On prend des nouvelles de chaque personne chaque semaine.')
        : say(
            `Everybody is asked every ${checkInWeeks} weeks how it goes.`,
            `On prend des nouvelles de chaque personne toutes les ${checkInWeeks} semaines.`,
          ),
  )
  own(
    'oversight.concernsTo',
    'machinery',
    concernsTo === 'body'
      ? null
      : concernsTo === 'staff'
        ? say('Concerns go to the coordinators.', 'Les préoccupations vont à la coordination.')
        : say('Concerns go to the committee.', 'Les préoccupations vont au comité.'),
  )
  return told
}

/** How rules come into force. */
function publicationLines(book: ResolvedBook): Told[] {
  const { told, always } = telling(book)
  always(
    'publication.by',
    'machinery',
    book.settings.publication.by === 'one'
      ? say('New rules are published by an owner.', 'Les nouvelles règles sont publiées par une personne propriétaire.')
      : say(
          'New rules are published by two people: one proposes them and another one agrees; at least one of them is an owner.',
          'Les nouvelles règles sont publiées par deux personnes : l’une les propose, l’autre les approuve ; au moins l’une d’elles est propriétaire.',
        ),
  )
  return told
}
