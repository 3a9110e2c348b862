import { currentLocale, IthacaProvider, setLocale } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Here, ProgramContext } from '../programs/program.ts'
import '../words/words.ts'
import { NoSuchEdition } from './NoSuchEdition.tsx'

configure({ asyncUtilTimeout: 15_000 })
afterEach(cleanup)

test.each([
  ['en', 'There is no such edition', 'what these rules do not have: 99, abc, The draft.'],
  ['fr', 'Il n’y a pas d’édition de ce nom', 'ce que ces règles n’ont pas : 99, abc, Le projet.'],
] as const)(
  'an address that names no edition is told so (%s), with a way to what there is',
  async (locale, title, said) => {
    setLocale(locale)
    await vi.waitFor(() => expect(currentLocale()).toBe(locale), { timeout: 10_000 })
    const root = createRootRoute()
    const compare = createRoute({
      getParentRoute: () => root,
      path: '/$slug/$program/rules/compare',
      component: () => (
        <ProgramContext value={{ slug: 'csce', program: { slug: 'mentoring' } } as unknown as Here}>
          <NoSuchEdition missing={['99', 'abc', 'draft']} />
        </ProgramContext>
      ),
    })
    const router = createRouter({
      routeTree: root.addChildren([compare]),
      history: createMemoryHistory({ initialEntries: ['/csce/mentoring/rules/compare?from=99&to=abc'] }),
    })
    render(
      <IthacaProvider scheme="light">
        <RouterProvider router={router as never} />
      </IthacaProvider>,
    )
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe(title)
    expect(document.body.textContent.replaceAll(/\s/g, ' ')).toContain(said)
    expect(screen.getByRole('link').getAttribute('href')).toBe('/csce/mentoring/rules/compare')
  },
)
