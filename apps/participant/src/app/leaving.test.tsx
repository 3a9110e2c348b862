import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { currentLocale, IthacaProvider, setLocale } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './texts.ts'
import { ErasureReminder } from '../home/ErasureReminder.tsx'
import { OfThePair } from '../pair/OfThePair.tsx'
import { GoalOutcomes } from '../parting/GoalOutcomes.tsx'
import { Thanking } from '../parting/Thanking.tsx'
import type { Here } from '../shell/here.ts'
import { HereContext } from '../shell/here.ts'
import { LeaveProgram } from '../you/LeaveProgram.tsx'

configure({ asyncUtilTimeout: 15_000 })

const client = { mutation: () => ({ toPromise: () => Promise.resolve({}) }) } as unknown as Client

async function show(page: ReactNode) {
  const root = createRootRoute()
  const home = createRoute({
    getParentRoute: () => root,
    path: '/o/$slug',
    component: () => <HereContext value={{ slug: 'csce' } as unknown as Here}>{page}</HereContext>,
  })
  const router = createRouter({
    routeTree: root.addChildren([home]),
    history: createMemoryHistory({ initialEntries: ['/o/csce'] }),
  })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC" now={() => new Date('2027-03-01T12:00:00Z')}>
        <main>
          <RouterProvider router={router as never} />
        </main>
      </IthacaProvider>
    </ClientProvider>,
  )
  await router.load()
}
const said = () =>
  [...document.querySelectorAll('main, dialog, [role=dialog]')]
    .map((one) => one.textContent)
    .join(' ')
    .replaceAll(/\s/g, ' ')
/** French comes when it is asked for. */
const inFrench = async () => {
  setLocale('fr')
  await vi.waitFor(() => expect(currentLocale()).toBe('fr'), { timeout: 10_000 })
}

beforeEach(() => setLocale('en'))
afterEach(cleanup)

const labels = { mentor: { one: 'mentor' }, protege: { one: 'protégé' } }
const participation = {
  ...{ id: 'p', role: 'MENTOR', state: 'active', revision: 1, program: { id: 'g', name: 'Mentoring', labels } },
  viewerCan: { leave: { allowed: true } },
}
const open = (id: string, phase: string, fullName: string) => ({
  ...{ id, phase, viewerParty: 'MENTOR', partner: { id: fullName, fullName }, program: { id: 'g' } },
})
async function dialog(...mentorships: object[]) {
  await show(<LeaveProgram participation={participation as never} mentorships={mentorships} />)
  fireEvent.click(
    (await screen.findAllByRole('button', { name: /Leave the program|Quitter le programme/ }))[0] as HTMLElement,
  )
}

test('the dialog tells a pairing that has not begun from a mentorship that ends', async () => {
  await dialog(open('a', 'AGREEMENT', 'Ana Roy'))
  expect(said()).toContain('Your pairing with Ana Roy, which has not begun yet, is undone today.')
  expect(said()).not.toContain('ends today')
  expect(said()).not.toContain('stays readable for the two of you')
  cleanup()
  await dialog(open('a', 'AGREEMENT', 'Ana Roy'), open('b', 'ACTIVE', 'Ben Roy'))
  expect(said()).toContain('Your mentorship with Ben Roy ends today')
  expect(said()).toContain('Your pairing with Ana Roy')
  cleanup()
  await inFrench()
  await dialog(open('a', 'AGREEMENT', 'Ana Roy'))
  expect(said()).toContain('Votre jumelage avec Ana Roy, qui n’a pas encore commencé, est défait aujourd’hui.')
})

const undone = {
  ...{ id: 'm', viewerParty: 'MENTOR', undoneAt: '2027-02-01T12:00:00Z', undoneBy: null },
  ...{ partner: { id: 'a', called: 'Ana' }, program: { id: 'g', name: 'Mentoring' } },
}
const page = (change: object) => {
  const reading = { state: 'read', data: { mentorship: { ...undone, ...change } } }
  return show(
    <OfThePair reading={reading as never} again={() => undefined}>
      {() => null}
    </OfThePair>,
  )
}

test('a pairing that is undone says who undid it: the program, oneself by leaving, or the other', async () => {
  await page({})
  expect(said()).toContain('The committee of Mentoring undid it on')
  cleanup()
  await page({ undoneBy: 'MENTOR' })
  expect(said()).toContain('You left Mentoring on')
  expect(said()).not.toMatch(/committee|your place/)
  cleanup()
  await page({ undoneBy: 'PROTEGE' })
  expect(said()).toMatch(/On .*, Ana left Mentoring/)
  cleanup()
  await inFrench()
  await page({ undoneBy: 'MENTOR' })
  expect(said()).toContain('Vous avez quitté Mentoring le')
})

test('an erasure that waits is told on the home, with its day and the way back; none, nothing', async () => {
  await show(<ErasureReminder person={{ id: 'p', erasure: { dueAt: '2027-03-08T12:00:00Z' } } as never} />)
  expect(said()).toMatch(/You will be erased on .*8/)
  expect(screen.getByRole('link', { name: 'Take it back on your page' }).getAttribute('href')).toBe('/o/csce/you')
  cleanup()
  await show(<ErasureReminder person={{ id: 'p', erasure: null } as never} />)
  expect(said()).toBe('')
})

test('who is gone is not thanked, and reads nothing of what became of the goals', async () => {
  const gone = { id: 'a', called: 'a former member', erasedAt: '2027-02-01T12:00:00Z' }
  const refusals = [{ code: 'nobody-to-thank', message: 'Nobody would read them.' }]
  const mentorship = { id: 'm', partner: gone, farewells: [], viewerCanThank: { allowed: false, refusals } }
  const goal = { id: 'g', position: 1, hasStatement: true, statement: 'Speak', outcome: null, outcomeWords: null }
  const goals = [{ ...goal, revision: 1, viewerCanSettle: { allowed: true } }]
  await show(
    <>
      <Thanking mentorship={mentorship as never} />
      <GoalOutcomes mentorship={{ id: 'm', partner: gone, goals } as never} again={() => undefined} />
    </>,
  )
  expect(said()).not.toMatch(/thank|the other sees it/i)
  expect(said()).toContain('Say it for yourself.')
})
