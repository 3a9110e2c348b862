import { Navigate, getRouteApi } from '@tanstack/react-router'
import { useHere, useParamsHere } from '../programs/program.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { PAGES, PUBLISH } from './pages.ts'
import { PublishPage } from './PublishPage.tsx'
import { ReadPage } from './ReadPage.tsx'
import { Closed } from './SetUpPage.tsx'
import { useSetUp } from './use-set-up.ts'

const route = getRouteApi('/$slug/$program/set-up/$page')

/** One page of the set-up, by its address. */
export function TaskPage() {
  const { page: slug } = route.useParams()
  const params = useParamsHere()
  const { program } = useHere()
  const { read, found, draft } = useSetUp()
  if (!read.data) return read.unread
  const page = PAGES.find((one) => one.slug === slug)
  if (found?.state !== 'draft' || (page === undefined && slug !== PUBLISH))
    return <Navigate to="/$slug/$program/set-up" params={params} replace />
  if (!draft) return <Closed name={program.name} />
  if (page === undefined) return <PublishPage program={found} draft={draft} />
  if (page.task === 'READ') return <ReadPage program={found} draft={draft} />
  return <AnswerPage key={slug} page={page} program={found} draft={draft} />
}
