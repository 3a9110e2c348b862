import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { aboutThese, inAList, labels, telling, type Told } from './line.ts'

type Matching = Settings['matching']

/** How pairs come about. */
export function matchingLines(book: ResolvedBook): Told[] {
  const { matching } = book.settings
  const { told, always, own } = telling(book)
  always('matching.publishedBy', 'machinery', publishers(matching.publishedBy))
  own(
    'matching.approvers',
    'machinery',
    say(
      `A pair needs the approval of ${matching.approvers} of them.`,
      `Un binôme doit être approuvé par ${matching.approvers} d’entre eux.`,
    ),
  )
  own('matching.requests', 'machinery', matching.requests === null ? null : requestWords(matching.requests))
  own('matching.consentOf', 'machinery', consent(matching.consentOf))
  own(
    'matching.criteria',
    'machinery',
    aboutThese(
      labels(matching.criteria),
      (words) => `Pairs go by: ${words}.`,
      (words) => `Les binômes se fondent sur : ${words}.`,
    ),
  )
  own('matching.objective', 'machinery', objectives[matching.objective])
  own('matching.trial', 'start', matching.trial === null ? null : trialWords(matching.trial))
  own(
    'matching.locked',
    'machinery',
    matching.locked
      ? say('Once published, pairs are not changed.', 'Une fois publiés, les binômes ne changent pas.')
      : say('A pair can be changed later.', 'Un binôme peut être modifié par la suite.'),
  )
  return told
}

function publishers(by: Matching['publishedBy']): Localized {
  if (by.length > 1)
    return say(
      'Pairs are made by a coordinator or the committee.',
      'Les binômes sont formés par la coordination ou le comité.',
    )
  return by[0] === 'staff'
    ? say('Pairs are made by a coordinator.', 'Les binômes sont formés par la coordination.')
    : say('Pairs are made by the committee.', 'Les binômes sont formés par le comité.')
}

function requestWords({ open, answerDays, then }: NonNullable<Matching['requests']>): Localized {
  const { en, fr } =
    then === 'ask-another'
      ? say('then another one is asked', 'puis on s’adresse à quelqu’un d’autre')
      : say('then the coordinators help', 'puis la coordination apporte son aide')
  return say(
    `{Protege.a} asks {mentor.a}: ${open} open ${open === 1 ? 'request' : 'requests'} at a time, ${answerDays} days for an answer, ${en}.`,
    `{Protege.the} s’adresse à {mentor.a} : ${open} ${open === 1 ? 'demande' : 'demandes'} à la fois, ${answerDays} jours pour répondre, ${fr}.`,
  )
}

const consent = (of: Matching['consentOf']): Localized | null =>
  of.length === 0
    ? null
    : aboutThese(
        inAList(of.map((role) => say(`{${role}.the}`, `{${role}.of}`))),
        (words) => `A pair needs the consent of ${words}.`,
        (words) => `Un binôme suppose l’accord ${words}.`,
      )

const objectives: Record<Matching['objective'], Localized> = {
  'best-total': say(
    'Pairs are chosen so that together they fit best.',
    'Les binômes sont choisis pour que l’ensemble convienne au mieux.',
  ),
  'most-pairs': say(
    'Pairs are chosen so that as many as possible have one.',
    'Les binômes sont choisis pour que le plus grand nombre en ait un.',
  ),
  fairest: say(
    'Pairs are chosen so that the worst fit is as good as it can be.',
    'Les binômes sont choisis pour que le moins bon soit le meilleur possible.',
  ),
}

function trialWords({ days, decidedBy }: NonNullable<Matching['trial']>): Localized {
  const who = decidedBy === 'each' ? say('both', 'les deux') : say(`{${decidedBy}.the}`, `{${decidedBy}.the}`)
  const verb = decidedBy === 'each' ? say('decide', 'décident') : say('decides', 'décide')
  return say(
    `The first ${days} days are a trial, after which ${who.en} ${verb.en} whether to go on.`,
    `Les ${days} premiers jours sont un essai, après lequel ${who.fr} ${verb.fr} de continuer ou non.`,
  )
}
