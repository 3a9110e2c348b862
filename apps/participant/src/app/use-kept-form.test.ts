import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetKeptTexts } from './kept-text.ts'
import { useKeptForm } from './use-kept-form.ts'

const open = (key = 'plan:1') =>
  renderHook(() => useKeptForm(key, { initialValues: { day: null as string | null, purpose: '' } }))

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

test('what was typed is there again after a reload, for that form only', () => {
  const first = open()
  expect(first.result.current.wasKept).toBe(false)
  act(() => first.result.current.form.setFieldValue('purpose', 'The first review'))
  first.unmount()
  const again = open()
  expect(again.result.current.wasKept).toBe(true)
  expect(again.result.current.form.getValues()).toEqual({ day: null, purpose: 'The first review' })
  expect(open('plan:2').result.current.form.getValues().purpose).toBe('')
})

test('it is let go of once it arrived, and when somebody signs out', () => {
  const first = open()
  act(() => first.result.current.form.setFieldValue('purpose', 'Once'))
  first.result.current.done()
  expect(open().result.current.wasKept).toBe(false)
  act(() => first.result.current.form.setFieldValue('purpose', 'Twice'))
  forgetKeptTexts()
  expect(open().result.current.wasKept).toBe(false)
})

test('what an older page kept in another shape is not taken', () => {
  sessionStorage.setItem('ithaca:form:plan:1', JSON.stringify({ words: 'of another form' }))
  expect(open().result.current.form.getValues()).toEqual({ day: null, purpose: '' })
})
