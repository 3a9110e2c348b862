import { hideNotification, showNotification } from '@mantine/notifications'
import { useUiText } from '../texts/set-up.ts'
import css from './actions.module.css'

function Toast({ message, undo }: { message: string; undo?: (() => void) | undefined }) {
  const text = useUiText()
  return (
    <span className={css['toast']}>
      <span>{message}</span>
      {undo ? (
        <button type="button" className={css['link']} onClick={undo}>
          {text('undo')}
        </button>
      ) : null}
    </span>
  )
}

/** Says what was done, and offers for a while to take it back. Long enough for slow readers (WCAG 2.2.1). */
export function sayDone(message: string, options: { undo?: () => void; closeLabel: string }): void {
  const { undo, closeLabel } = options
  const id = crypto.randomUUID()
  showNotification({
    id,
    withBorder: true,
    autoClose: undo ? 20_000 : 8000,
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <Toast
        message={message}
        undo={
          undo &&
          (() => {
            hideNotification(id)
            undo()
          })
        }
      />
    ),
  })
}

/** `say('Goal dropped', { undo })` in the language of the page. */
export function useSayDone(): (message: string, options?: { undo?: () => void }) => void {
  const text = useUiText()
  return (message, options = {}) => sayDone(message, { ...options, closeLabel: text('close') })
}
