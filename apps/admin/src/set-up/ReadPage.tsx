import { Notice, PageTitle, Section } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { Ended } from '../app/Ended.tsx'
import { readFragment } from '../gql/index.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import type { SetUpProgram } from './AnswerPage.tsx'
import { Foot } from './Foot.tsx'
import { aroundPage, PAGES, type Page } from './pages.ts'
import { AskedNormOf } from './queries.ts'
import css from './set-up.module.css'
import { type Draft, useAnswers } from './use-answers.ts'

const SLUG = 'read'
const NONE: Page = { task: 'READ', slug: SLUG, asks: [], chapters: [] }

/** The draft as people will read it, each chapter with the way back to where it is changed. */
export function ReadPage({ program, draft }: { program: SetUpProgram; draft: Draft }) {
  const text = useText()
  const params = useParamsHere()
  const navigate = useNavigate()
  const { slug } = useHere().program
  const { at, after } = aroundPage(SLUG)
  const answers = useAnswers({ programId: program.id, slug, draft, page: NONE })
  const problems = draft.setUp.find(({ task }) => task === 'READ')?.problems ?? []
  const read = async () => {
    if (await answers.save('READ'))
      await navigate({ to: '/$slug/$program/set-up/$page', params: { ...params, page: after } })
  }
  return (
    <div className={css['page']}>
      <PageTitle over={text('setUp.page.over', { at, count: PAGES.length })} lead={text('setUp.lead.READ')}>
        {text('setUp.tasks.READ.title')}
      </PageTitle>
      <div className={css['notices']}>
        {problems.length > 0 ? (
          <Notice kind="advice" title={text('setUp.page.problems')} items={problems.map(({ message }) => message)} />
        ) : null}
      </div>
      <p className={css['quiet']}>
        {text('setUp.read.public')}{' '}
        <a href={draft.pageUrl} target="_blank" rel="noreferrer">
          {text('setUp.read.asPage')}
        </a>
      </p>
      <p className={css['quiet']}>
        {text('setUp.read.texts')}{' '}
        <Link to="/$slug/$program/rules/edit" params={params}>
          {text('setUp.list.whole')}
        </Link>
      </p>
      <div className={css['chapters']}>
        {draft.sections.map(({ key, title, norms, settings }) => (
          <Section key={key} title={title} actions={<ToPage chapter={key} title={title} />}>
            <ul>
              {norms.map((norm) => {
                const { id, sentence } = readFragment(AskedNormOf, norm)
                return <li key={id}>{sentence}</li>
              })}
              {settings.map((setting) => (
                <li key={setting.key}>{setting.sentence}</li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <Ended outcome={answers.outcome} retry={answers.retry} />
      <Foot slug={SLUG}>
        <Button variant="filled" loading={answers.pending} onClick={() => void read()}>
          {text('setUp.read.asItIs')}
        </Button>
      </Foot>
    </div>
  )
}

function ToPage({ chapter, title }: { chapter: string; title: string }) {
  const text = useText()
  const params = useParamsHere()
  const page = PAGES.find(({ chapters }) => chapters.includes(chapter))
  if (page === undefined) return null
  return (
    <Link
      to="/$slug/$program/set-up/$page"
      params={{ ...params, page: page.slug }}
      aria-label={`${text('setUp.read.toPage')}: ${title}`}
    >
      {text('setUp.read.toPage')}
    </Link>
  )
}
