import { expect, test } from '@playwright/test'
import { password } from '../support/association.ts'
import { at, newBrowserOf } from '../support/browser-person.ts'
import { linkIn, type OutboxMail, readOutbox } from '../support/outbox.ts'
import { Somebody } from '../support/somebody.ts'
import * as meeting from './meeting-steps.ts'
import { founded } from './people-of-the-year.ts'
import { accept, agreeToGoals, download, invite, lookBack, pair, sign, stands, writeGoal } from './steps.ts'
import { faultsOf, howItEnded, mailsThatCame, mailsToExpect, plain, theEnd } from './the-year.ts'

// The year of two people, the second of whom reads French: invited, paired, signed, met, reminded, parted.
test.describe.configure({ mode: 'serial' })

type Browsing = Awaited<ReturnType<typeof newBrowserOf>>
let house: Awaited<ReturnType<typeof founded>>
let staff: Browsing
let senior: Browsing
let junior: Browsing
/** A browser in which nobody has signed in: where mails are read. */
let mailbox: Browsing
let mentorship = ''
let endsOn = ''
const meetings = () => `${mentorship}/meetings`

const goals = ['Lead a small design review', 'Give a talk at the section meeting', 'Say no, kindly']
const thanks = { ruth: 'For what I learned from you.', ilse: 'For every question you asked twice.' }
const secrets = [...goals, ...Object.values(thanks), 'Two reviews', 'Small enough', 'The first review', 'Chez vous']
secrets.push('old pump house', 'What would you have done', 'the small bridge', 'after the exam')

const after = (day: string, days: number) => new Date(Date.parse(`${day}T15:00:00Z`) + days * 86_400_000).toISOString()
const day = (count: number) => after(house.first, count)
const date = (count: number) => day(count).slice(0, 10)
const fromEnd = (count: number) => after(endsOn, count)

const invitee = (fullName: string) => {
  const [called = ''] = fullName.split(' ')
  return { email: house.emailOf(fullName), fullName, called, password }
}
/** The newest mail of a subject to one of them. */
async function mailOf(who: 'Ruth' | 'Ilse', subject: RegExp): Promise<OutboxMail> {
  const mails = await readOutbox(house.url)
  const mail = mails.findLast((one) => one.to === house.emailOf(who) && subject.test(plain(one.subject)))
  if (!mail) throw new Error(`no mail to ${who} about ${subject}`)
  return mail
}
/** Where it leads. */
const mailTo = async (who: 'Ruth' | 'Ilse', subject: RegExp, part: string) => linkIn(await mailOf(who, subject), part)
/** What somebody who coordinates sees of the two: where they stand, and never a word of theirs. */
async function staffSees(...said: (string | RegExp)[]) {
  await staff.page.goto(at(`${house.admin}/mentorships/${mentorship.split('/').at(-1)}`))
  for (const one of said) await expect(staff.page.getByText(one).first()).toBeVisible()
  const content = await staff.page.content()
  expect(secrets.filter((secret) => content.includes(secret))).toEqual([])
}

test.beforeAll(async ({ browser }) => {
  house = await founded()
  senior = await newBrowserOf(browser)
  junior = await newBrowserOf(browser, 'fr-CA')
  mailbox = await newBrowserOf(browser)
  staff = await house.browserOf(browser, 'Cora Dinator', house.admin)
})

