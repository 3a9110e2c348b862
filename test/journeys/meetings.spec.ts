import { randomUUID } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { demoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'
import { acceptInvitation, Somebody } from '../support/somebody.ts'

const mark = randomUUID().slice(0, 6)
const password = 'harbour lantern seven oars'
const zone = 'America/Toronto'

/** What calendar and clock show in the zone of the browsers, so many minutes from now. */
function clockIn(minutes: number): { day: string; time: string } {
  const then = new Date(Date.now() + minutes * 60_000)
  const day = then.toLocaleDateString('en-CA', { timeZone: zone })
  return { day, time: then.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }) }
}

/** Two new people of the demonstration's program, paired by the API; each opens a browser of their own. */
async function twoOf(browser: Browser) {
  const url = serverUrl()
  const coordinator = await Somebody.signedIn(url, 'csce', await demoAccount(url, 'coordinator'))
  const { program } = await coordinator.ask<{ program: { id: string } }>('{ program(slug: "mentor-protege") { id } }')
  const join = async (role: 'MENTOR' | 'PROTEGE', fullName: string) => {
    const email = `${fullName.split(' ')[0]?.toLowerCase()}-${mark}@example.org`
    const invitation = { programId: program.id, people: [{ email, role }] }
    await coordinator.send('inviteToProgram', invitation, '... on InvitationBatch { invitations { id } }')
    const person = await acceptInvitation(url, 'csce', { email, password, fullName })
    const { viewer } = await person.ask<{ viewer: { participations: { id: string }[] } }>(
      '{ viewer { participations { id } } }',
    )
    const { context, page, complaints } = await newBrowserOf(browser)
    await signInOn(page, '/o/csce', { email, password })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    return { part: viewer.participations[0]?.id, context, page, complaints }
  }
  const mentor = await join('MENTOR', `Ingrid Solberg ${mark}`)
  const protege = await join('PROTEGE', `Noah Peltier ${mark}`)
  const { mentorship } = await coordinator.send<{ mentorship: { id: string } }>(
    'pair',
    { programId: program.id, mentorId: mentor.part, protegeId: protege.part },
    '... on Pairing { mentorship { id } }',
  )
  return { mentor, protege, meetings: `/o/csce/m/${mentorship.id}/meetings` }
}

async function stands(page: Page) {
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  await expectFits(page)
}

async function fillWhen(page: Page, { day, time }: { day: string; time: string }) {
  await page.getByLabel('Day', { exact: true }).fill(day)
  await page.getByLabel('Time', { exact: true }).fill(time)
  await page.getByLabel('Time', { exact: true }).blur()
}

