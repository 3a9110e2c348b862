import type { Scenario } from './scenario.ts'
import type { Speaking } from './speaking.ts'

export type Mentored = Awaited<ReturnType<typeof yearOf>>

/** A pair whose term runs from 15 January 2027 until 14 January 2028, and what its people see of it on a day. */
export async function yearOf(scenario: Scenario) {
  const at = <T>(day: string, work: () => Promise<T>) => scenario.at(`${day}T17:00:00Z`, work)
  const { program, pair } = await at('2027-01-15', async () => {
    const started = await scenario.program()
    const two = await started.pair()
    await two.goal()
    await two.begin()
    return { program: started, pair: two }
  })
  const seen = async <Data extends object>(who: Speaking, selection: string) =>
    (await who.get<{ mentorship: Data }>(`query ($id: ID!) { mentorship(id: $id) { ${selection} } }`, { id: pair.id }))
      .mentorship
  const revision = async (who: Speaking) => (await seen<{ revision: number }>(who, 'revision')).revision

  /** One proposes to go on; the draft, as its answer shows it. */
  const propose = async (who: Speaking, months = 12, meetingsPerYear: number | null = 4) =>
    who.act<{ id: string; number: number; revision: number }>(
      'proposeRenewal',
      { mentorshipId: pair.id, months, meetingsPerYear, revision: await revision(who) },
      '... on Agreement { id number revision }',
    )
  const renew = async (months = 12) => {
    await propose(pair.mentor, months)
    await pair.sign(pair.mentor)
    await pair.sign(pair.protege)
  }
  const end = async (who: Speaking, ground = 'time', text = '') =>
    who.act('endMentorship', { mentorshipId: pair.id, ground, text, revision: await revision(who) })
  return { ...pair, program, at, seen, revision, propose, renew, end }
}

const questions = ['respect', 'openness', 'preparation', 'rhythm', 'goals', 'growth', 'fit', 'support', 'again']

/** A look back with the same mark throughout. */
export const lookBack = (mentorshipId: string, mark = 4, words = '', term = 1) => ({
  mentorshipId,
  term,
  answers: questions.map((question) => ({ question, mark })),
  words,
})
