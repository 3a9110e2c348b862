import { expect, type Page } from '@playwright/test'
import { at } from '../support/browser-person.ts'
import { type Language, stands } from './steps.ts'

const when = { en: ['Day', 'Time'], fr: ['Jour', 'Heure'] } as const
/** A day, and a time on the clock of the browser. */
export async function fillWhen(page: Page, language: Language, day: string, time = '14:00') {
  const [dayLabel, timeLabel] = when[language]
  await page.getByLabel(dayLabel, { exact: true }).fill(day)
  await page.getByLabel(timeLabel, { exact: true }).fill(time)
  await page.getByLabel(timeLabel, { exact: true }).blur()
}

const nthSunday = (year: number, month: number, nth: number) => {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
  return new Date(Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7)).toISOString().slice(0, 10)
}

/** A time that clocks skip or show twice is said, and what was typed survives a reload. */
export async function nightsOfTheClocks(page: Page, year: number) {
  await fillWhen(page, 'en', nthSunday(year, 2, 2), '02:30')
  await expect(page.getByText(/There is no 02:30 on/)).toBeVisible()
  await fillWhen(page, 'en', nthSunday(year, 10, 1), '01:30')
  await expect(page.getByText(/01:30 comes twice/)).toBeVisible()
  await stands(page)
  await page.getByLabel(/What it is about/).fill('The first review')
  await page.reload()
  await expect(page.getByText('What you had typed is still here.')).toBeVisible()
  await expect(page.getByLabel(/What it is about/)).toHaveValue('The first review')
}

/** The protégé plans a meeting, in French, from wherever the page of planning was opened. */
export async function plan(page: Page, day: string, how: string) {
  await fillWhen(page, 'fr', day)
  await page.getByRole('radio', { name: how }).check()
  await page.getByRole('button', { name: 'Prévoir la rencontre' }).click()
  await expect(page.getByRole('region', { name: 'Prochaine rencontre' })).toBeVisible()
}

/** While one changes the details, the other has changed them: nothing is lost. */
export async function bothChangeTheDetails(senior: Page, junior: Page) {
  await senior.reload()
  await senior.getByRole('button', { name: 'Change the details' }).click()
  await junior.getByRole('button', { name: 'Modifier les détails' }).click()
  await junior.getByLabel(/^Où/).fill('Chez vous')
  await junior.getByRole('button', { name: 'Enregistrer les détails' }).click()
  await expect(junior.getByText('Chez vous', { exact: true })).toBeVisible()
  await senior.getByLabel(/^Where/).fill('Behind the old pump house')
  await senior.getByRole('button', { name: 'Save the details' }).click()
  await expect(senior.getByText(/changed this while you were writing/)).toBeVisible()
  await expect(senior.getByRole('alert').getByText('Chez vous')).toBeVisible()
  await expect(senior.getByLabel(/^Where/)).toHaveValue('Behind the old pump house')
  await stands(senior)
  await senior.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(senior.getByText('Behind the old pump house', { exact: true })).toBeVisible()
}

/** The protégé tells of a meeting that the mentor told of by mail: it is one. */
export async function tellOfTheSame(page: Page, meetings: string, day: string) {
  await page.goto(at(`${meetings}/log`))
  await fillWhen(page, 'fr', day)
  await page.getByRole('radio', { name: 'En personne' }).check()
  await page.getByRole('button', { name: 'Ajouter la rencontre' }).click()
  await expect(page.getByText(/avait déjà noté cette rencontre/)).toBeVisible()
  await stands(page)
  await page.getByRole('button', { name: 'Oui, c’est bien elle' }).click()
  await expect(page.getByText('notée par vous deux')).toBeVisible()
}

/** A note for both is read by both, one’s own by oneself. */
export async function writeNotes(writer: Page, reader: Page) {
  await writer.getByRole('region', { name: 'Rencontres passées' }).getByRole('link').first().click()
  await writer.getByRole('button', { name: /^Écrire une note.?: Vous deux$/ }).click()
  await writer.getByLabel('Pour vous deux').fill('Begin with the small bridge.')
  await writer.getByRole('button', { name: 'Enregistrer la note' }).click()
  await expect(writer.getByRole('button', { name: /^Modifier la note.?: Vous deux$/ })).toBeVisible()
  await writer.getByRole('button', { name: /^Écrire une note.?: Vous seulement$/ }).click()
  await writer.getByLabel('Pour vous', { exact: true }).fill('Ask after the exam.')
  await writer.getByRole('button', { name: 'Enregistrer la note' }).click()
  await expect(writer.getByText('Ask after the exam.', { exact: true })).toBeVisible()
  await stands(writer)
  await reader.goto(writer.url())
  await expect(reader.getByText('Begin with the small bridge.')).toBeVisible()
  await expect(reader.getByText('Ask after the exam.')).toHaveCount(0)
}

/** By the button in a mail, without signing in: wrong minutes, a press, its undoing, and the press again. */
export async function pressAndUndo(page: Page, link: string) {
  await page.goto(link)
  await expect(page.getByRole('heading', { name: /^Did you meet/ })).toBeVisible()
  await expect(page.getByText(/^You answer as/)).toBeVisible()
  await page.getByLabel('How many minutes').fill('0')
  await page.getByRole('button', { name: 'We met', exact: true }).click()
  await expect(page.getByText('Write a whole number of minutes')).toBeVisible()
  await stands(page)
  await page.getByLabel('How many minutes').fill('85')
  await page.getByRole('button', { name: 'We met', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Noted: you met' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: /^Did you meet/ })).toBeFocused()
  await page.getByRole('button', { name: 'We met', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Noted: you met' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Noted: you met' })).toBeVisible()
  await stands(page)
}

/** Fewer mails, by the link in one of them: a press, its undoing, and the press again. */
export async function fewerMails(page: Page, link: string) {
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Fewer mails' })).toBeVisible()
  await stands(page)
  await page.getByRole('button', { name: 'Send me fewer mails' }).click()
  await expect(page.getByRole('heading', { name: 'You get fewer mails now' })).toBeFocused()
  await page.getByRole('button', { name: 'Send them again as before' }).click()
  await expect(page.getByRole('heading', { name: 'Fewer mails' })).toBeVisible()
  await page.getByRole('button', { name: 'Send me fewer mails' }).click()
  await expect(page.getByRole('heading', { name: 'You get fewer mails now' })).toBeVisible()
  await page.goto(`${link.slice(0, -4)}abcd`)
  await expect(page.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible()
  await stands(page)
}
