import { ConfirmDialog } from '@ithaca/ui'
import { useBlocker } from '@tanstack/react-router'
import { useText } from '../../words/words.ts'
import { useAnyUnsaved } from './unsaved.ts'

/** Asks before a page is left on which something is typed and not kept. */
export function Leaving() {
  const text = useText()
  const isUnsaved = useAnyUnsaved()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      open={status === 'blocked'}
      title={text('ruleNorms.leaving')}
      confirmLabel={text('ruleNorms.leave')}
      onConfirm={() => proceed?.()}
      onClose={() => reset?.()}
    >
      <p>{text('ruleNorms.leavingHint')}</p>
    </ConfirmDialog>
  )
}
