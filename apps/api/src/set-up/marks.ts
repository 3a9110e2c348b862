import { type SetUpMarks, setUpTasks } from '@ithaca/domain/programs'
import { z } from 'zod'

const marks = z.partialRecord(z.enum(setUpTasks), z.number().int())

/** With what somebody was done; what no page is called is left out of account. */
export const readMarks = (stored: unknown): SetUpMarks => marks.safeParse(stored).data ?? {}
