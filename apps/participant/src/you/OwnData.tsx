import { Button, Stack } from '@mantine/core'
import { downloadFile, saveFile } from '@ithaca/client'
import type { Answer } from '@ithaca/client'
import { Notice, useSayDone } from '@ithaca/ui'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import { problemText } from '../door/problem-text.ts'
import css from './you.module.css'

type Failed = Extract<Answer<unknown>, { ok: false }>

/** All that is one's own, as one file. */
export function OwnData({ url }: { url: string }) {
  const t = useText()
  const sayDone = useSayDone()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Failed | null>(null)
  const download = async () => {
    setPending(true)
    setProblem(null)
    const answer = await downloadFile(url)
    setPending(false)
    if (!answer.ok) return setProblem(answer)
    saveFile(answer.value)
    sayDone(t('you.dataDownloaded'))
  }
  return (
    <Stack gap="md">
      <p className={css['all']}>{t('you.dataAll')}</p>
      {problem === null ? null : (
        <Notice
          kind="refusal"
          title={
            problem.problem === 'too-many-attempts'
              ? t('you.dataTooOften', { minutes: Math.ceil((problem.retryAfterSeconds ?? 60) / 60) })
              : problemText(t, problem)
          }
          announce="alert"
        />
      )}
      <div>
        <Button
          loading={pending}
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
          onClick={() => void download()}
        >
          {t('you.dataDownload')}
        </Button>
      </div>
    </Stack>
  )
}
