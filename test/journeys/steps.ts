import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, serverUrl } from '../support/browser-person.ts'
import { linkIn, mailTo } from '../support/outbox.ts'
import { settled } from '../support/settled.ts'

export interface Invitee {
  email: string
  fullName: string
  called: string
  password: string
}
export type Language = 'en' | 'fr'

/** The page breaks no rule that a machine can see, and fits a phone. */
export async function stands(page: Page): Promise<void> {
  await settled(page)
  await expectAccessible(page)
  await expectFits(page)
}

/** In the admin app: a coordinator invites one person, in a language. */
export async function invite(
  page: Page,
  program: string,
  role: 'MENTOR' | 'PROTEGE',
  invitee: Invitee,
  language: Language,
) {
  await page.goto(at(`${program}/people/invite?role=${role}`))
  await page.getByLabel('Language of the mail').selectOption(language.toUpperCase())
  await page.getByLabel('People', { exact: true }).fill(`${invitee.fullName} <${invitee.email}>`)
  await expect(page.getByText(invitee.email).first()).toBeVisible()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('1 invitation is on its way').first()).toBeVisible()
}

const accepting = {
  en: {
    fullName: 'Full name',
    called: 'What to call you',
    password: 'Password',
    stage: /Where you are in your career/,
    go: 'Accept and go in',
  },
  fr: {
    fullName: 'Nom complet',
    called: 'Comment vous appeler',
    password: 'Mot de passe',
    stage: /Où vous en êtes dans votre carrière/,
    go: 'Accepter et entrer',
  },
}

/** From the mail to the home page: opens the link, says who one is and where in one’s career, chooses a password. */
export async function accept(page: Page, language: Language, invitee: Invitee, careerStage: string) {
  const words = accepting[language]
  await page.goto(linkIn(await mailTo(serverUrl(), invitee.email), '/invitation/'))
  await page.getByLabel(words.fullName).fill(invitee.fullName)
  await page.getByLabel(words.called).fill(invitee.called)
  await page.getByLabel(words.password, { exact: true }).fill(invitee.password)
  await page.getByLabel(words.stage).selectOption({ label: careerStage })
  await stands(page)
  await page.getByRole('button', { name: words.go }).click()
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

type Goal = { statement: string; metric: string; deadline: string }

/** In the participant app, in French: the protégé writes a goal, and it survives a reload. */
export async function writeGoal(page: Page, mentorship: string, goal: Goal) {
  await page.goto(at(`${mentorship}/goals`))
  const add = page.getByRole('button', { name: /Écrire (le premier|un autre) objectif/ })
  await expect(add).toBeVisible()
  const before = await page.getByRole('article').count()
  await add.click()
  await expect(page.getByRole('article')).toHaveCount(before + 1)
  const article = page.getByRole('article').nth(before)
  await article.getByLabel(/Ce que vous voulez atteindre/).fill(goal.statement)
  await article.getByLabel(/À quoi vous verrez/).fill(goal.metric)
  await article.getByLabel(/^Nature/).selectOption({ label: 'développement professionnel' })
  await article.getByLabel(/^Échéance/).fill(goal.deadline)
  await article.getByLabel(/^Échéance/).blur()
  await expect(article.getByText('Enregistré', { exact: true })).toBeVisible()
  await page.reload()
  const kept = page.getByRole('article').nth(before)
  await expect(kept.getByLabel(/Ce que vous voulez atteindre/)).toHaveValue(goal.statement)
  await expect(kept.getByLabel(/À quoi vous verrez/)).toHaveValue(goal.metric)
}

/** The mentor says something about the first goal and agrees to every one. */
export async function agreeToGoals(page: Page, mentorship: string, comment: string) {
  await page.goto(at(`${mentorship}/goals`))
  const [first] = [page.getByRole('article').first()]
  await first.getByRole('button', { name: 'Write a comment' }).click()
  await first.getByLabel('Write a comment').fill(comment)
  await first.getByRole('button', { name: 'Add the comment' }).click()
  await expect(first.getByText(comment)).toBeVisible()
  for (const article of await page.getByRole('article').all()) {
    await article.getByLabel('I agree to this goal').check()
    await article.getByLabel('It can be reached in the time').check()
  }
  // A tick is on its way when it is seen.
  await settled(page)
  await page.reload()
  for (const article of await page.getByRole('article').all())
    await expect(article.getByLabel('I agree to this goal')).toBeChecked()
}

const signing = {
  en: { read: 'Read and sign', sign: 'Sign the agreement', signed: 'You have signed' },
  fr: { read: 'Lire et signer', sign: 'Signer l’entente', signed: 'Vous avez signé' },
}

/** Reads, ticks every promise and signs what the page shows. */
export async function signWhatIsRead(page: Page, language: Language = 'en') {
  const words = signing[language]
  await expect(page.getByRole('heading', { level: 1, name: words.read })).toBeVisible()
  for (const promise of await page.getByRole('checkbox').all()) await promise.check()
  await page.getByRole('button', { name: words.sign }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.signed })).toBeVisible()
}

/** From the agreement’s page to one’s signature. */
export async function sign(page: Page, language: Language, mentorship: string) {
  await page.goto(at(`${mentorship}/agreement`))
  await page.getByRole('link', { name: signing[language].read }).click()
  await expect(page.getByRole('button', { name: signing[language].sign })).toBeVisible()
  await stands(page)
  await signWhatIsRead(page, language)
}

/** The bytes behind "Download your copy". */
export async function download(page: Page, language: Language, mentorship: string): Promise<Buffer> {
  await page.goto(at(`${mentorship}/agreement`))
  const name = language === 'en' ? 'Download your copy (PDF)' : 'Télécharger votre exemplaire (PDF)'
  const link = page.getByRole('link', { name })
  await expect(link).toBeVisible({ timeout: 30_000 })
  const address = await link.getAttribute('href')
  const answer = await page.request.get(new URL(address ?? '', page.url()).href)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return answer.body()
}

/** The nine sentences of a look back, all with one mark, and the press that sends them. */
export async function lookBack(page: Page, language: Language, mark: string) {
  const send = language === 'en' ? 'Send my answers' : 'Envoyer mes réponses'
  await page.getByRole('button', { name: send }).click()
  await expect(
    page.getByText(language === 'en' ? 'Choose one of the five.' : 'Choisissez l’une des cinq réponses.'),
  ).toHaveCount(9)
  await stands(page)
  for (const radio of await page.getByRole('radio', { name: mark, exact: true }).all()) await radio.check()
  await page.reload()
  await expect(page.getByText(language === 'en' ? '9 of 9 answered' : '9 réponses sur 9')).toBeVisible()
  await page.getByRole('button', { name: send }).click()
  await page.getByRole('dialog').getByRole('button', { name: send }).click()
  const done = language === 'en' ? 'Thank you for looking back' : 'Merci d’avoir fait le bilan'
  await expect(page.getByRole('heading', { name: done })).toBeVisible()
}