test('they are invited, accept in their own language, say where they stand, and are paired', async ({ browser }) => {
  const [ruth, ilse] = [invitee('Ruth Okafor'), invitee('Ilse Tremblay')]
  await invite(staff.page, house.admin, 'MENTOR', ruth, 'en')
  await invite(staff.page, house.admin, 'PROTEGE', ilse, 'fr')
  await accept(senior.page, 'en', ruth, 'Senior')
  await accept(junior.page, 'fr', ilse, 'Début de carrière')
  await expect(senior.page.getByText(/The committee is looking for somebody who suits you/)).toBeVisible()
  await expect(junior.page.getByText(/Le comité cherche une personne qui vous convienne/)).toBeVisible()
  for (const { page } of [senior, junior]) await stands(page)

  await house.join(house.coordinator, 'COMMITTEE', 'Kim Mittee')
  const committee = await house.browserOf(browser, 'Kim Mittee', house.admin)
  await pair(committee.page, house.admin, ruth, ilse)
  expect(committee.complaints).toEqual([])
  await committee.context.close()
  await house.settled()

  await junior.page.goto(await mailTo('Ilse', /^Voici votre mentor/, '/meet'))
  await expect(junior.page.getByRole('heading', { level: 1, name: /^Rencontrez votre mentor/ })).toBeVisible()
  mentorship = new URL(junior.page.url()).pathname.replace(/\/meet$/, '')
  await stands(junior.page)
})

test('the protégé writes goals, the mentor comments and agrees, both sign and keep the identical PDF', async () => {
  for (const statement of goals)
    await writeGoal(junior.page, mentorship, { statement, metric: 'Two reviews led', deadline: date(300) })
  await stands(junior.page)
  await agreeToGoals(senior.page, mentorship, 'Small enough to begin with.')
  await stands(senior.page)
  await house.comeTo(day(1))
  await sign(junior.page, 'fr', mentorship)
  await house.settled()
  await senior.page.goto(await mailTo('Ruth', /^Ilse .* has signed/, '/agreement'))
  await sign(senior.page, 'en', mentorship)
  await house.settled()
  await senior.page.goto(at(`${mentorship}/agreement`))
  await expect(senior.page.getByRole('heading', { name: /Signed by both on/ })).toBeVisible()
  const [one, other] = await Promise.all([
    download(senior.page, 'en', mentorship),
    download(junior.page, 'fr', mentorship),
  ])
  expect(one.subarray(0, 5).toString()).toBe('%PDF-')
  expect(one.equals(other)).toBe(true)
  await staffSees('What the two write is theirs', 'On track')
})

