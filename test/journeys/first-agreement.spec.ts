import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { demoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'
import { accept, agreeToGoals, download, invite, pair, sign, writeGoal } from './steps.ts'

const mark = randomUUID().slice(0, 6)
const person = (called: string, family: string) => ({
  email: `${called.toLowerCase()}-${mark}@example.org`,
  fullName: `${called} ${family} ${mark}`,
  called: `${called} ${mark}`,
  password: 'harbour lantern seven oars',
})
const mentor = person('Ruth', 'Okafor')
const protege = person('Ilse', 'Tremblay')
const goals = [
  { statement: `Lead a small design review, from agenda to minutes ${mark}`, metric: 'Two reviews led' },
  { statement: `Give a talk at the section meeting ${mark}`, metric: 'One talk given, with notes' },
]

test('from an invitation to a signed agreement, in two browsers', async ({ browser }) => {
  test.setTimeout(300_000)
  const [staff, senior, junior] = await Promise.all([
    newBrowserOf(browser),
    newBrowserOf(browser),
    newBrowserOf(browser),
  ])
  let program = ''
  let mentorship = ''

  await test.step('a coordinator invites a mentor and a protégé', async () => {
    await signInOn(staff.page, '/admin/csce', await demoAccount(serverUrl(), 'coordinator'))
    await expect(staff.page.getByRole('region', { name: 'Needs you today' })).toBeVisible()
    program = new URL(staff.page.url()).pathname.replace(/\/$/, '')
    await expectAccessible(staff.page)
    await invite(staff.page, program, 'MENTOR', mentor)
    await invite(staff.page, program, 'PROTEGE', protege)
    await expectAccessible(staff.page)
  })

  await test.step('both accept, state their career stage and see where they stand', async () => {
    await accept(senior.page, mentor, 'Senior')
    await accept(junior.page, protege, 'Early career')
    for (const { page } of [senior, junior]) {
      await expect(page.getByText(/The committee is looking for somebody who suits you/)).toBeVisible()
      await expectAccessible(page)
      await expectFits(page)
    }
  })

  await test.step('the committee pairs them', async () => {
    const committee = await newBrowserOf(browser)
    await signInOn(committee.page, '/admin/csce', await demoAccount(serverUrl(), 'committee'))
    await expect(committee.page.getByRole('region', { name: 'Needs you today' })).toBeVisible()
    await pair(committee.page, program, mentor, protege)
    expect(committee.complaints).toEqual([])
    await committee.context.close()
  })

  await test.step('they meet', async () => {
    await junior.page.goto(at('/o/csce'))
    await junior.page
      .getByRole('link', { name: new RegExp(`Meet .*${mark}|Meet your`) })
      .first()
      .click()
    await expect(junior.page.getByRole('heading', { level: 1, name: /Meet your mentor/ })).toBeVisible()
    mentorship = new URL(junior.page.url()).pathname.replace(/\/meet$/, '')
    await expectAccessible(junior.page)
    await expectFits(junior.page)
  })

  await test.step('the protégé writes two goals, the mentor comments and agrees', async () => {
    for (const goal of goals) await writeGoal(junior.page, mentorship, goal)
    await expectAccessible(junior.page)
    await expectFits(junior.page)
    await agreeToGoals(senior.page, mentorship, 'Good: small enough to begin with.')
    await expectAccessible(senior.page)
  })

  await test.step('both sign what they have read', async () => {
    await sign(junior.page, mentorship)
    await sign(senior.page, mentorship)
    await senior.page.goto(at(`${mentorship}/agreement`))
    await expect(senior.page.getByRole('heading', { name: /Signed by both on/ })).toBeVisible()
    await expect(senior.page.getByText(/Active from .* until/)).toBeVisible()
    await expectAccessible(senior.page)
  })

  await test.step('both download the identical PDF', async () => {
    const [one, other] = await Promise.all([download(senior.page, mentorship), download(junior.page, mentorship)])
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.equals(other)).toBe(true)
  })

  await test.step('the coordinator sees the pair, and none of its words', async () => {
    await staff.page.goto(at(`${program}/mentorships?q=${encodeURIComponent(mark)}`))
    await staff.page
      .getByRole('link', { name: new RegExp(mark) })
      .first()
      .click()
    await expect(staff.page.getByText('What the two write is theirs', { exact: false })).toBeVisible()
    await expect(staff.page.getByText(goals[0]?.statement ?? '')).toHaveCount(0)
    expect(await staff.page.content()).not.toContain('Lead a small design review')
    await expectAccessible(staff.page)
  })

  expect([...staff.complaints, ...senior.complaints, ...junior.complaints]).toEqual([])
})
