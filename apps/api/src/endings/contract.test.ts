import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const may = '{ allowed refusals { code message } }'
/** Everything a page about the end of a year can ask of a mentorship. */
const all = `phase endsOn standing terms { number from until } viewerCanThank ${may} endingGrounds { code label }
  viewerCan { renew ${may} declineRenewal ${may} end ${may} evaluate ${may} }
  renewal { endsOn lastDay opensOn isOpen mentor protege usualMonths ownTerms agreement { id continuesFrom meetingsPerYear termMonths } }
  ending { endedOn lastDay kind words ground { code label } text }
  evaluation { term opensOn closesOn given asked givenBy viewerCan ${may} questions { code label } marks { mark label } }
  evaluations { term given asked } farewells { text writtenAt author { fullName } }
  goals { outcome outcomeWords viewerCanSettle ${may} }`

type Seen = {
  phase: string
  renewal: object | null
  ending: object | null
  endingGrounds: { code: string }[]
  viewerCan: Record<string, { allowed: boolean; refusals: { code: string; message: string }[] }>
  evaluation: { questions: object[]; marks: object[] } | null
  evaluations: object[]
}

test('a page learns all of it in one query, whoever asks and wherever the year stands', async () => {
  const { at, seen, end, propose, mentor, protege, program } = await yearOf(scenario)
  const can = ({ viewerCan }: Seen) =>
    Object.entries(viewerCan).flatMap(([what, { allowed }]) => (allowed ? [what] : []))
  const look = (who: Speaking, day: string) => at(day, () => seen<Seen>(who, all))

  const early = await look(mentor, '2027-03-01')
  expect(can(early)).toEqual(['end'])
  expect(early.evaluation).toMatchObject({ term: 1, given: 0, asked: 2, givenBy: [] })
  expect([early.evaluation?.questions.length, early.evaluation?.marks.length]).toEqual([9, 5])

  await at('2027-12-20', () => propose(protege))
  expect(can(await look(mentor, '2028-01-02'))).toEqual(['renew', 'declineRenewal', 'end', 'evaluate'])
  const staff = await look(program.coordinator, '2028-01-02')
  expect(can(staff)).toEqual(['end'])
  expect(staff.renewal).toMatchObject({
    protege: 'PROPOSED',
    agreement: { termMonths: 12, continuesFrom: '2028-01-15' },
  })
  expect(staff.evaluation?.questions).toEqual([])
  expect(staff.endingGrounds.map(({ code }) => code)).toContain('promise-broken')

  await at('2028-01-02', () => end(mentor, 'goals-reached'))
  const over = await look(protege, '2028-01-03')
  expect(over).toMatchObject({
    phase: 'ENDED',
    renewal: null,
    ending: { lastDay: '2028-01-02', ground: null, text: null },
  })
  expect(can(over)).toEqual(['evaluate'])
  for (const { refusals } of Object.values(over.viewerCan))
    for (const { message } of refusals) expect(message).toMatch(/^\p{Lu}.*\.$/u)
})

test('before both have signed there is no end to speak of', async () => {
  const program = await scenario.program()
  const { id, mentor } = await program.pair()
  const { mentorship } = await mentor.get<{ mentorship: Seen }>(`query ($id: ID!) { mentorship(id: $id) { ${all} } }`, {
    id,
  })
  expect(mentorship).toMatchObject({ ...{ renewal: null, ending: null, evaluation: null, terms: [], evaluations: [] } })
  expect(mentorship.viewerCan['end']?.refusals).toMatchObject([{ code: 'nothing-to-end-yet' }])
  expect(mentorship.viewerCan['evaluate']?.refusals).toMatchObject([{ code: 'evaluation-not-open' }])
})
