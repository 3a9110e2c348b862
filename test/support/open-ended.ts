import { globalId, type Scenario, type Started } from './scenario.ts'
import type { Speaking } from './speaking.ts'

/** The book of a program without an end, of whose mentor's hours it says something, and which asks whether it is of use. */
export const openEnded = { preset: 'usnc' }

/** A pair of it that has confirmed how it stays in touch, and goes on for as long as both like. */
export async function openPair(program: Pick<Started, 'pair' | 'protege'>) {
  const pair = await program.pair({ protege: await program.protege('Telma Protégée', 'emerging') })
  const { id: agreementId } = await pair.read()
  await pair.mentor.act('settleAgreement', { agreementId, revision: 0, means: ['VIDEO'], hoursAMonth: 3 })
  await pair.begin()
  const seen = async <Data extends object>(who: Speaking, selection: string) =>
    (await who.get<{ mentorship: Data }>(`query ($id: ID!) { mentorship(id: $id) { ${selection} } }`, { id: pair.id }))
      .mentorship
  return { ...pair, seen }
}

/** Time that the mentor of a pair entered; by hand, as not every program says something of hours. */
export async function timeEntryOf({ owner }: Scenario, mentorshipId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO time_entry (organization_id, id, mentorship_id, person_id, on_day, minutes, "use", logged_at)
     SELECT organization_id, gen_random_uuid(), id, mentor_id, paired_at::date, 30, 'reading', paired_at FROM mentorship WHERE id = $1
     RETURNING id`,
    [mentorshipId],
  )
  return globalId('TimeEntry', rows[0]?.id ?? '')
}
