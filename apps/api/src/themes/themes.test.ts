import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { globalId, openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Theme = {
  id: string
  words: string
  people: number | null
  sources: { feedback: { answers: unknown[] } | null }[]
}
type Seen = { edition: { number: number; themes: Theme[] }; draft: { revision: number; themes: Theme[] } | null }
const themes = 'themes { id words people sources { feedback { id } evaluation { id } } }'
const look = async (who: Speaking) =>
  (
    await who.get<{ program: Seen }>(
      `{ program(slug: "mentoring") { edition { number ${themes} } draft { revision ${themes} } } }`,
    )
  ).program
const personOf = async (who: Speaking) =>
  rowId((await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id)

/** A program whose committee reads what people say: two of a pair, and what else so many people told. */
async function told() {
  const program = await scenario.program({ preset: 'hraco', checkInWeeks: 4 })
  const kim = await program.committee()
  const pair = await program.pair({ by: kim })
  const people = [pair.mentor, pair.protege, program.owner, program.coordinator, await program.mentor('Third Mentor')]
  const feedback: string[] = []
  for (const who of people) {
    const { rows } = await scenario.owner.query<{ id: string }>(
      `INSERT INTO feedback (organization_id, id, mentorship_id, program_id, author_id, reader, edition_id, format, answers, written_at)
       SELECT m.organization_id, gen_random_uuid(), m.id, m.program_id, $2, 'committee', p.current_edition_id, 1, '{"better": "SERAC"}', now()
       FROM mentorship m JOIN program p ON p.organization_id = m.organization_id AND p.id = m.program_id WHERE m.id = $1 RETURNING id`,
      [rowId(pair.id), await personOf(who)],
    )
    feedback.push(globalId('Feedback', rows[0]?.id ?? ''))
  }
  return { ...program, programId: program.id, kim, pair, feedback }
}

test('an edition names what it answers: words for everybody, what was said for its readers, no number under five', async () => {
  const { owner, coordinator, kim, pair, programId, feedback } = await told()
  const name = (who: Speaking, input: object) =>
    who.refusals('nameFeedback', { programId, words: 'More time', feedback, revision: 0, ...input })
  expect(await name(pair.mentor, {})).toEqual(['draft-not-your-duty'])
  // The coordinator wrote one of them, and may read none in that charge; an owner reads none at all.
  for (const who of [coordinator, owner]) expect(await name(who, {})).toEqual(['feedback-not-chosen at feedback'])
  expect(await name(kim, { words: ' ' })).toEqual(['text-missing at words'])
  expect(await name(kim, { feedback: [globalId('Person', await personOf(kim))] })).toEqual([
    'feedback-not-chosen at feedback',
  ])
  const elsewhere = await scenario.program({ preset: 'hraco', checkInWeeks: 4 })
  const foreign = { programId, words: 'More time', feedback, revision: 0 }
  expect(await (await elsewhere.committee()).error('nameFeedback', foreign)).toBe('NOT_FOUND')

  const all = { programId, words: ' More time for goals. ', feedback, revision: 0, idempotencyKey: 'once' }
  for (const _ of [1, 2]) expect(await kim.send('nameFeedback', all)).toMatchObject({ __typename: 'Program' })
  expect(await kim.send('nameFeedback', { ...all, idempotencyKey: 'late' })).toMatchObject({ __typename: 'Stale' })
  const some = { programId, words: 'A room for meetings.', feedback: feedback.slice(0, 4) }
  await kim.act('nameFeedback', { ...some, revision: 1 })
  await kim.act('nameFeedback', { ...some, words: 'To be taken out', revision: 2 })
  const before = await look(kim)
  expect(before.draft).toMatchObject({
    revision: 3,
    themes: [
      { words: 'More time for goals.', people: 5, sources: { length: 5 } },
      { words: 'A room for meetings.', people: null, sources: { length: 4 } },
      { words: 'To be taken out' },
    ],
  })
  expect((await look(coordinator)).draft?.themes.map(({ sources }) => sources)).toEqual([[], [], []])
  expect(await look(pair.mentor)).toMatchObject({ draft: null, edition: { themes: [] } })

  const themeId = before.draft?.themes[2]?.id
  expect(await pair.mentor.refusals('dropFeedback', { programId, themeId, revision: 3 })).toEqual([
    'draft-not-your-duty',
  ])
  await owner.act('dropFeedback', { programId, themeId, revision: 3 })
  expect(await owner.refusals('dropFeedback', { programId, themeId, revision: 4 })).toEqual([
    'theme-not-there at themeId',
  ])

  await owner.act('patchDraft', {
    programId,
    revision: 4,
    patches: [{ set: { path: 'records.monthsKept', value: 12 } }],
  })
  await owner.act('publishEdition', { programId, revision: 5, note: 'What you told us' })
  const published = { words: 'More time for goals.', people: 5 }
  for (const who of [pair.mentor, pair.protege, owner, coordinator])
    expect((await look(who)).edition).toMatchObject({
      number: 2,
      themes: [
        { ...published, sources: [] },
        { people: null, sources: [] },
      ],
    })
  const after = await look(kim)
  expect(after.edition.themes[0]?.sources).toHaveLength(5)
  expect(after.draft?.themes).toEqual([])
  expect(await kim.refusals('dropFeedback', { programId, themeId: after.edition.themes[0]?.id, revision: 6 })).toEqual([
    'theme-not-there at themeId',
  ])
})
