import { describe, expect, test } from 'vitest'
import { placeOf, readInvitees } from './invitees.ts'

const people = (pasted: string) => readInvitees(pasted).map(({ email, fullName }) => [fullName, email])
const problems = (pasted: string) => readInvitees(pasted).map(({ line, problem }) => [line, problem])

describe('invitees pasted as lines', () => {
  test('a line is a name with an address in angle brackets, or an address alone', () => {
    expect(people('Ana Moreau <ana@example.org>\nben@example.org')).toEqual([
      ['Ana Moreau', 'ana@example.org'],
      [null, 'ben@example.org'],
    ])
  })

  test('rows copied from a spreadsheet and from an address field are understood', () => {
    expect(people('Ana Moreau\tana@example.org\r\n"Roy, Ben" <ben@example.org>;\ncleo@example.org, Cléo Roy')).toEqual([
      ['Ana Moreau', 'ana@example.org'],
      ['Roy, Ben', 'ben@example.org'],
      ['Cléo Roy', 'cleo@example.org'],
    ])
  })

  test('names keep their letters, in any script', () => {
    expect(people("Siobhán O'Brien <s@example.org>\nמרים לוי <m@example.org>")).toEqual([
      ["Siobhán O'Brien", 's@example.org'],
      ['מרים לוי', 'm@example.org'],
    ])
  })

  test('empty lines are left out, and the others keep their number', () => {
    expect(problems('\n\nana@example.org\n   \nno address here')).toEqual([
      [3, null],
      [5, 'no-address'],
    ])
  })

  test('what is not an address is named at its line', () => {
    expect(problems('Ana <ana@example>\nana@@example.org\n<>\nAna <ana example.org>')).toEqual([
      [1, 'not-an-address'],
      [2, 'not-an-address'],
      [3, 'no-address'],
      [4, 'not-an-address'],
    ])
  })

  test('the same address twice is said at the second, whatever its capitals', () => {
    expect(problems('ana@example.org\nAna <ANA@example.org>')).toEqual([
      [1, null],
      [2, 'twice'],
    ])
  })

  test('two addresses on a line are not guessed between', () => {
    expect(problems('ana@example.org, ben@example.org')).toEqual([[1, 'several-addresses']])
  })

  test('ten thousand characters are read at once', () => {
    expect(readInvitees('a'.repeat(10_000))).toHaveLength(1)
  })
})

describe('the place a refusal names', () => {
  test.each([
    ['people.0.email', 0],
    ['people.12.fullName', 12],
    ['people', null],
    ['programId', null],
    [null, null],
  ])('%s is %s', (at, place) => expect(placeOf(at)).toBe(place))
})
