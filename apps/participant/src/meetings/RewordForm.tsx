import { useAction } from '@ithaca/client'
import { Notice } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { reviseQuestion } from './changes.ts'
import { QuestionForm } from './QuestionForm.tsx'

type RewordFormProps = { questionId: string; text: string; revision: number; onDone: () => void }

/** `text` and `revision` are the newest read, so a second press after a stale one is meant. */
export function RewordForm({ questionId, text, revision, onDone }: RewordFormProps) {
  const t = useText()
  const revise = useAction(reviseQuestion)
  const { outcome } = revise
  return (
    <QuestionForm
      keptAs={`question:${questionId}`}
      text={text}
      pending={revise.pending}
      refusals={outcome?.is === 'refused' ? outcome.refusals : []}
      onCancel={onDone}
      onSave={async (words) => {
        const ended = await revise.run({ questionId, revision, text: words })
        if (ended.is === 'done') onDone()
        return ended.is === 'done'
      }}
    >
      {outcome?.is === 'stale' ? (
        <Notice kind="advice" title={t('meetings.questions.stale')} announce="alert">
          <p>{text}</p>
        </Notice>
      ) : (
        <Failed action={revise} />
      )}
    </QuestionForm>
  )
}
