import { ClientProvider, createClient, largestLogo } from '@ithaca/client'
import { IthacaProvider, currentLocale, setLocale } from '@ithaca/ui'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../words/words.ts'
import type { Identity } from './IdentityTab.tsx'
import { LogoSection } from './LogoSection.tsx'

type Sent = { url: string; type: string | null; size: number; input: Record<string, unknown> | null }

/** A server in a few words: an image that is refused, or one that is kept and chosen. */
function serve(upload: { status: number; body: object }) {
  const sent: Sent[] = []
  const answer = (body: object, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  vi.stubGlobal('fetch', async (address: string | URL | Request, init: RequestInit = {}) => {
    const url = address instanceof Request ? address.url : String(address)
    const asked = typeof init.body === 'string' ? (JSON.parse(init.body) as { variables: { input: object } }) : null
    const size = init.body instanceof Blob ? init.body.size : 0
    sent.push({ url, type: new Headers(init.headers).get('content-type'), size, input: { ...asked?.variables.input } })
    if (!asked) return answer(upload.body, upload.status)
    return answer({ data: { chooseLogo: { __typename: 'Organization', id: 'o1', revision: 5 } } })
  })
  return sent
}

const allowed = { __typename: 'Availability' as const, allowed: true, refusals: [] }
const organization: Identity = {
  __typename: 'Organization',
  id: 'o1',
  slug: 'csce',
  name: 'Society of Tests',
  revision: 4,
  formerSlugs: [],
  logo: null,
  viewerCan: { __typename: 'OrganizationActions', chooseLogo: allowed, changeSlug: allowed },
}
const file = (size: number) => new File([new Uint8Array(size)], 'logo.png', { type: 'image/png' })

function show() {
  const client = createClient({
    organizationSlug: 'csce',
    locale: currentLocale,
    onSignedOut: () => {},
    persisted: false,
    origin: 'http://ithaca.test',
  })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <LogoSection organization={organization} />
      </IthacaProvider>
    </ClientProvider>,
  )
  const field = screen.getByLabelText('Drop an image here, or choose one')
  return (chosen: File) => act(async () => void fireEvent.change(field, { target: { files: [chosen] } }))
}

beforeEach(() => setLocale('en'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('an image is looked at before it is used, and used as it was seen', async () => {
  const sent = serve({ status: 201, body: { id: 'f1', url: '/o/csce/logo/f1.png', width: 300, height: 100 } })
  const choose = show()
  expect(screen.getByText(/No logo yet/)).toBeTruthy()
  await choose(file(900))
  expect(sent).toEqual([{ url: '/o/csce/logo', type: 'image/png', size: 900, input: {} }])
  const large = await screen.findByRole('img', { name: 'Logo of Society of Tests' })
  expect(large.getAttribute('src')).toBe('/o/csce/logo/f1.png')
  fireEvent.click(screen.getByRole('button', { name: 'Use this logo' }))
  await waitFor(() => expect(sent[1]?.input).toMatchObject({ fileId: 'f1', revision: 4 }))
  expect(await screen.findByText('The logo is changed.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Use this logo' })).toBeNull()
})

test('what is wrong with an image is said as the server says it', async () => {
  const message = 'This drawing was not kept, because an SVG file can carry hidden code.'
  serve({ status: 415, body: { code: 'logo-is-drawing', message } })
  await show()(file(10))
  expect((await screen.findByRole('alert')).textContent).toContain(message)
  expect(screen.queryByRole('button', { name: 'Use this logo' })).toBeNull()
})

test('an image that is too big is not even sent', async () => {
  const sent = serve({ status: 201, body: {} })
  await show()(file(largestLogo + 1))
  expect((await screen.findByRole('alert')).textContent).toContain('larger than 5 MB')
  expect(sent).toEqual([])
})
