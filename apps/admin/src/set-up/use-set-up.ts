import { useRead } from '../app/read.tsx'
import { useHere } from '../programs/program.ts'
import { PATHS } from './pages.ts'
import { SetUpOf } from './queries.ts'

/** The set-up of the program one is in; `draft` only for whoever may change it. */
export function useSetUp() {
  const { program } = useHere()
  const read = useRead(SetUpOf, { slug: program.slug, paths: PATHS })
  const found = read.data?.program ?? null
  const draft = found?.draft?.viewerCan.replace.allowed ? found.draft : null
  return { read, found, draft }
}
