import { z } from 'zod'
import type { Path } from './paths.ts'

/** The comments of a file as data beside its book: above an entry, at the end of its line, and after the last one. */
export const fileComments = z.object({
  /** Where the file's first line finds its schema. */
  schema: z.string().optional(),
  above: z.record(z.string(), z.array(z.string())),
  beside: z.record(z.string(), z.string()),
  end: z.array(z.string()),
})
export type FileComments = z.infer<typeof fileComments>

export const noComments: FileComments = { above: {}, beside: {}, end: [] }

/** What a program keeps of them, read back; a program that was never a file has none. */
export const readComments = (stored: unknown): FileComments => fileComments.safeParse(stored).data ?? noComments

/** Which places bear a comment: there, or somewhere beneath. */
export function commented({ above, beside }: FileComments) {
  const at = new Set([...Object.keys(above), ...Object.keys(beside)])
  const beneath = new Set(
    [...at].flatMap((path) => {
      const steps = path.split('/')
      return steps.slice(1).map((_step, index) => steps.slice(0, index + 1).join('/'))
    }),
  )
  return {
    beneath: (path: Path) => beneath.has(path),
    atOrBeneath: (path: Path) => at.has(path) || beneath.has(path),
  }
}
export type Commented = ReturnType<typeof commented>
