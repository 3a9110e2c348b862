import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'

const PAUSE_MS = 300

/** Searches a moment after the last letter; the address holds what is searched. */
export function SearchField({
  label,
  value,
  onSearch,
}: {
  label: string
  value: string
  onSearch: (text: string) => void
}) {
  const [written, setWritten] = useState({ from: value, text: value })
  const shown = written.from === value ? written.text : value
  useEffect(() => {
    if (shown.trim() === value) return
    const pause = setTimeout(() => onSearch(shown.trim()), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [shown, value, onSearch])
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
      value={shown}
      onChange={({ currentTarget }) => setWritten({ from: value, text: currentTarget.value })}
    />
  )
}
