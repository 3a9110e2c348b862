import { randomUUID } from 'node:crypto'
import { csce, hraco, usnc } from '@ithaca/domain/rules'
import type { RunningServer } from '../support/server.ts'
import { demoAccount } from '../support/accounts.ts'
import { foundAssociation, password } from '../support/association.ts'
import { acceptInvitation, Somebody } from '../support/somebody.ts'
import { type Subjects, today } from './attempts.ts'

const home = 'csce'

export interface Cast {
  stranger: Somebody
  /** The owner of another organization: at the address of this one, and at their own with the ids of this one. */
  foreignerHere: Somebody
  foreignerThere: Somebody
  owner: Somebody
  coordinator: Somebody
  committee: Somebody
  /** The pair that all is tried on. */
  mentor: Somebody
  protege: Somebody
  otherMentor: Somebody
  otherProtege: Somebody
  program: string
}

/** A program of its own, made through the API: its people, one pair, two without. */
export async function cast(server: Pick<RunningServer, 'url' | 'environment'>): Promise<Cast> {
  const { url } = server
  const mark = randomUUID().slice(0, 8)
  const program = `cast-${mark}`
  const emailOf = (who: string) => `${who}@${mark}.example.org`
  const owner = await Somebody.signedIn(url, home, await demoAccount(url, 'owner'))
  const made = await owner.send<{ id: string }>(
    'createProgram',
    { preset: 'csce', slug: program, name: 'A cast' },
    '... on Program { id }',
  )
  // Else there would be nothing on a plan to try, no hours to enter, and nobody to look after.
  const goals = { ...csce.settings.goals, activities: true, mentorGoals: true }
  const oversight = { ...hraco.settings.oversight, checkInWeeks: 4 }
  const norms = [
    ...csce.norms,
    ...usnc.norms.filter(({ id }) => id === 'mentor-hours'),
    ...hraco.norms.filter((norm) => norm.kind === 'step' && norm.moment.at === 'check-in-interval'),
  ]
  const book = { ...csce, settings: { ...csce.settings, goals, oversight }, norms }
  await owner.send('replaceDraft', { programId: made.id, book, revision: 0 }, '... on Program { id }')
  const published = await owner.send(
    'publishEdition',
    { programId: made.id, note: 'With activities, hours and check-ins', revision: 1 },
    '... on Edition { number }',
  )
  if (published.refusals) throw new Error(JSON.stringify(published.refusals))
  const join = async (by: Somebody, who: string, role: string) => {
    const people = [{ email: emailOf(who), role }]
    await by.send('inviteToProgram', { programId: made.id, people }, '... on InvitationBatch { invitations { id } }')
    return acceptInvitation(url, home, { email: emailOf(who), password, fullName: who })
  }
  const coordinator = await join(owner, 'coordinator', 'COORDINATOR')
  const committee = await join(coordinator, 'committee', 'COMMITTEE')
  const mentor = await join(coordinator, 'mentor', 'MENTOR')
  const protege = await join(coordinator, 'protege', 'PROTEGE')
  const otherMentor = await join(coordinator, 'other-mentor', 'MENTOR')
  const otherProtege = await join(coordinator, 'other-protege', 'PROTEGE')
  const far = { slug: `far-${mark}`, name: 'Far away', email: emailOf('foreigner'), fullName: 'Foreign Owner' }
  const foreigner = await foundAssociation(server, far)
  return {
    stranger: new Somebody(url, home),
    foreignerHere: new Somebody(url, home, foreigner.cookie),
    foreignerThere: foreigner,
    ...{ owner, coordinator, committee, mentor, protege, otherMentor, otherProtege, program },
  }
}

const personOf = (who: Somebody) =>
  who.ask<{
    viewer: { person: { id: string }; participations: { id: string }[]; duties: { id: string }[] }
  }>('query { viewer { person { id } participations { id } duties { id } } }')

const partOf = ({ viewer }: Awaited<ReturnType<typeof personOf>>) => viewer.participations[0]?.id ?? ''

