import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MeetingPairFragment, MeetingQuestionsFragment } from '../gql/graphql.ts'
import { askQuestion, removeQuestion } from './changes.ts'
import { meetingQuestions } from './meeting.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { RewordForm } from './RewordForm.tsx'
import css from './meetings.module.css'

type QuestionsProps = {
  meeting: FragmentType<typeof meetingQuestions>
  pair: MeetingPairFragment
  level: 2 | 4
}

/** CSCE-34: what the protégé wants to ask, entered beforehand and seen by the mentor. */
export function Questions({ meeting, pair, level }: QuestionsProps) {
  const t = useText()
  const { id, state, questions, viewerCan } = readFragment(meetingQuestions, meeting)
  const [writing, setWriting] = useState(false)
  const mayAsk = viewerCan.askQuestion.allowed
  const name = pair.partner?.called ?? ''
  const role = pair.viewerParty === 'MENTOR' ? 'MENTOR' : 'PROTEGE'
  const isPast = state !== 'PLANNED'
  const Heading = `h${level}` as const
  return (
    <div className={css['questions']} data-level={level}>
      <Heading>{t('meetings.questions.title')}</Heading>
      <p className={css['quiet']}>
        {questions.length > 0
          ? t(`meetings.questions.${role}`, { name })
          : isPast
            ? t('meetings.questions.nonePast')
            : t(`meetings.questions.none${role}`, { name })}
      </p>
      {questions.length > 0 ? (
        <ol>
          {questions.map((question) => (
            <Question key={question.id} question={question} mayChange={mayAsk} contactId={id} />
          ))}
        </ol>
      ) : null}
      {mayAsk && writing ? <AskForm contactId={id} name={name} onDone={() => setWriting(false)} /> : null}
      {mayAsk && !writing ? (
        <Button size="compact-md" onClick={() => setWriting(true)}>
          {t('meetings.questions.add')}
        </Button>
      ) : null}
    </div>
  )
}

function AskForm({ contactId, name, onDone }: { contactId: string; name: string; onDone: () => void }) {
  const t = useText()
  const sayDone = useSayDone()
  const ask = useAction(askQuestion)
  return (
    <QuestionForm
      keptAs={`question:${contactId}`}
      text=""
      pending={ask.pending}
      refusals={ask.outcome?.is === 'refused' ? ask.outcome.refusals : []}
      onCancel={onDone}
      onSave={async (text) => {
        const outcome = await ask.run({ contactId, text })
        if (outcome.is !== 'done') return false
        sayDone(t('meetings.questions.saved', { name }))
        onDone()
        return true
      }}
    >
      <Failed action={ask} />
    </QuestionForm>
  )
}

type QuestionProps = {
  question: MeetingQuestionsFragment['questions'][number]
  contactId: string
  mayChange: boolean
}

function Question({ question: { id, text, revision }, contactId, mayChange }: QuestionProps) {
  const t = useText()
  const sayDone = useSayDone()
  const [rewording, setRewording] = useState(false)
  const remove = useAction(removeQuestion)
  const ask = useAction(askQuestion)
  const takeAway = async () => {
    const outcome = await remove.run({ questionId: id })
    if (outcome.is === 'done')
      sayDone(t('meetings.questions.removed'), { undo: () => void ask.run({ contactId, text }) })
  }
  if (rewording)
    return (
      <li>
        <RewordForm questionId={id} text={text} revision={revision} onDone={() => setRewording(false)} />
      </li>
    )
  return (
    <li>
      <span className={css['written']}>{text}</span>
      {mayChange ? (
        <span className={css['questionActions']}>
          <button
            type="button"
            className={css['quietButton']}
            aria-label={t('meetings.questions.editOf', { text })}
            onClick={() => setRewording(true)}
          >
            {t('meetings.questions.edit')}
          </button>
          <button
            type="button"
            className={css['quietButton']}
            aria-label={t('meetings.questions.removeOf', { text })}
            onClick={() => void takeAway()}
          >
            {t('meetings.questions.remove')}
          </button>
        </span>
      ) : null}
      <Refusals refusals={remove.outcome?.is === 'refused' ? remove.outcome.refusals : []} />
      <Failed action={remove} />
    </li>
  )
}
