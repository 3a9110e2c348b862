import { describe, expect, test } from 'vitest'
import { csvName, toCsv } from './csv.ts'

const lines = (rows: Parameters<typeof toCsv>[0]) => toCsv(rows).slice(1).trimEnd().split('\r\n')

describe('a table as CSV', () => {
  test('begins with a byte order mark and ends every row with CR LF', () => {
    expect(toCsv([['Mentor'], ['Ana']])).toBe('\uFEFFMentor\r\nAna\r\n')
  })

  test('quotes commas, semicolons, quotes and line ends', () => {
    expect(toCsv([['Roy, Ben', 'a;b', 'say "yes"', 'two\nlines']])).toBe(
      '\uFEFF"Roy, Ben","a;b","say ""yes""","two\nlines"\r\n',
    )
  })

  test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\tx'])('%j from a person is text, never a formula', (text) => {
    expect(lines([[text]])).toEqual([`'${text}`.trimEnd()])
  })

  test('numbers stay numbers, nothing stays empty', () => {
    expect(lines([[-2, 0, null, undefined, 'x']])).toEqual(['-2,0,,,x'])
  })
})

test('a file is named for what it holds and the day', () => {
  expect(csvName(['csce', 'Protégé list'], '2027-01-15')).toBe('csce-prot-g-list-2027-01-15.csv')
})
