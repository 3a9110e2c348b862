import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, type Style } from './lines.ts'
import { type Run, runsOf, uncoveredCharacters } from './runs.ts'

const style: Style = { cut: 'newsreader-400-normal', size: 10, leading: 15, colour: '#000000' }
const drawn = (run: Run) => (run.kind === 'text' ? run.text : run.code)
const written = (run: Run) => run.actual ?? drawn(run)
const eachOne = (run: Run) => [...drawn(run)].length

describe('lines', () => {
  test('break at spaces', () => {
    const lines = breakLines('one two three', style, 8, eachOne)
    expect(lines.map((line) => line.runs.map(drawn).join('').trim())).toEqual(['one two', 'three'])
  })

  test('keep the breaks that were written', () => {
    expect(breakLines('a\n\nb\r\nc', style, 80, eachOne)).toHaveLength(4)
  })

  test('lose nothing and are never wider than the column, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 14, max: 60 }), (text, width) => {
        const lines = breakLines(text, style, width, eachOne)
        const kept = lines.flatMap((line) => line.runs.map(written)).join('')
        const whole = text
          .split(/\r\n|[\n\r\u2028\u2029]/)
          .flatMap((paragraph) => runsOf(paragraph, style.cut).map(written))
          .join('')
        expect(kept).toBe(whole)
        for (const line of lines)
          expect(line.runs.map(drawn).join('').replace(/ $/, '').length).toBeLessThanOrEqual(width * 2)
      }),
      { numRuns: 300 },
    )
  })
})

describe('characters that no typeface has', () => {
  test('are told once each, in order', () => {
    expect(uncoveredCharacters('a 😀 b 日本 😀')).toEqual(['😀', '日', '本'])
  })

  test('do not include what has another spelling, or no shape', () => {
    expect(uncoveredCharacters('José Dvořák Nguyễn ≥ 20 → ﬁ\t\u202e\u200d\u00a0\u2009 “x” – €\n')).toEqual([])
  })
})
