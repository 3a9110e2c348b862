import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const norm = 'key strength party enforced sentence source { kind place document sentence }'
type Norm = { key: string; strength: string; sentence: string; source: { kind: string; sentence: string } }
type Edition = { sections: { key: string; norms: Norm[]; settings: { sentence: string }[] }[]; norms: Norm[] }

test.concurrent('everybody of the program reads every norm, how strong it is and where it comes from', async () => {
  const program = await scenario.program()
  const query = `{ program(slug: "mentoring") { edition { number title purpose scopeOfCommunication benefits { role text } norms { ${norm} } sections { key title norms { key } settings { sentence source { kind sentence } } } } } }`
  for (const who of [program.coordinator, await program.committee(), await program.mentor()]) {
    const { edition } = (await who.get<{ program: { edition: Edition } }>(query)).program
    expect(edition).toMatchObject({ number: 1, scopeOfCommunication: expect.stringMatching(/\w/) as string })
    const byKey = Object.fromEntries(edition.norms.map(({ key, ...rest }) => [key, rest]))
    expect(byKey['goals-three']).toMatchObject({ strength: 'RECOMMENDED', source: { kind: 'STATED' } })
    expect(byKey['agreement-acknowledged']).toMatchObject({ strength: 'REQUIRED' })
    expect(byKey['mentor-more-senior']).toMatchObject({ strength: 'EXPECTED', source: { kind: 'INFERRED' } })
    for (const { sentence, source } of edition.norms) {
      expect(sentence).toMatch(/\w/)
      expect(source.sentence).toMatch(/\w/)
    }
    const inSections = edition.sections.flatMap(({ norms }) => norms.map(({ key }) => key))
    expect(inSections.toSorted()).toEqual(Object.keys(byKey).toSorted())
    expect(edition.sections.flatMap(({ settings }) => settings).length).toBeGreaterThan(5)
  }
})

test.concurrent('in French they say the same, in French', async () => {
  const program = await scenario.program()
  const answer = await scenario.app.inject({
    method: 'POST',
    url: `/o/${program.organization}/graphql`,
    headers: { cookie: program.coordinator.cookie, 'accept-language': 'fr-CA' },
    payload: { query: `{ program(slug: "mentoring") { edition { norms { ${norm} } } labels { protege { the } } } }` },
  })
  const { data } = answer.json<{ data: { program: { edition: Edition } } }>()
  expect(data.program).toMatchObject({ labels: { protege: { the: expect.stringMatching(/^la |^le |^l’/) as string } } })
  const respect = data.program.edition.norms.find(({ key }) => key === 'clause-respect')
  expect(respect?.sentence).toContain('respect')
  expect(respect?.source.sentence).toMatch(/[éèàê’]|CSCE/)
})

test.concurrent('every norm has an id of its own, and each edition its own norms', async () => {
  const program = await scenario.program()
  const other = await program.another()
  const idsIn = async (who: typeof program.owner, slug: string) =>
    (
      await who.get<{ program: { edition: { norms: { id: string }[] } } }>(
        'query ($slug: String!) { program(slug: $slug) { edition { norms { id } } } }',
        { slug },
      )
    ).program.edition.norms.map(({ id }) => id)
  const [here, there] = [await idsIn(program.owner, program.slug), await idsIn(other.owner, other.slug)]
  expect(new Set([...here, ...there]).size).toBe(here.length * 2)
})
