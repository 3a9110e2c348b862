import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Said in one line: why nothing can be written there. */
export class OutFileRefused extends Error {}

/** npm runs in the project's folder; a file is meant where the person stands. */
export const here = (file: string) => resolve(process.env['INIT_CWD'] ?? '.', file)

const kindOf = (path: string) =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'),
    () => null,
  )

/** Where a command is to write. What is there already stays unless it is to be replaced: asked before anything is done. */
export async function outFile(out: string, replace: boolean): Promise<string> {
  const file = here(out)
  const [there, around] = await Promise.all([kindOf(file), kindOf(dirname(file))])
  if (around !== 'folder') throw new OutFileRefused(`${out} cannot be written: there is no folder ${dirname(file)}`)
  if (there === 'folder') throw new OutFileRefused(`${out} cannot be written: it is a folder`)
  if (there === 'file' && !replace)
    throw new OutFileRefused(`${out} is there already; name another file, or say --replace to write over it`)
  return file
}
