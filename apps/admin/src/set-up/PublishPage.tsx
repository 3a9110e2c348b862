import { useAction } from '@ithaca/client'
import { LongTextField, Notice, PageTitle, Section, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useParamsHere } from '../programs/program.ts'
import { PublishEditionOf } from '../rules/publish-edition.ts'
import { useText } from '../words/rule-words.ts'
import type { SetUpProgram } from './AnswerPage.tsx'
import { Foot } from './Foot.tsx'
import { PUBLISH, slugOfTask } from './pages.ts'
import css from './set-up.module.css'
import type { Draft } from './use-answers.ts'
import { useLacks } from './use-lacks.tsx'

const longest = 1000
const saysProblems = ['rules-do-not-fit', 'check-in-weeks-missing']

/** What follows from pressing, what still stands in the way and where that is settled; then one button. */
export function PublishPage({ program, draft }: { program: SetUpProgram; draft: Draft }) {
  const text = useText()
  const say = useSayDone()
  const params = useParamsHere()
  const navigate = useNavigate()
  const [note, setNote] = useState(text('setUp.publish.noteGiven'))
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { run, retry, pending, outcome } = useAction(PublishEditionOf)
  const { publish } = draft.viewerCan
  const steps = draft.setUp.filter(({ task }) => task !== 'READ')
  const unsettled = steps.filter(({ problems }) => problems.length > 0)
  const open = draft.setUp.filter(({ state }) => state === 'OPEN')
  const lacks = useLacks(program.lacks, 'set-up')
  const makers = draft.fields.find(({ path }) => path === 'matching.publishedBy')?.value
  const people = Array.isArray(makers) && !makers.includes('staff') ? 'peopleOfTwo' : 'people'
  const reasons = publish.refusals.filter(({ code }) => !saysProblems.includes(code))
  const send = async () => {
    setTried(true)
    if (note.trim() === '') return field.current?.focus()
    const ended = await run({ programId: program.id, revision: draft.revision, note: note.trim() })
    if (ended.is !== 'done') return
    say(text('setUp.publish.done'))
    await navigate({ to: '/$slug/$program/set-up', params })
  }
  const to = (slug: string, words: string) => (
    <Link to="/$slug/$program/set-up/$page" params={{ ...params, page: slug }}>
      {words}
    </Link>
  )
  return (
    <div className={css['page']}>
      <PageTitle over={program.name} lead={text('setUp.publish.lead')}>
        {text('setUp.publish.title')}
      </PageTitle>
      <div className={css['notices']}>
        {unsettled.length > 0 ? (
          <Notice
            kind="refusal"
            title={text('setUp.publish.problems')}
            items={unsettled.flatMap(({ task, problems }) =>
              problems.map(({ message }) => (
                <>
                  {message} {to(slugOfTask(task), text(`setUp.tasks.${task}.title`))}
                </>
              )),
            )}
          />
        ) : null}
        {lacks.length > 0 ? (
          <Notice kind="advice" title={text('setUp.lacks.title')} items={lacks.map(({ line }) => line)}>
            {text('setUp.lacks.hint')}
          </Notice>
        ) : null}
        {open.length > 0 ? (
          <Notice
            title={text('setUp.publish.open')}
            items={open.map(({ task }) => to(slugOfTask(task), text(`setUp.tasks.${task}.title`)))}
          >
            {text('setUp.publish.openHint')}
          </Notice>
        ) : null}
      </div>
      <Section title={text('setUp.publish.happens')}>
        <ul>
          {(['hold', 'page', people, 'mails'] as const).map((what) => (
            <li key={what}>{text(`setUp.publish.what.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <LongTextField
        ref={field}
        label={text('setUp.publish.note')}
        description={text('setUp.publish.noteHint')}
        maxLength={longest}
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        error={tried && note.trim() === '' ? text('setUp.publish.noteMissing') : null}
      />
      <Ended outcome={outcome} retry={retry} />
      <Foot slug={PUBLISH}>
        <Button variant="filled" loading={pending} disabled={!publish.allowed} onClick={() => void send()}>
          {text('setUp.publish.button')}
        </Button>
      </Foot>
      {reasons.map(({ code, message }) => (
        <p key={code} className={css['quiet']}>
          {message}
        </p>
      ))}
    </div>
  )
}