test('they plan a meeting, prepare it, move it, have it, and say so, one of them by mail', async () => {
  const { page } = senior
  await house.comeTo(day(10))
  await page.goto(at(meetings()))
  await expect(page.getByText('No meetings yet')).toBeVisible()
  await stands(page)
  await page.getByRole('link', { name: 'Plan a meeting' }).click()
  await meeting.nightsOfTheClocks(page, Number(house.first.slice(0, 4)))
  await meeting.fillWhen(page, 'en', date(21))
  await page.getByRole('button', { name: 'Plan the meeting' }).click()
  await expect(page.getByText('Choose how you meet.')).toBeVisible()
  await page.getByRole('radio', { name: 'In person' }).check()
  await page.getByLabel('How long, in minutes').fill('90')
  await page.getByRole('button', { name: 'Plan the meeting' }).click()
  await expect(page.getByRole('region', { name: 'Next meeting' }).getByText('The first review')).toBeVisible()

  await junior.page.goto(at(meetings()))
  const next = junior.page.getByRole('region', { name: 'Prochaine rencontre' })
  await expect(next.getByText('The first review')).toBeVisible()
  await junior.page.getByRole('button', { name: 'Ajouter une question' }).click()
  await junior.page.getByLabel('Votre question').fill('What would you have done?')
  await junior.page.getByRole('button', { name: 'Enregistrer la question' }).click()
  await expect(junior.page.getByText('What would you have done?', { exact: true })).toBeVisible()
  await stands(junior.page)
  await page.reload()
  await expect(page.getByText('What would you have done?', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a question' })).toHaveCount(0)
  await meeting.bothChangeTheDetails(page, junior.page)

  await house.comeTo(day(14))
  await junior.page.reload()
  await junior.page.getByRole('button', { name: 'Déplacer', exact: true }).click()
  await meeting.fillWhen(junior.page, 'fr', date(22))
  await junior.page.getByRole('button', { name: 'Déplacer la rencontre' }).click()
  await expect(junior.page.getByText(/^La rencontre est déplacée au/)).toBeVisible()

  await house.comeTo(day(23))
  await meeting.pressAndUndo(mailbox.page, await mailTo('Ruth', /^Did your meeting/, '/act/'))
  await meeting.tellOfTheSame(junior.page, meetings(), date(22))
  await meeting.writeNotes(junior.page, page)
})

test('another is called off and put back, and did not take place after all', async () => {
  const { page } = junior
  await house.comeTo(day(40))
  await page.goto(at(`${meetings()}/plan`))
  await meeting.plan(page, date(60), 'En visioconférence')
  await house.comeTo(day(45))
  await page.goto(await mailTo('Ilse', /^C’est prévu/, '/meetings/'))
  await page.getByRole('button', { name: 'Annuler la rencontre' }).click()
  await stands(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler la rencontre' }).click()
  await expect(page.getByRole('button', { name: 'Rétablir' })).toBeVisible()
  await house.settled()
  await page.getByRole('button', { name: 'Rétablir' }).click()
  await expect(page.getByRole('button', { name: 'Annuler la rencontre' })).toBeVisible()
  await house.settled()
  await house.comeTo(day(61))
  await mailbox.page.goto(await mailTo('Ruth', /^Did your meeting/, '/act/'))
  await mailbox.page.getByRole('button', { name: 'We did not meet' }).click()
  await expect(mailbox.page.getByRole('heading', { name: 'Noted: you did not meet' })).toBeVisible()
})

test('after half a year of silence a reminder leads to a second meeting; fewer mails are one press away', async () => {
  const { page } = junior
  await house.comeTo(day(250))
  await staffSees('Worth a look')
  await mailbox.page.goto(await mailTo('Ruth', /^Plan 1 more meeting/, '/act/'))
  await expect(mailbox.page.getByRole('heading', { level: 1, name: 'A meeting with Ilse' })).toBeVisible()
  await stands(mailbox.page)
  await page.goto(await mailTo('Ilse', /^Prévoir encore 1 rencontre/, '/act/'))
  await page.getByRole('link', { name: 'Prévoir une rencontre' }).click()
  await meeting.plan(page, date(255), 'Par téléphone')
  await staffSees('On track')
  await house.comeTo(day(256))
  await page.goto(at(`/o/${house.slug}`))
  await expect(page.getByRole('heading', { name: 'A-t-elle eu lieu ?' })).toBeVisible()
  await stands(page)
  await page.getByRole('button', { name: 'Oui, elle a eu lieu' }).click()
  await expect(page.getByText(/^C’est noté.: votre rencontre a eu lieu/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A-t-elle eu lieu ?' })).toHaveCount(0)
  await house.comeTo(day(265))
  const [fewer] = (await mailOf('Ruth', /^This week/)).text.match(/\S+\/act\/\S+(?=\s+Choose which mails)/) ?? []
  await meeting.fewerMails(mailbox.page, fewer ?? '')
})

test('asked whether they go on, one would rather end with the term: they part well', async () => {
  const ruth = await Somebody.signedIn(house.url, house.slug, invitee('Ruth Okafor'))
  const { viewer } = await ruth.ask<{ viewer: { mentorships: { endsOn: string }[] } }>(
    '{ viewer { mentorships { endsOn } } }',
  )
  endsOn = viewer.mentorships[0]?.endsOn ?? ''
  await house.comeTo(fromEnd(-44))
  await senior.page.goto(await mailTo('Ruth', /go on\?$/, '/renewal'))
  await stands(senior.page)
  await senior.page.getByRole('button', { name: 'I would rather end with the term' }).click()
  await senior.page.getByRole('dialog').getByRole('button', { name: 'I would rather end with the term' }).click()
  await expect(senior.page.getByText(/^You said that you would rather end with the term/)).toBeVisible()
  await house.settled()
  await staffSees('Ruth Okafor would rather end with the term', /^Evaluation: opens on/)

  const { page } = junior
  await page.goto(await mailTo('Ilse', /se termine le/, '/parting'))
  await stands(page)
  await house.comeTo(fromEnd(-18))
  await page.goto(at(`${meetings()}/log`))
  await meeting.fillWhen(page, 'fr', fromEnd(-18).slice(0, 10), '09:00')
  await page.getByRole('radio', { name: 'En personne' }).check()
  await page.getByRole('button', { name: 'Ajouter la rencontre' }).click()
  await expect(page.getByText(/^Ajoutée.: votre rencontre/)).toBeVisible()

  await house.comeTo(fromEnd(-10))
  await staffSees(/^Evaluation: 0 of 2 answered/)
  await page.goto(at(`${mentorship}/parting`))
  for (const [index, outcome] of ['Atteint', 'Poursuivi en solo', 'Abandonné'].entries()) {
    const goal = page.getByRole('radio', { name: outcome }).nth(index)
    await Promise.all([page.waitForResponse(/graphql/), goal.check()])
  }
  await page.getByLabel(/^De quoi remerciez-vous/).fill(thanks.ilse)
  await page.getByRole('button', { name: 'Envoyer mes remerciements' }).click()
  await expect(page.getByText('De votre part')).toBeVisible()
  await stands(page)
  await page.reload()
  for (const [index, outcome] of ['Atteint', 'Poursuivi en solo', 'Abandonné'].entries())
    await expect(page.getByRole('radio', { name: outcome }).nth(index)).toBeChecked()
  await page.getByRole('link', { name: 'Faire le bilan', exact: true }).first().click()
  await lookBack(page, 'fr', 'En grande partie')
  await house.settled()
  await staffSees(/^Evaluation: 1 of 2 answered/)
})

test('it ends; the other looks back and gives thanks, and what was written stays to be read', async () => {
  const { page } = senior
  await house.comeTo(fromEnd(2))
  await page.goto(await mailTo('Ruth', /come to its end$/, '/parting'))
  await expect(page.getByText(thanks.ilse)).toBeVisible()
  await page.getByRole('link', { name: 'Look back', exact: true }).click()
  await lookBack(page, 'en', 'Mostly')
  await stands(page)
  await page.goto(at(`${mentorship}/parting`))
  await page.getByLabel(/^What do you thank/).fill(thanks.ruth)
  await page.getByRole('button', { name: 'Send my thanks' }).click()
  await expect(page.getByText('From you')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Agreement 1 (PDF)' })).toBeVisible()
  await stands(page)
  await house.settled()
  await junior.page.goto(await mailTo('Ilse', /vous remercie$/, '/parting'))
  await expect(junior.page.getByText(thanks.ruth)).toBeVisible()
  await page.goto(at(mentorship))
  await expect(page.getByText(/can no longer be changed/)).toBeVisible()
  await house.comeTo(fromEnd(75))
  await mailbox.page.goto(await mailTo('Ruth', /^Plan 1 more meeting/, '/act/'))
  await expect(mailbox.page.getByRole('heading', { level: 1, name: /has expired$|nothing to answer/ })).toBeVisible()
  await stands(mailbox.page)
})

test('staff sees how it ended, and every mail of the year was due', async () => {
  await staffSees(/^It ended with its term\. Its last day was/, /^Evaluation: 2 of 2 answered/)
  await stands(staff.page)
  const id = mentorship.split('/').at(-1)
  const query = `query ($id: ID!) { mentorship(id: $id) { ${howItEnded} } }`
  const ended = (await house.coordinator.ask<{ mentorship: object }>(query, { id })).mentorship
  expect(ended).toEqual({ startsOn: date(1), endsOn, ...theEnd })

  const year = { first: house.first, endsOn, ruth: house.emailOf('Ruth'), ilse: house.emailOf('Ilse') }
  const outbox = await readOutbox(house.url)
  expect(mailsThatCame(outbox, year)).toEqual(mailsToExpect(year))
  const faults = outbox
    .filter(({ to }) => to === year.ruth || to === year.ilse)
    .flatMap((mail) => faultsOf(mail, year, secrets).map((fault) => `${mail.subject}: ${fault}`))
  expect(faults).toEqual([])
  for (const { complaints } of [staff, senior, junior, mailbox]) expect(complaints).toEqual([])
})
