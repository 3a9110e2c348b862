import { useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useText } from '../../words/rule-words.ts'
import type { Editing } from '../use-editing.ts'
import css from '../rule-editor.module.css'

type RemovedRowProps = { norm: { key: string; sentence: string }; editing: Editing; back: (key: string) => void }

/** A rule of the edition that holds, which the draft has no longer. */
export function RemovedRow({ norm: { key, sentence }, editing, back }: RemovedRowProps) {
  const text = useText()
  const say = useSayDone()
  const putBack = async () => {
    const ended = await editing.patch(key, { putBack: key })
    if (ended.is !== 'done') return
    say(text('ruleNorms.backAgain'))
    back(key)
  }
  return (
    <li className={css['gone']}>
      <span className={css['setting']}>{text('ruleNorms.removedMark')}</span>
      <p className={css['sentence']}>
        <del>{sentence}</del>
      </p>
      <div className={css['margin']}>
        <span className={css['acts']}>
          <Button
            size="compact-sm"
            variant="subtle"
            data-put-back={key}
            disabled={editing.pending}
            aria-label={text('ruleNorms.putBackThis', { sentence })}
            onClick={() => void putBack()}
          >
            {text('ruleNorms.putBack')}
          </Button>
        </span>
      </div>
    </li>
  )
}

type OffRowProps = {
  point: { key: string; sentence: string; source: { sentence: string } }
  editing: Editing
  taken: () => void
}

/** What the program has decided against. */
export function OffRow({ point: { key, sentence, source }, editing, taken }: OffRowProps) {
  const text = useText()
  const say = useSayDone()
  const take = async () => {
    const ended = await editing.patch(key, { reconsider: key })
    if (ended.is !== 'done') return
    say(text('ruleNorms.takenBack'))
    taken()
  }
  return (
    <li>
      <span className={css['setting']}>{text('editions.off')}</span>
      <p className={css['sentence']}>{sentence}</p>
      <div className={css['margin']}>
        <span>{source.sentence}</span>
        <span className={css['acts']}>
          <Button
            size="compact-sm"
            variant="subtle"
            data-off
            disabled={editing.pending}
            aria-label={text('ruleNorms.takeBackThis', { sentence })}
            onClick={() => void take()}
          >
            {text('ruleNorms.takeBack')}
          </Button>
        </span>
      </div>
    </li>
  )
}
