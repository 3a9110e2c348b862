import { ConfirmDialog, Strength, useSayDone } from '@ithaca/ui'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import type { EditedNormFragment } from '../gql/graphql.ts'
import { useText } from '../words/rule-words.ts'
import { NormForm } from './norms/NormForm.tsx'
import { type ChangedPoint, Changed } from './norms/Changed.tsx'
import { Uneven } from './norms/Uneven.tsx'
import { inSight } from './parts.ts'
import css from './rule-editor.module.css'
import type { Editing } from './use-editing.ts'

type NormRowProps = {
  norm: EditedNormFragment
  /** Its place in the chapter, from 0, and its neighbours: before which it stands when it is moved up or down. */
  place: { at: number; count: number; up: string | null; down: string | null }
  isFound: boolean
  editing: Editing
  book: unknown
  change: ChangedPoint | null
  problems: readonly string[]
  uneven: readonly ('EN' | 'FR')[]
  edition: number | null
  /** It is no longer among the rules: removed, or decided against. */
  gone: (key: string, how: 'removed' | 'decided') => void
}

/** As one looks for a rule: by what it says, or by where it comes from. */
export const searchedInNorm = ({ sentence, source }: { sentence: string; source: { sentence: string } }) =>
  `${sentence} ${source.sentence}`

/** A norm as people read it; opened, its parts are fields below the sentence that they make. */
export function NormRow(props: NormRowProps) {
  const { norm, place, isFound, editing, book, change, problems, uneven, edition, gone } = props
  const text = useText()
  const say = useSayDone()
  const [isOpen, setOpen] = useState(false)
  /** Whether it is asked for sure; null where nobody has come so far, so that a page holds no dialog for each of its rules. */
  const [isAsking, setAsking] = useState<boolean | null>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const { key, strength, sentence, source, enforced } = norm
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => {
      edit.current?.focus({ preventScroll: true })
      inSight(edit.current)
    })
  }
  const remove = async () => {
    const ended = await editing.remove(key)
    if (ended.is !== 'done') return
    say(text('ruleEditor.removed'))
    gone(key, 'removed')
  }
  const decide = async () => {
    const ended = await editing.patch(key, { decideAgainst: { norm: key } })
    setAsking(false)
    if (ended.is !== 'done') return
    say(text('ruleNorms.decided'))
    gone(key, 'decided')
  }
  return (
    <li hidden={!isFound && !isOpen} data-norm={key}>
      <Strength strength={strength} />
      <div>
        <p className={css['sentence']}>{sentence}</p>
        {enforced ? null : <p className={css['quiet']}>{text('ruleNorms.onlyShown')}</p>}
        <Uneven languages={uneven} edition={edition} />
        {problems.map((problem) => (
          <p key={problem} className={css['problem']}>
            {problem}
          </p>
        ))}
        {editing.doing === key && !isOpen ? <Ended outcome={editing.outcome} retry={editing.retry} /> : null}
        {isOpen ? <NormForm norm={key} {...{ sentence, book, editing, close }} /> : null}
      </div>
      <div className={css['margin']}>
        {change ? <Changed change={change} /> : null}
        <span>{source.sentence}</span>
        {isOpen ? null : (
          <span className={css['acts']}>
            <Button
              ref={edit}
              size="compact-sm"
              variant="subtle"
              data-edit
              aria-label={text('ruleEditor.editThis', { sentence })}
              onClick={() => {
                editing.clear()
                setOpen(true)
              }}
            >
              {text('ruleEditor.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={editing.pending}
              aria-label={text('ruleEditor.removeThis', { sentence })}
              onClick={() => void remove()}
            >
              {text('ruleEditor.remove')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={editing.pending}
              aria-label={text('ruleNorms.decideThis', { sentence })}
              onClick={() => setAsking(true)}
            >
              {text('ruleNorms.decideAgainst')}
            </Button>
            <Moves {...{ norm, place, editing }} />
          </span>
        )}
      </div>
      {isAsking === null ? null : (
        <ConfirmDialog
          open={isAsking}
          title={text('ruleNorms.decideTitle')}
          confirmLabel={text('ruleNorms.decideAgainst')}
          onConfirm={() => void decide()}
          onClose={() => setAsking(false)}
          pending={editing.pending}
        >
          <p>{sentence}</p>
          <p>{text('ruleNorms.decideHint')}</p>
        </ConfirmDialog>
      )}
    </li>
  )
}

/** Up and down by one place; at the ends a button does nothing, so that the keyboard does not lose it. */
function Moves({ norm, place, editing }: Pick<NormRowProps, 'norm' | 'place' | 'editing'>) {
  const text = useText()
  const say = useSayDone()
  const { at, count, up, down } = place
  const { key, sentence } = norm
  const buttons = { up: useRef<HTMLButtonElement>(null), down: useRef<HTMLButtonElement>(null) }
  const moved = useRef<'up' | 'down' | null>(null)
  const { up: upper, down: lower } = buttons
  useEffect(() => {
    // Moved with its row, a button loses the focus that it had.
    if (moved.current === null) return
    ;(moved.current === 'up' ? upper : lower).current?.focus()
    moved.current = null
  }, [at, upper, lower])
  const move = async (to: 'up' | 'down') => {
    if (editing.pending || (to === 'up' ? at === 0 : at === count - 1)) return
    moved.current = to
    const before = to === 'up' ? up : down
    const ended = await editing.patch(key, { move: { norm: key, ...(before !== null && { before }) } })
    if (ended.is === 'done') say(text('ruleNorms.moved', { place: at + (to === 'up' ? 0 : 2), count }))
    else moved.current = null
  }
  const [size, stroke] = [16, 1.5]
  return (
    <>
      <ActionIcon
        ref={upper}
        variant="subtle"
        size={28}
        aria-disabled={at === 0}
        aria-label={text('ruleNorms.up', { sentence })}
        onClick={() => void move('up')}
      >
        <IconArrowUp size={size} stroke={stroke} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        ref={lower}
        variant="subtle"
        size={28}
        aria-disabled={at === count - 1}
        aria-label={text('ruleNorms.down', { sentence })}
        onClick={() => void move('down')}
      >
        <IconArrowDown size={size} stroke={stroke} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}
