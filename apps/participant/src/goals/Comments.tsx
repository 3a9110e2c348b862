import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { LongTextField, PersonName, Refusals, useFormats } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useFocus } from '../app/use-focus.ts'
import { useText } from '../app/inside.ts'
import type { GoalCardFragment } from '../gql/graphql.ts'
import { toFirstInvalid } from '../app/form.ts'
import { commentOnGoal } from './goal-changes.ts'
import css from './goals.module.css'

export function Comments({ goal, scope }: { goal: GoalCardFragment; scope: string }) {
  const t = useText()
  const { moment, ago } = useFormats()
  const [writing, setWriting] = useState(false)
  return (
    <div className={css['comments']}>
      <h4>{t('goals.comments')}</h4>
      {goal.comments.length === 0 ? <p className={css['quiet']}>{t('goals.noComments')}</p> : null}
      <ul>
        {goal.comments.map(({ id, author, text, writtenAt }) => (
          <li key={id}>
            <div>
              <PersonName>{author.called}</PersonName>{' '}
              <time dateTime={writtenAt} title={moment(writtenAt)} className={css['quiet']}>
                {ago(writtenAt)}
              </time>
            </div>
            <p className={css['written']}>{text}</p>
          </li>
        ))}
      </ul>
      {writing ? (
        <CommentForm goalId={goal.id} scope={scope} onDone={() => setWriting(false)} />
      ) : (
        <Button size="compact-md" disabled={!goal.viewerCan.comment.allowed} onClick={() => setWriting(true)}>
          {t('goals.comment')}
        </Button>
      )}
    </div>
  )
}

function CommentForm({ goalId, scope, onDone }: { goalId: string; scope: string; onDone: () => void }) {
  const t = useText()
  const comment = useAction(commentOnGoal)
  const field = useFocus<HTMLTextAreaElement>(true)
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: '' },
    validate: { text: (value) => (value.trim() === '' ? t('goals.commentMissing') : null) },
  })
  const submit = form.onSubmit(async ({ text }) => {
    const outcome = await comment.run({ goalId, text })
    if (outcome.is === 'done') onDone()
  }, toFirstInvalid(form))
  return (
    <form noValidate onSubmit={submit} className={css['commentForm']}>
      <LongTextField
        label={t('goals.comment')}
        description={scope}
        minRows={2}
        maxLength={4000}
        ref={field}
        {...form.getInputProps('text')}
      />
      <Refusals refusals={comment.outcome?.is === 'refused' ? comment.outcome.refusals : []} />
      <Failed action={comment} />
      <div className={css['buttons']}>
        <Button type="submit" loading={comment.pending}>
          {t('goals.commentSend')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
