import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { momentWords } from '../vocabulary/moments.ts'
import { either, quoted } from '../vocabulary/words.ts'
import { aboutThese, inAList, labels, telling, type Told } from './line.ts'

/** Questionnaires, the end, and what remains. */
export function closingLines(book: ResolvedBook): Told[] {
  const { questionnaires, ending, recognition, records } = book.settings
  const { told, always, own } = telling(book)
  for (const form of questionnaires.forms) own('questionnaires.forms', 'machinery', formWords(form, book), form.code)
  own('ending.by', 'end', enders(ending.by))
  own(
    'ending.noticeDays',
    'end',
    ending.noticeDays === 0
      ? say('Nobody has to give notice.', 'Aucun préavis n’est demandé.')
      : say(
          `Whoever ends it early says so ${ending.noticeDays} days ahead.`,
          `Pour y mettre fin plus tôt, on l’annonce ${ending.noticeDays} jours d’avance.`,
        ),
  )
  own(
    'ending.reasons',
    'end',
    aboutThese(
      labels(ending.reasons),
      (words) => `Reasons that are offered: ${words}.`,
      (words) => `Motifs proposés : ${words}.`,
    ),
  )
  own(
    'ending.steps',
    'end',
    aboutThese(
      ending.steps.length === 0 ? null : inAList(ending.steps.map((one) => steps[one])),
      (words) => `At the end there are ${words}.`,
      (words) => `À la fin, il y a ${words}.`,
    ),
  )
  own(
    'ending.rematch',
    'end',
    ending.rematch
      ? say('Afterwards both can be paired again.', 'Ensuite, les deux personnes peuvent être jumelées à nouveau.')
      : say(
          'Afterwards nobody is paired again in this program.',
          'Ensuite, personne n’est jumelé à nouveau dans ce programme.',
        ),
  )
  own(
    'ending.unansweredAttempts',
    'end',
    ending.unansweredAttempts === null
      ? null
      : say(
          `After ${ending.unansweredAttempts} attempts without an answer it can be ended.`,
          `Après ${ending.unansweredAttempts} tentatives sans réponse, on peut y mettre fin.`,
        ),
  )
  own('recognition.credit', 'end', recognition.credit === null ? null : creditWords(recognition.credit))
  own('recognition.completion', 'end', completionWords(recognition))
  own(
    'recognition.certificate',
    'end',
    recognition.certificate ? say('Both receive a certificate.', 'Les deux personnes reçoivent un certificat.') : null,
  )
  always(
    'records.monthsKept',
    'machinery',
    say(
      `What the two wrote is kept for ${records.monthsKept} months after the end.`,
      `Ce que les deux ont écrit est conservé ${records.monthsKept} mois après la fin.`,
    ),
  )
  return told
}

function formWords(
  { title, of, at, readBy, questions }: Settings['questionnaires']['forms'][number],
  book: ResolvedBook,
): Localized {
  const called = quoted(title)
  const when = momentWords({ at }, book)
  const who = answerers[of]
  const { en, fr } = readers[readBy]
  const count = questions.length
  return say(
    `${called.en} (${count} ${count === 1 ? 'question' : 'questions'}) is for ${who.en}${when.en}; ${en}.`,
    `${called.fr} (${count} ${count < 2 ? 'question' : 'questions'}) s’adresse ${who.fr}${when.fr} ; ${fr}.`,
  )
}
const answerers: Record<Settings['questionnaires']['forms'][number]['of'], Localized> = {
  mentor: say('{mentor.the}', '{mentor.to}'),
  protege: say('{protege.the}', '{protege.to}'),
  each: say('both', 'aux deux personnes'),
  applicant: say('everybody who applies', 'à toute personne candidate'),
}
const readers: Record<Settings['questionnaires']['forms'][number]['readBy'], Localized> = {
  'self-until-shared': say(
    'nobody else reads it until it is shared',
    'personne d’autre ne la lit avant qu’elle soit partagée',
  ),
  pair: say('the two read it', 'les deux personnes la lisent'),
  oversight: say(
    'only those who oversee the program read it',
    'seules les personnes qui supervisent le programme la lisent',
  ),
  staff: say('the coordinators read it', 'la coordination la lit'),
}

const enders = (by: Settings['ending']['by']): Localized => {
  const words = by.map((one) => ending[one])
  return say(`It can be ended early by ${either(words, 'en')}.`, `Peut y mettre fin plus tôt : ${either(words, 'fr')}.`)
}
const ending: Record<Settings['ending']['by'][number], Localized> = {
  mentor: say('{mentor.the}', '{mentor.the}'),
  protege: say('{protege.the}', '{protege.the}'),
  staff: say('a coordinator', 'la coordination'),
  committee: say('the committee', 'le comité'),
}
const steps: Record<Settings['ending']['steps'][number], Localized> = {
  notes: say('last notes', 'de dernières notes'),
  thanks: say('a word of thanks', 'un mot de remerciement'),
  evaluation: say('an evaluation', 'un bilan'),
}

const creditWords = ({ label, units }: NonNullable<Settings['recognition']['credit']>): Localized =>
  say(`Taking part is worth ${units} ${label.en}.`, `La participation donne droit à ${units} ${label.fr}.`)

function completionWords({ completion, whole }: Settings['recognition']): Localized | null {
  const count = completion.length
  if (count === 0) return null
  return whole
    ? say(
        `It is complete with all of its conditions (${count}); a part of them is worth nothing.`,
        `Elle est complète une fois toutes les conditions remplies (${count}) ; une partie seulement ne compte pas.`,
      )
    : say(
        `Conditions that count towards completion: ${count}.`,
        `Conditions qui comptent pour l’achèvement : ${count}.`,
      )
}
