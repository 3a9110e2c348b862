type Cell = string | number | null | undefined

/** What a spreadsheet would run as a formula is kept as text by an apostrophe in front. */
const FORMULA = /^[=+\-@\t\r]/u

function cellOf(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value)
  const inert = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** A table as RFC 4180 has it, with the byte order mark by which spreadsheets know UTF-8. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

/** A name that every file system takes: "csce-mentorships-2027-01-15.csv". */
export const csvName = (parts: readonly string[], day: string): string =>
  `${[...parts, day].map((part) => part.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-')).join('-')}.csv`

export function saveCsv(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
