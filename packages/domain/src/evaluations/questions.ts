import { type Localized, type Party, say } from '../core/index.ts'

export const evaluationFormat = 1
export const leastMark = 1
export const mostMark = 5

/** What each mark stands for, lowest first. */
export const markWords: readonly Localized[] = [
  say('Not at all', 'Pas du tout'),
  say('Hardly', 'Peu'),
  say('In part', 'En partie'),
  say('Mostly', 'En grande partie'),
  say('Fully', 'Tout à fait'),
]

export const questionCodes = [
  'respect',
  'openness',
  'preparation',
  'rhythm',
  'goals',
  'growth',
  'fit',
  'support',
  'again',
] as const
export type QuestionCode = (typeof questionCodes)[number]

type Worded = Localized | Record<Party, Localized>

/**
 * Ithaca's own questions, about the relationship (CSCE-36) and last about the program around it. Each is a sentence that
 * somebody agrees with more or less.
 */
const sentences: Record<QuestionCode, Worded> = {
  respect: say('We treated each other with respect.', 'Nous nous sommes traités avec respect.'),
  openness: say('I could speak openly.', 'J’ai pu parler ouvertement.'),
  preparation: say('We both came prepared.', 'Nous sommes venus préparés l’un et l’autre.'),
  rhythm: say(
    'We met often enough for what we wanted to do.',
    'Nous nous sommes rencontrés assez souvent pour ce que nous voulions faire.',
  ),
  goals: say(
    'The goals helped us to know what to work on.',
    'Les objectifs nous ont aidés à savoir sur quoi travailler.',
  ),
  growth: {
    mentor: say(
      'I learned something about guiding others, or about my own work.',
      'J’ai appris quelque chose sur l’accompagnement, ou sur mon propre travail.',
    ),
    protege: say(
      'I am further along in my working life than I would be without it.',
      'J’ai avancé dans ma vie professionnelle plus que je ne l’aurais fait sans cela.',
    ),
  },
  fit: say('The two of us were a good match.', 'Nous formions un bon binôme.'),
  support: say(
    'The program gave us the support we needed.',
    'Le programme nous a apporté le soutien dont nous avions besoin.',
  ),
  again: say('I would do it again.', 'Je le referais.'),
}

/** A question as it is put to one of the two. */
export function questionWords(code: QuestionCode, party: Party): Localized {
  const words = sentences[code]
  return 'en' in words ? words : words[party]
}

export const isQuestion = (code: string): code is QuestionCode => (questionCodes as readonly string[]).includes(code)
