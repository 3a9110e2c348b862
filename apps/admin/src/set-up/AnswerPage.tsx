import { Notice, PageTitle } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Ended } from '../app/Ended.tsx'
import type { SetUpQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { LanguagesContext } from '../rule-editor/fields/languages.ts'
import { useText } from '../words/rule-words.ts'
import { AskedList } from './AskedList.tsx'
import { Charge, type Unsent } from './Charge.tsx'
import { Foot } from './Foot.tsx'
import { asksForContacts } from './norm-answers.ts'
import { aroundPage, PAGES, type Page } from './pages.ts'
import { Questions } from './Questions.tsx'
import css from './set-up.module.css'
import { spokenIn } from './spoken.ts'
import { type Answers, type Draft, useAnswers } from './use-answers.ts'
import { usePreview } from './use-preview.ts'

type Foreseen = { norms: readonly string[]; settings: readonly string[]; message: string }

/** Of what would not fit, what is settled on this page. */
function foreseen(problems: readonly Foreseen[], { asks }: Page, { asked }: Answers) {
  const paths = asks.map(([path]) => path)
  const keys = asked.map(({ key }) => key)
  return problems.filter(
    ({ norms, settings }) =>
      settings.some((setting) => paths.some((path) => setting.startsWith(path))) ||
      (settings.length === 0 && norms.some((norm) => keys.includes(norm))),
  )
}

/** All that does not fit in a draft, wherever it is settled. */
const messagesOf = ({ setUp }: Pick<Draft, 'setUp'>) =>
  (setUp.find(({ task }) => task === 'READ')?.problems ?? []).map(({ message }) => message)

export type SetUpProgram = NonNullable<SetUpQuery['program']>
type AnswerPageProps = { page: Page; program: SetUpProgram; draft: Draft }

/** A few questions; what was entered is kept in the draft whichever way one leaves. */
export function AnswerPage({ page, program, draft }: AnswerPageProps) {
  const text = useText()
  const params = useParamsHere()
  const navigate = useNavigate()
  const { slug } = useHere().program
  const { task } = page
  const { at, after } = aroundPage(page.slug)
  const answers = useAnswers({ programId: program.id, slug, draft, page })
  const preview = usePreview(slug, answers.patches)
  const form = useRef<HTMLFormElement>(null)
  const unsent = useRef<Unsent>(null)
  const [failed, setFailed] = useState(0)
  const [arisen, setArisen] = useState<readonly string[]>([])
  useEffect(() => {
    if (failed > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error]')?.focus()
  }, [failed])
  const keep = async (done: boolean) => {
    const kept = await answers.save(done ? task : null)
    if (!kept) setFailed((count) => count + 1)
    return kept
  }
  useBlocker({
    shouldBlockFn: async () => answers.isUnsaved() && !(await keep(false)),
    enableBeforeUnload: () => answers.isUnsaved(),
  })
  const goOn = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (unsent.current?.isLeft()) return
    const before = messagesOf(draft)
    if (!(await keep(true))) return
    const now = messagesOf(answers.lastRead()).filter((message) => !before.includes(message))
    setArisen(now)
    // Once told at the button, it is theirs to settle now or later.
    if (now.length === 0) await navigate({ to: '/$slug/$program/set-up/$page', params: { ...params, page: after } })
  }
  const standing = draft.setUp.find((step) => step.task === task)?.problems ?? []
  const problems = preview.problems ? foreseen(preview.problems, page, answers) : standing
  const saysNothing = task === 'MEETINGS' && !asksForContacts(draft.book)
  return (
    <div className={css['page']}>
      <PageTitle over={text('setUp.page.over', { at, count: PAGES.length })} lead={text(`setUp.lead.${task}`)}>
        {text(`setUp.tasks.${task}.title`)}
      </PageTitle>
      <form ref={form} noValidate onSubmit={(event) => void goOn(event)}>
        <div className={css['notices']}>
          {answers.overtaken ? <Notice announce="alert" title={text('setUp.page.overtaken')} /> : null}
          {problems.length > 0 ? (
            <Notice kind="advice" title={text('setUp.page.problems')} items={problems.map(({ message }) => message)} />
          ) : null}
        </div>
        {task === 'CHARGE' ? <Charge duties={program.duties} unsent={unsent} /> : null}
        <LanguagesContext value={spokenIn(draft, answers)}>
          <Questions page={page} answers={answers} lacks={preview.lacks ?? program.lacks} />
          {page.chapters.length > 0 ? (
            <AskedList answers={answers} book={draft.book} sentences={preview.sentences} offersMeetings={saysNothing} />
          ) : null}
        </LanguagesContext>
        {answers.tried && answers.isWrong ? (
          <Notice kind="refusal" announce="alert" title={text('setUp.page.wrong')} />
        ) : null}
        {arisen.length > 0 ? (
          <Notice kind="advice" announce="alert" title={text('setUp.page.arisen')} items={arisen} />
        ) : null}
        <Ended outcome={answers.outcome} retry={answers.retry} />
        <Foot slug={page.slug}>
          <Button type="submit" variant="filled" loading={answers.pending}>
            {text('setUp.page.save')}
          </Button>
        </Foot>
      </form>
    </div>
  )
}