/** Pairs the two, who are free, and answers also with who of the others stands where. */
async function pairing(people: Cast) {
  const { coordinator, committee, mentor, protege, otherMentor, otherProtege, program: slug } = people
  const { program } = await coordinator.ask<{ program: { id: string } }>(
    'query ($slug: String!) { program(slug: $slug) { id } }',
    { slug },
  )
  const [one, two, three, four, duty] = await Promise.all(
    [mentor, protege, otherMentor, otherProtege, committee].map(personOf),
  )
  if (!one || !two || !three || !four || !duty) throw new Error('somebody is missing')
  const paired = await committee.send<{ mentorship: { id: string; revision: number; agreement: { id: string } } }>(
    'pair',
    { programId: program.id, mentorId: partOf(one), protegeId: partOf(two) },
    '... on Pairing { mentorship { id revision agreement { id } } }',
  )
  return { program, paired, three, four, duty }
}

/** Pairs the two and lets them write one goal. */
export async function subjectsOf(people: Cast): Promise<Subjects> {
  const { coordinator, mentor, protege, program: slug } = people
  const { program, paired, three, four, duty } = await pairing(people)
  const mentorshipId = paired.mentorship.id
  const goal = await protege.send<{ id: string; revision: number }>(
    'proposeGoal',
    { mentorshipId, statement: 'Lead a small review', metric: 'Done once' },
    '... on Goal { id revision }',
  )
  const own = await mentor.send<{ id: string }>(
    'addOwnGoal',
    { mentorshipId, statement: 'To listen' },
    '... on OwnGoal { id }',
  )
  const planned = await mentor.send<{ id: string }>(
    'addPlanItem',
    { mentorshipId, kind: 'ACTIVITY', text: 'A course' },
    '... on PlanItem { id }',
  )
  const given = await mentor.send<{ id: string }>(
    'logTime',
    { mentorshipId, onDay: today(), minutes: 30, use: 'READING' },
    '... on TimeEntry { id }',
  )
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const { id: contactId } = await mentor.send<{ id: string }>(
    'planContact',
    { mentorshipId, mode: 'TELEPHONE', startsAt },
    '... on Contact { id }',
  )
  const asked = await protege.send<{ revision: number; questions: { id: string; revision: number }[] }>(
    'askQuestion',
    { contactId, text: 'What would you do?' },
    '... on Contact { revision questions { id revision } }',
  )
  const [question] = asked.questions
  const { mentorship } = await mentor.ask<{ mentorship: { revision: number; agreement: { digest: string } } }>(
    'query ($id: ID!) { mentorship(id: $id) { revision agreement { digest } } }',
    { id: mentorshipId },
  )
  const invited = await coordinator.send<{ invitations: { id: string }[] }>(
    'inviteToProgram',
    { programId: program.id, people: [{ email: `open@${slug}.example.org`, role: 'MENTOR' }] },
    '... on InvitationBatch { invitations { id } }',
  )
  const { organization } = await coordinator.ask<{ organization: { revision: number; logo: { id: string } } }>(
    'query { organization { revision logo { id } } }',
  )
  return {
    organizationRevision: organization.revision,
    logoId: organization.logo.id,
    programId: program.id,
    mentorshipId,
    mentorshipRevision: mentorship.revision,
    timeEntryId: given.id,
    goalId: goal.id,
    goalRevision: goal.revision,
    agreementId: paired.mentorship.agreement.id,
    contactId,
    contactRevision: asked.revision,
    questionId: question?.id ?? '',
    planItemId: planned.id,
    ownGoalId: own.id,
    questionRevision: question?.revision ?? 0,
    digest: mentorship.agreement.digest,
    invitationId: invited.invitations[0]?.id ?? '',
    dutyId: duty.viewer.duties[0]?.id ?? '',
    freePersonId: three.viewer.person.id,
    freeMentorId: partOf(three),
    freeProtegeId: partOf(four),
  }
}
