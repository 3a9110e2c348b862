import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './actions.module.css'

export type ConfirmDialogProps = {
  open: boolean
  /** A question. */
  title: string
  /** What will happen, and what can be undone. */
  children?: ReactNode
  /** A verb: "Undo the pairing". */
  confirmLabel: string
  onConfirm: () => void
  onClose: () => void
  pending?: boolean
  /** Where closing is the better choice: what it is called; it then stands first, and filled. */
  stayLabel?: string
  /** For what cannot be taken back: drawn in red. */
  grave?: boolean
}

/** Asks before something that is hard to take back. The browser's own dialog keeps focus inside and gives it back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, onConfirm, onClose, pending = false, grave = false, stayLabel } = props
  const text = useUiText()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} className={css['dialog']} aria-labelledby={heading} onClose={onClose}>
      {open ? (
        <>
          <h2 id={heading}>{title}</h2>
          {children ? <div className={css['text']}>{children}</div> : null}
          <div className={css['buttons']}>
            {stayLabel === undefined ? null : (
              <Button variant="filled" onClick={onClose} disabled={pending}>
                {stayLabel}
              </Button>
            )}
            <Button
              variant={stayLabel === undefined ? 'filled' : 'default'}
              className={grave ? css['grave'] : undefined}
              loading={pending}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
            {stayLabel === undefined ? (
              <Button onClick={onClose} disabled={pending}>
                {text('cancel')}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </dialog>
  )
}
