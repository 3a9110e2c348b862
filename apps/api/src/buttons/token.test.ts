import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../tenancy/new-id.ts'
import { type Button, buttonToken, readButton } from './token.ts'

const secret = 'only for tests, and long enough to be one'
const who = { organizationId: newId(), personId: newId() }
const expiresAt = new Date('2027-03-01T09:00:00Z')
const buttons: Button[] = [
  { ...who, action: 'met', mentorshipId: newId(), contactId: newId(), expiresAt },
  { ...who, action: 'meet', mentorshipId: newId(), kind: null, expiresAt },
  { ...who, action: 'meet', mentorshipId: newId(), kind: 'informal', expiresAt },
  { ...who, action: 'fewer', from: 'at-once', to: 'only-due' },
]

test.each(buttons)('$action goes into a token and comes out of it, and fits an address', (button) => {
  const token = buttonToken(secret, button)
  expect(readButton(secret, token)).toEqual(button)
  expect(buttonToken(secret, button)).toBe(token)
  expect(token.length).toBeLessThan(150)
})

test('whoever changes a token, or makes one with another secret, holds nothing', () => {
  for (const button of buttons) {
    const token = buttonToken(secret, button)
    const at = fc.nat({ max: token.length - 1 })
    fc.assert(
      fc.property(at, fc.constantFrom(...'ABab01-_'), (place, sign) => {
        const other = token.slice(0, place) + sign + token.slice(place + 1)
        if (other !== token) expect(readButton(secret, other)).toBeNull()
      }),
    )
    expect(readButton('another secret, as long as the first one', token)).toBeNull()
    for (const odd of ['', 'x', `${token}A`, token.slice(1), `${token}=`, ` ${token}`])
      expect(readButton(secret, odd)).toBeNull()
  }
})
