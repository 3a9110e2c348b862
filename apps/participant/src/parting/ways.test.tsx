import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, screen, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import '../app/texts.ts'
import { Goals } from '../goals/Goals.tsx'
import type { Here } from '../shell/here.ts'
import { HereContext } from '../shell/here.ts'
import { PartingLinks } from './PartingLinks.tsx'

const client = { mutation: () => ({ toPromise: () => Promise.resolve({}) }) } as unknown as Client

async function show(page: ReactNode) {
  const root = createRootRoute({
    component: () => <HereContext value={{ slug: 'csce' } as unknown as Here}>{page}</HereContext>,
  })
  const paths = ['/o/$slug/m/$id/ending', '/o/$slug/m/$id/agreement']
  const router = createRouter({
    routeTree: root.addChildren(paths.map((path) => createRoute({ getParentRoute: () => root, path }))),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <RouterProvider router={router as never} />
      </IthacaProvider>
    </ClientProvider>,
  )
  await router.load()
}
afterEach(cleanup)

test.each([
  ['2028-01-15', 'End it before its time'],
  [null, 'End the mentorship'],
])('a mentorship until %s offers: %s', async (endsOn, words) => {
  const mentorship = {
    id: 'm',
    phase: 'ACTIVE',
    endsOn,
    renewal: null,
    feedback: null,
    viewerCan: { end: { allowed: true } },
  }
  await show(<PartingLinks mentorship={mentorship as never} />)
  expect((await screen.findByRole('link')).textContent).toBe(words)
})

test.each([true, false])('goals that were signed lead to the amendment where one may begin it: %s', async (allowed) => {
  const refusals = [{ code: 'agreement-already-signed', message: 'Both of you have signed them.' }]
  const mentorship = {
    ...{ id: 'm', viewerParty: 'PROTEGE', partner: { called: 'Ruth' }, mentor: { called: 'Ruth' }, goals: [] },
    edition: { goalKinds: [], goalParts: [] },
    viewerCan: { proposeGoal: { allowed: false, refusals }, beginAmendment: { allowed } },
  }
  await show(<Goals mentorship={mentorship as never} />)
  await screen.findByText(/Both of you have signed them/)
  const link = screen.queryByRole('link', { name: 'Begin an amendment' })
  expect(link?.getAttribute('href') ?? null).toBe(allowed ? '/o/csce/m/m/agreement' : null)
})
