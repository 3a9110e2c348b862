import { questionCodes } from '@ithaca/domain/evaluations'
import type { Actor } from './acting.ts'
import type { Agreeing } from './agreeing.ts'
import type { PairOnStage } from './pairing.ts'
import type { PairStory } from './story.ts'

const reading = 'query ($id: ID!) { mentorship(id: $id) { revision evaluation { term } adoption { edition { id } } } }'
type Read = {
  mentorship: { revision: number; evaluation: { term: number } | null; adoption: { edition: { id: string } } | null }
}

const selection = '... on Mentorship { id }'

/** How a pair goes on, by newer rules or after its term, or parts. */
export function part(story: PairStory, pair: PairOnStage, { sign, settleGoal }: Agreeing): void {
  const { act, ask } = pair.acting
  const { person, named, mentorshipId, on } = pair
  const read = async (who: Actor, now: Date) => (await ask<Read>(who, now, reading, { id: mentorshipId() })).mentorship

  for (const [by, day] of story.consented ?? [])
    on(day, async (now) => {
      const editionId = (await read(person(by), now)).adoption?.edition.id
      await act(person(by), now, 'consentToEdition', { mentorshipId: mentorshipId(), editionId }, selection)
    })
  const { renewed, ended } = story
  if (renewed) {
    const { by, day, months } = renewed
    on(day, async (now) => {
      const { revision } = await read(person(by), now)
      const input = { mentorshipId: mentorshipId(), months, revision }
      await act(person(by), now, 'proposeRenewal', input, '... on Agreement { id }')
    })
    for (const [party, signedOn] of renewed.signed) on(signedOn, (now) => sign(party, now))
  }
  for (const { by, day, marks, words } of story.lookedBack ?? [])
    on(day, async (now) => {
      const term = (await read(person(by), now)).evaluation?.term ?? 1
      const answers = questionCodes.map((question, index) => ({ question, mark: marks[index] ?? 4 }))
      const input = { mentorshipId: mentorshipId(), term, answers, words }
      await act(person(by), now, 'giveEvaluation', input, selection)
    })
  for (const [by, day, place, outcome] of story.outcomes ?? []) on(day, (now) => settleGoal(by, place, outcome, now))
  if (ended) {
    const { by, day, ground, text } = ended
    on(day, async (now) => {
      const who = typeof by === 'string' ? person(by) : named(by.name)
      const { revision } = await read(who, now)
      await act(who, now, 'endMentorship', { mentorshipId: mentorshipId(), ground, text, revision }, selection)
    })
  }
  for (const [by, day, text] of story.thanked ?? [])
    on(day, (now) => act(person(by), now, 'sayFarewell', { mentorshipId: mentorshipId(), text }, selection))
}
