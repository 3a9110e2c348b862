import { ConfirmDialog } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../words/rule-words.ts'

/** Closes a form; asks first where something is typed in it. */
export function Cancel({ isTyped, close }: { isTyped: boolean; close: () => void }) {
  const text = useText()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button variant="subtle" onClick={() => (isTyped ? setAsking(true) : close())}>
        {text('ruleEditor.cancel')}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          open
          title={text('ruleNorms.closing')}
          confirmLabel={text('ruleNorms.closeIt')}
          stayLabel={text('ruleNorms.goOn')}
          onConfirm={close}
          onClose={() => setAsking(false)}
        >
          <p>{text('ruleNorms.closingHint')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
