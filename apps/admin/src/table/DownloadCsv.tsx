import { useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../words/words.ts'
import { saveCsv, toCsv } from './csv.ts'

type DownloadCsvProps = {
  name: string
  /** Reads every page and gives the table with its header; null when not all could be read. */
  read: () => Promise<(string | number | null | undefined)[][] | null>
}

/** Saves the whole list as it is filtered, not only the rows on screen. */
export function DownloadCsv({ name, read }: DownloadCsvProps) {
  const text = useText()
  const say = useSayDone()
  const [pending, setPending] = useState(false)
  const download = async () => {
    setPending(true)
    const rows = await read()
    setPending(false)
    if (rows === null) return say(text('common.csvFailed'))
    saveCsv(name, toCsv(rows))
    say(text('common.csvDone', { count: rows.length - 1 }))
  }
  return (
    <Button
      size="sm"
      variant="subtle"
      loading={pending}
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => void download()}
    >
      {text('common.csv')}
    </Button>
  )
}
