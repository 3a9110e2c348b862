import { randomUUID } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { demoAccount, type DemoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'
import { settled } from '../support/settled.ts'
import { acceptInvitation, Somebody } from '../support/somebody.ts'

const start = { admin: '/admin/csce', participant: '/o/csce' }
const program = '/admin/csce/mentor-protege'

async function as(browser: Browser, app: keyof typeof start, role: DemoAccount['role'], nth = 0): Promise<Page> {
  const { page } = await newBrowserOf(browser)
  await signInOn(page, start[app], await demoAccount(serverUrl(), role, { nth }))
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  return page
}

async function stands(page: Page): Promise<void> {
  await settled(page)
  await expectAccessible(page)
  await expectFits(page)
}

async function opens(page: Page, path: string, says: RegExp): Promise<void> {
  await page.goto(at(path))
  await expect(page.getByText(says).first(), path).toBeVisible()
  await stands(page)
}

/** What the button opens stands by itself, is named, and goes away again. */
async function asks(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expect(dialog).toHaveAccessibleName(/./)
  await stands(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

const unreached = async (page: Page, how: 'offline' | 'busy') =>
  page.route('**/graphql', (route) =>
    how === 'offline' ? route.abort() : route.fulfill({ status: 503, body: '{"errors":[{"message":"busy"}]}' }),
  )

test('addresses that lead nowhere are accessible and fit a phone', async ({ browser }) => {
  const nobody = (await newBrowserOf(browser)).page
  await opens(nobody, '/nowhere', /nothing at this address/i)
  await opens(nobody, '/invitation/unknown', /do not know this invitation/i)
  await opens(nobody, '/admin/nowhere', /does not exist/i)
  await opens(nobody, '/demo', /The demonstration/)
  await opens(nobody, '/demo/outbox', /Outbox/)
  const protege = await as(browser, 'participant', 'protege')
  await opens(protege, '/o/csce/nowhere', /nothing at this address/i)
  await opens(protege, '/o/csce/m/unknown', /nothing at this address|could not be read/i)
  await opens(protege, '/o/elsewhere', /do not belong|nothing at this address/i)
  const coordinator = await as(browser, 'admin', 'coordinator')
  await opens(coordinator, `${program}/nowhere`, /does not exist/i)
  await opens(coordinator, `${program}/mentorships/unknown`, /is not here|could not be loaded/i)
  await opens(coordinator, '/admin/elsewhere', /does not exist|no longer part|not part/i)
  const owner = (await newBrowserOf(browser)).page
  await signInOn(owner, '/admin/hraco', await demoAccount(serverUrl(), 'owner', { organization: 'hraco' }))
  await opens(owner, '/admin/hraco/mentoring/activity', /not yours to see/i)
})

test('what everybody may read is accessible, in two languages, by keyboard and on a phone', async ({ browser }) => {
  const { page, complaints } = await newBrowserOf(browser)
  const about = '/programs/mentor-protege'
  await opens(page, '/o/csce/en/programs', /Mentoring programs/)
  await expect(page.getByRole('link', { name: 'Mentor & Protégé Program' })).toHaveAttribute(
    'href',
    `/o/csce/en${about}`,
  )
  await opens(page, `/o/csce/en${about}`, /What is asked/)
  await expect(page.getByRole('link', { name: 'Français' })).toHaveAttribute('href', `/o/csce/fr${about}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('details[open] p')).toBeVisible()
  await opens(page, `/o/csce/fr${about}`, /Ce qui est demandé/)
  await opens(page, '/o/csce/fr/programs/nowhere', /rien à cette adresse/)
  expect(complaints).toEqual([])
})

for (const how of ['offline', 'busy'] as const)
  test(`a server that is ${how} is told on accessible pages`, async ({ browser }) => {
    const protege = await as(browser, 'participant', 'protege')
    await unreached(protege, how)
    await opens(protege, '/o/csce', /could not be read/i)
    const coordinator = await as(browser, 'admin', 'coordinator')
    await unreached(coordinator, how)
    for (const path of how === 'offline' ? ['', '/activity'] : ['']) {
      await opens(coordinator, program + path, /cannot be reached|could not be loaded|is busy/i)
      await expect(coordinator.getByRole('button', { name: /try again/i }).first()).toBeVisible()
    }
  })

test('dialogs of the participant app are accessible', async ({ browser }) => {
  // The third pair is writing an amendment.
  const protege = await as(browser, 'participant', 'protege', 2)
  await protege.goto(at('/o/csce/you'))
  await asks(protege, /Sign out everywhere/)
  await stands(protege)
  const [file] = await Promise.all([
    protege.waitForEvent('download'),
    protege.getByRole('button', { name: 'Download your data' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^ithaca-csce-[\d-]+\.zip$/)
  await expect(protege.getByText('Your data is downloaded')).toBeVisible()
  await protege.goto(at('/o/csce/mentorships'))
  await protege.getByRole('main').getByRole('link').first().click()
  await protege.getByRole('link', { name: 'Goals', exact: true }).click()
  await asks(protege, /Report a concern/)
  await asks(protege, /Take this goal out/)
  const deadline = protege.getByLabel(/By when/).first()
  await deadline.fill('when it suits us')
  await deadline.blur()
  await expect(deadline).toHaveValue('when it suits us')
  await expect(deadline).toHaveAccessibleDescription(/Write it like 31 Mar 2027/)
  await stands(protege)
})

test('dialogs of the admin app are accessible', async ({ browser }) => {
  const coordinator = await as(browser, 'admin', 'coordinator')
  await coordinator.goto(at(`${program}/people?tab=invitations`))
  await asks(coordinator, /^Withdraw/)
  await coordinator.goto(at(`${program}/mentorships?phase=AGREEMENT`))
  await coordinator.getByRole('table').getByRole('link').first().click()
  await asks(coordinator, /^Undo the pairing/)
  await coordinator.goto(at(`${program}/mentorships?phase=ACTIVE`))
  await coordinator.getByRole('table').getByRole('link').first().click()
  await coordinator.getByRole('link', { name: 'End it before its time' }).click()
  await coordinator.getByRole('radio', { name: 'Something else' }).check()
  await coordinator.getByLabel(/^The reason/).fill('Both asked for it by telephone.')
  await asks(coordinator, /^End the mentorship/)
  await coordinator.goto(at(`${program}/settings`))
  await asks(coordinator, /^End/)
})

test('the pages of an undone pair say what is true of them', async ({ browser }) => {
  const account = await demoAccount(serverUrl(), 'coordinator')
  const coordinator = await Somebody.signedIn(serverUrl(), 'csce', account)
  const undone = '{ program(slug: "mentor-protege") { mentorships(phase: UNDONE) { edges { node { id } } } } }'
  type Undone = { program: { mentorships: { edges: { node: { id: string } }[] } } }
  const id = (await coordinator.ask<Undone>(undone)).program.mentorships.edges[0]?.node.id ?? ''
  const staff = await as(browser, 'admin', 'coordinator')
  await opens(staff, `${program}/mentorships/${id}`, /Undone on \d+.\p{L}+ \d{4}, before both had signed/u)
  await expect(staff.getByText(/day of the second signature|is being written|being written since/i)).toHaveCount(0)
  const { page } = await newBrowserOf(browser)
  await signInOn(page, '/o/csce', { email: 'hannah.penner@csce.example', password: account.password })
  for (const path of ['', '/goals', '/agreement', '/agreement/sign', '/meet'])
    await opens(page, `/o/csce/m/${id}${path}`, /Your pairing with .+ was undone/)
})

test('pages with nothing on them yet are accessible and fit a phone', async ({ browser }) => {
  const slug = `empty-${randomUUID().slice(0, 8)}`
  const password = 'harbour lantern seven oars'
  const owner = await Somebody.signedIn(serverUrl(), 'csce', await demoAccount(serverUrl(), 'owner'))
  const made = await owner.send<{ id: string }>(
    'createProgram',
    { preset: 'csce', slug, name: 'An empty program' },
    '... on Program { id }',
  )
  const join = async (by: Somebody, who: string, role: string) => {
    const email = `${who}@${slug}.example.org`
    await by.send(
      'inviteToProgram',
      { programId: made.id, people: [{ email, role }] },
      '... on InvitationBatch { invitations { id } }',
    )
    return {
      email,
      password,
      somebody: await acceptInvitation(serverUrl(), 'csce', { email, password, fullName: who }),
    }
  }
  const coordinator = await join(owner, 'cora', 'COORDINATOR')
  const { page } = await newBrowserOf(browser)
  await signInOn(page, `/admin/csce/${slug}`, coordinator)
  for (const path of [
    '',
    '/people',
    '/people?tab=invitations',
    '/matching',
    '/mentorships',
    '/evaluations',
    '/activity',
    '/concerns',
  ]) {
    await page.goto(at(`/admin/csce/${slug}${path}`))
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await stands(page)
  }
  const protege = await join(coordinator.somebody, 'telma', 'PROTEGE')
  const unpaired = (await newBrowserOf(browser)).page
  await signInOn(unpaired, '/o/csce', protege)
  await opens(unpaired, '/o/csce', /You have your place/)
  await opens(unpaired, '/o/csce/mentorships', /no mentorship yet/)
})
