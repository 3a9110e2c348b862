import { Button } from '@mantine/core'
import { useState } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './actions.module.css'

/** A code, address or link with a button that copies it; `label` says what it is. */
export function Copyable({ value, label }: { value: string; label: string }) {
  const text = useUiText()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Without leave to write to the clipboard the value stays there to be selected by hand.
      setCopied(false)
    }
  }
  return (
    <span className={css['copyable']}>
      <code>{value}</code>
      <Button size="compact-sm" aria-label={`${text('copy.copy')} (${label})`} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? text('copy.copied') : text('copy.copy')}</span>
      </Button>
    </span>
  )
}
