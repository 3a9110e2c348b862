import { z } from 'zod'
import { called } from './words.ts'

/** How rules come into force. The edition that holds decides how the next one does. */
export const publication = called(
  'PublicationSettings',
  'How rules come into force.',
  z.object({
    by: called(
      'PublicationBy',
      'How many people it takes to publish rules: ONE owner, or TWO people of whom one proposes and the other agrees, at least one of them an owner.',
      z.enum(['one', 'two']),
    ).describe('How many people it takes to publish rules.'),
  }),
)
