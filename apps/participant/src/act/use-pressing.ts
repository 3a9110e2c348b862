import { pressMailButton, undoMailButton } from '@ithaca/client'
import type { Answer, MailButton, Press } from '@ithaca/client'
import { useLocale } from '@ithaca/ui'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import { problemText } from '../door/problem-text.ts'

/** Presses and undoes; what stands in the way is told in the server's own words, and the page stays as it was. */
export function usePressing(token: string, show: (answer: Answer<MailButton>) => void) {
  const t = useText()
  const locale = useLocale()
  const [pending, setPending] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function send(what: string, sending: () => Promise<Answer<MailButton>>) {
    setPending(what)
    setProblem(null)
    const answer = await sending()
    setPending(null)
    if (answer.ok) show(answer)
    else setProblem(answer.message ?? problemText(t, answer))
  }
  return {
    pending,
    problem,
    press: (press: Press) => send(press.press, () => pressMailButton(token, press, locale)),
    undo: () => send('undo', () => undoMailButton(token, locale)),
  }
}
