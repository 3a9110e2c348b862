import { ConfirmDialog } from '@ithaca/ui'
import { useBlocker } from '@tanstack/react-router'
import { useText } from '../../words/words.ts'
import { useAnyUnsaved } from './unsaved.ts'

/** Asks before a page is left on which something is typed and not kept. */
export function Leaving() {
  const isUnsaved = useAnyUnsaved()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  return <LeaveDialog open={status === 'blocked'} onLeave={() => proceed?.()} onStay={() => reset?.()} />
}

type LeaveDialogProps = { open: boolean; onLeave: () => void; onStay: () => void }

/** Whichever way the page is left. */
export function LeaveDialog({ open, onLeave, onStay }: LeaveDialogProps) {
  const text = useText()
  return (
    <ConfirmDialog
      open={open}
      title={text('leaving.title')}
      confirmLabel={text('leaving.leave')}
      stayLabel={text('leaving.stay')}
      onConfirm={onLeave}
      onClose={onStay}
    >
      <p>{text('leaving.hint')}</p>
    </ConfirmDialog>
  )
}
