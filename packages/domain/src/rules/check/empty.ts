import { say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { type Problem, problem } from './problem.ts'

/** What the program has, and leaves empty: nobody would mean it, and nothing says so later. */
export function checkEmpty({ settings: { agreement, contacts } }: ResolvedBook): Problem[] {
  const isSigned = agreement.form === 'signed' || agreement.form === 'drafted-together'
  const isBlank = agreement.sections.length === 0 && agreement.written.length === 0
  return [
    ...(isSigned && isBlank
      ? [
          problem(
            'agreement-empty',
            { settings: ['agreement.sections', 'agreement.written'] },
            say(
              'The two sign an agreement, and it has no section. Choose at least one, or do without an agreement.',
              'Les deux personnes signent une entente, et elle n’a aucune section. Choisissez-en au moins une, ou renoncez à l’entente.',
            ),
          ),
        ]
      : []),
    ...(contacts.kinds.length > 0 && contacts.modes.length === 0
      ? [
          problem(
            'no-way-to-meet',
            { settings: ['contacts.modes'] },
            say(
              'The two are to be in contact, and there is no way of meeting. Choose at least one.',
              'Les deux personnes doivent échanger, et aucune façon de se rencontrer n’est prévue. Choisissez-en au moins une.',
            ),
          ),
        ]
      : []),
  ]
}