test('two plan a meeting, prepare it, meet and note it', async ({ browser }) => {
  test.setTimeout(240_000)
  const { mentor, protege, meetings } = await twoOf(browser)
  const [senior, junior] = [mentor.page, protege.page]

  await test.step('nothing is there yet, and the first step is', async () => {
    await senior.goto(at(meetings))
    await expect(senior.getByText('No meetings yet')).toBeVisible()
    await stands(senior)
    await senior.getByRole('link', { name: 'Plan a meeting' }).click()
    await expect(senior.getByRole('heading', { level: 1, name: 'Plan a meeting' })).toBeVisible()
    await stands(senior)
  })

  await test.step('a time that clocks skip or show twice is said, and what was typed survives a reload', async () => {
    await fillWhen(senior, { day: '2027-03-14', time: '02:30' })
    await expect(senior.getByText(/There is no 02:30 on/)).toBeVisible()
    await fillWhen(senior, { day: '2027-11-07', time: '01:30' })
    await expect(senior.getByText(/01:30 comes twice/)).toBeVisible()
    await expectAccessible(senior)
    await senior.getByLabel(/What it is about/).fill('The first review')
    await senior.reload()
    await expect(senior.getByText('What you had typed is still here.')).toBeVisible()
    await expect(senior.getByLabel(/What it is about/)).toHaveValue('The first review')
  })

  await test.step('the mentor plans it, and both see it', async () => {
    await fillWhen(senior, { ...clockIn(10 * 24 * 60), time: '14:00' })
    await senior.getByRole('button', { name: 'Plan the meeting' }).click()
    await expect(senior.getByText('Choose how you meet.')).toBeVisible()
    await senior.getByRole('radio', { name: 'By telephone' }).check()
    await senior.getByRole('button', { name: 'Plan the meeting' }).click()
    await expect(senior.getByRole('region', { name: 'Next meeting' }).getByText('The first review')).toBeVisible()
    await junior.goto(at(meetings))
    await expect(junior.getByRole('region', { name: 'Next meeting' }).getByText('The first review')).toBeVisible()
  })

  await test.step('the protégé enters a question beforehand, and the mentor sees it', async () => {
    await junior.getByRole('button', { name: 'Add a question' }).click()
    await junior.getByLabel('Your question').fill('What would you have done?')
    await junior.getByRole('button', { name: 'Save the question' }).click()
    await expect(junior.getByText('What would you have done?', { exact: true })).toBeVisible()
    await stands(junior)
    await senior.reload()
    await expect(senior.getByText('What would you have done?', { exact: true })).toBeVisible()
    await expect(senior.getByRole('button', { name: 'Add a question' })).toHaveCount(0)
  })

  await test.step('one calls it off and puts it back', async () => {
    await junior.getByRole('button', { name: 'Call it off' }).click()
    const dialog = junior.getByRole('dialog')
    await expectAccessible(junior)
    await dialog.getByRole('button', { name: 'Call it off' }).click()
    await expect(junior.getByText('No meeting is planned').or(junior.getByText('No meetings yet'))).toBeVisible()
    await junior.getByRole('button', { name: 'Undo' }).click()
    await expect(junior.getByRole('region', { name: 'Next meeting' }).getByText('The first review')).toBeVisible()
  })

  await test.step('while one changes the details, the other has changed them: nothing is lost', async () => {
    await senior.reload()
    await senior.getByRole('button', { name: 'Change the details' }).click()
    await junior.getByRole('button', { name: 'Change the details' }).click()
    await junior.getByLabel(/^Where/).fill('I call you')
    await junior.getByRole('button', { name: 'Save the details' }).click()
    await expect(junior.getByText('I call you', { exact: true })).toBeVisible()
    await senior.getByLabel(/^Where/).fill('The office')
    await senior.getByRole('button', { name: 'Save the details' }).click()
    await expect(senior.getByText(/changed this while you were writing/)).toBeVisible()
    await expect(senior.getByRole('alert').getByText('I call you')).toBeVisible()
    await expect(senior.getByLabel(/^Where/)).toHaveValue('The office')
    await expectAccessible(senior)
    await senior.getByRole('button', { name: 'Save mine over it' }).click()
    await expect(senior.getByText('The office', { exact: true })).toBeVisible()
  })

  await test.step('the home of each asks whether one took place, and a press says so', async () => {
    await senior.goto(at(`${meetings}/plan`))
    await fillWhen(senior, clockIn(-5))
    await senior.getByRole('radio', { name: 'In person' }).check()
    await senior.getByLabel('How long, in minutes').fill('1')
    await senior.getByRole('button', { name: 'Plan the meeting' }).click()
    await expect(senior.getByRole('heading', { name: 'Did it take place?' })).toBeVisible()
    await stands(senior)
    await junior.goto(at('/o/csce'))
    await expect(junior.getByRole('heading', { name: 'Did it take place?' })).toBeVisible()
    await stands(junior)
    await junior.getByRole('button', { name: 'We met', exact: true }).click()
    await expect(junior.getByText(/Noted: you met on/)).toBeVisible()
    await expect(junior.getByRole('heading', { name: 'Did it take place?' })).toHaveCount(0)
  })

  await test.step('the mentor tells of the same one: it is one', async () => {
    await senior.goto(at(`${meetings}/log`))
    await stands(senior)
    await fillWhen(senior, clockIn(-3))
    await senior.getByRole('radio', { name: 'In person' }).check()
    await senior.getByRole('button', { name: 'Add the meeting' }).click()
    await expect(senior.getByText(/had already noted this meeting; it is one/)).toBeVisible()
    await expectAccessible(senior)
    await senior.getByRole('button', { name: 'Good, that is it' }).click()
    await expect(senior.getByText('noted by you both')).toBeVisible()
  })

  await test.step('a note for both is read by both, one’s own by oneself', async () => {
    await senior.getByRole('region', { name: 'Past meetings' }).getByRole('link').first().click()
    await senior.getByRole('button', { name: 'Write a note: You both' }).click()
    await senior.getByLabel('For you both').fill('Begin with the small bridge.')
    await senior.getByRole('button', { name: 'Save the note' }).click()
    await expect(senior.getByRole('button', { name: 'Change the note: You both' })).toBeVisible()
    await senior.getByRole('button', { name: 'Write a note: Only you' }).click()
    await senior.getByLabel('For yourself').fill('Ask after the exam.')
    await senior.getByRole('button', { name: 'Save the note' }).click()
    await expect(senior.getByText('Ask after the exam.', { exact: true })).toBeVisible()
    await stands(senior)
    await junior.goto(senior.url())
    await expect(junior.getByText('Begin with the small bridge.')).toBeVisible()
    await expect(junior.getByText('Ask after the exam.')).toHaveCount(0)
  })

  expect([...mentor.complaints, ...protege.complaints]).toEqual([])
})
