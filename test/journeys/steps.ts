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
