import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { at, serverUrl } from '../support/browser-person.ts'
import { linkIn, mailTo } from '../support/outbox.ts'

export interface Invitee {
  email: string
  fullName: string
  called: string
  password: string
}

/** In the admin app: a coordinator, on any page of the program, invites one person. */
export async function invite(page: Page, program: string, role: 'MENTOR' | 'PROTEGE' | 'COMMITTEE', invitee: Invitee) {
  await page.goto(at(`${program}/people/invite?role=${role}`))
  await page.getByLabel('People', { exact: true }).fill(`${invitee.fullName} <${invitee.email}>`)
  await expect(page.getByText(invitee.email).first()).toBeVisible()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('1 invitation is on its way').first()).toBeVisible()
}

/** From the mail to the home page: opens the link, says who one is, chooses a password. */
export async function accept(page: Page, invitee: Invitee, careerStage?: string) {
  const link = linkIn(await mailTo(serverUrl(), invitee.email), '/invitation/')
  await page.goto(link)
  await page.getByLabel('Full name').fill(invitee.fullName)
  await page.getByLabel('What to call you').fill(invitee.called)
  await page.getByLabel('Password', { exact: true }).fill(invitee.password)
  if (careerStage) await page.getByLabel(/Where you are in your career/).selectOption({ label: careerStage })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accept and go in' }).click()
  await expect(page).not.toHaveURL(/invitation/)
}

/** In the admin app: the committee reads what the rules say about two people, and pairs them. */
export async function pair(page: Page, program: string, mentor: Invitee, protege: Invitee) {
  await page.goto(at(`${program}/matching`))
  await page.getByRole('radio', { name: new RegExp(mentor.fullName) }).check()
  await page.getByRole('radio', { name: new RegExp(protege.fullName) }).check()
  await expect(page.getByText(/Nothing stands against it|Noted, and no obstacle/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Pair ${mentor.called} and ${protege.called}` }).click()
  await expect(page.getByText(`${mentor.called} and ${protege.called} are paired`).first()).toBeVisible()
}

/** In the participant app: the protégé writes a goal, and it survives a reload. */
export async function writeGoal(page: Page, mentorship: string, goal: { statement: string; metric: string }) {
  await page.goto(at(`${mentorship}/goals`))
  const add = page.getByRole('button', { name: /Write (the first|another) goal/ })
  await expect(add).toBeVisible()
  const before = await page.getByRole('article').count()
  await add.click()
  await expect(page.getByRole('article')).toHaveCount(before + 1)
  const article = page.getByRole('article').nth(before)
  await article.getByLabel(/What you want to reach/).fill(goal.statement)
  await article.getByLabel(/How you will see/).fill(goal.metric)
  await article.getByLabel(/^Kind/).selectOption({ label: 'professional development' })
  await expect(article.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(
    page
      .getByRole('article')
      .nth(before)
      .getByLabel(/What you want to reach/),
  ).toHaveValue(goal.statement)
  await expect(
    page
      .getByRole('article')
      .nth(before)
      .getByLabel(/How you will see/),
  ).toHaveValue(goal.metric)
}

/** The mentor says something about every goal and agrees to it. */
export async function agreeToGoals(page: Page, mentorship: string, comment: string) {
  await page.goto(at(`${mentorship}/goals`))
  await expect(page.getByRole('article').first()).toBeVisible()
  for (const article of await page.getByRole('article').all()) {
    await article.getByRole('button', { name: 'Write a comment' }).click()
    await article.getByLabel('Write a comment').fill(comment)
    await article.getByRole('button', { name: 'Add the comment' }).click()
    await expect(article.getByText(comment)).toBeVisible()
    await article.getByLabel('I agree to this goal').check()
    await article.getByLabel('It can be reached in the time').check()
  }
  await page.reload()
  for (const article of await page.getByRole('article').all()) {
    await expect(article.getByLabel('I agree to this goal')).toBeChecked()
  }
}

/** Reads, ticks every promise and signs. */
export async function sign(page: Page, mentorship: string) {
  await page.goto(at(`${mentorship}/agreement`))
  await page.getByRole('link', { name: 'Read and sign' }).click()
  await expect(page.getByRole('button', { name: 'Sign the agreement' })).toBeVisible()
  await expectAccessible(page)
  for (const promise of await page.getByRole('checkbox').all()) await promise.check()
  await page.getByRole('button', { name: 'Sign the agreement' }).click()
  await expect(page.getByRole('heading', { name: 'You have signed' })).toBeVisible()
}

/** The bytes behind "Download your copy". */
export async function download(page: Page, mentorship: string): Promise<Buffer> {
  await page.goto(at(`${mentorship}/agreement`))
  const link = page.getByRole('link', { name: 'Download your copy (PDF)' })
  await expect(link).toBeVisible({ timeout: 30_000 })
  const address = await link.getAttribute('href')
  const answer = await page.request.get(new URL(address ?? '', page.url()).href)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return answer.body()
}
