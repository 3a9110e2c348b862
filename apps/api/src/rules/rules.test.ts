import { presets, resolve, settingShapes, type Shape } from '@ithaca/domain/rules'
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
  const query = `{ program(slug: "mentoring") { edition { number title purpose scopeOfCommunication readsInConfidence benefits { role text } norms { ${norm} } sections { key title norms { key } settings { sentence source { kind sentence } } } } } }`
  for (const who of [program.coordinator, await program.committee(), await program.mentor()]) {
    const { edition } = (await who.get<{ program: { edition: Edition } }>(query)).program
    expect(edition).toMatchObject({
      ...{ number: 1, readsInConfidence: 'COORDINATOR' },
      scopeOfCommunication: expect.stringMatching(/\w/) as string,
    })
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

type Shown = Norm & {
  enforced: boolean
  everyWeeks?: number
  everyMonths?: number
  leadHours?: number
  delegation?: object
}

test.concurrent('four programs of one association stand side by side, each in its own words', async () => {
  const { owner } = await scenario.founded()
  const read = async (preset: string) => {
    await owner.act('createProgram', { preset, slug: preset, name: preset, checkInWeeks: 4 })
    const shown = `... on StepNorm { step moment everyMonths everyWeeks leadHours dueDays } ... on QuantityNorm { measure window minimum maximum target delegation { minimum maximum strength byRenewalOnly } }`
    const query = `{ program(slug: "${preset}") { labels { protege { one } } edition { off { sentence } norms { ${norm} ${shown} } sections { key settings { key sentence source { kind } } } } } }`
    const { program } = await owner.get<{
      program: { labels: object; edition: { off: object[]; norms: Shown[]; sections: Edition['sections'] } }
    }>(query)
    return { ...program, norm: (key: string) => program.edition.norms.find((one) => one.key === key) }
  }
  const [usnc, asq, hraco] = [await read('usnc'), await read('asq'), await read('hraco')]
  expect(usnc.norm('still-of-benefit')).toMatchObject({
    everyMonths: 6,
    strength: 'RECOMMENDED',
    source: { kind: 'INFERRED' },
  })
  expect(usnc.norm('mentor-hours')).toMatchObject({ measure: 'hours', maximum: 5, delegation: null })
  expect(usnc.norm('introductory-training')).toMatchObject({
    enforced: false,
    strength: 'REQUIRED',
    party: 'APPLICANT',
  })
  expect(asq.norm('preparation-a-day-ahead')).toMatchObject({
    leadHours: 24,
    everyWeeks: null,
    source: { kind: 'DEFAULT' },
  })
  expect(asq.norm('check-ins')).toMatchObject({ enforced: true, party: 'MENTOR', minimum: 2 })
  expect(hraco.norm('committee-check-ins')).toMatchObject({ everyWeeks: 4, party: 'COMMITTEE' })
  expect(hraco.norm('meeting-frequency')).toMatchObject({
    sentence: 'It is for the pair to agree on the number of meetings; what is agreed is then expected.',
    delegation: { minimum: null, maximum: null, strength: 'EXPECTED', byRenewalOnly: false },
  })
  expect([usnc, asq, hraco].map(({ labels }) => labels)).toMatchObject([
    { protege: { one: 'protégé' } },
    { protege: { one: 'protégé' } },
    { protege: { one: 'mentee' } },
  ])
  for (const { edition } of [usnc, asq, hraco]) {
    expect(edition.off).toEqual([])
    expect(edition.sections.flatMap(({ settings }) => settings).length).toBeGreaterThan(12)
  }
})

/** Everything there is to ask of settings. */
const selection = (shape: Shape): string =>
  shape.is === 'list'
    ? selection(shape.of)
    : shape.is === 'object'
      ? `{ ${shape.fields.map((field) => `${field.key} ${selection(field.shape)}`).join(' ')} }`
      : ''
/** A stored value as the contract shows it. */
function shown(value: unknown, shape: Shape): unknown {
  if (value === null) return null
  if (shape.is === 'list') return (value as unknown[]).map((one) => shown(one, shape.of))
  if (shape.is === 'choice') return String(value).toUpperCase().replaceAll('-', '_')
  if (shape.is !== 'object') return value
  const values = value as Record<string, unknown>
  return Object.fromEntries(shape.fields.map((field) => [field.key, shown(values[field.key], field.shape)]))
}

test.concurrent('every setting of every program can be read with its type, of an edition and of a draft', async () => {
  const { owner } = await scenario.founded()
  const whole = settingShapes()
  for (const { key, book } of presets) {
    await owner.act('createProgram', { preset: key, slug: key, name: key, checkInWeeks: 4 })
    const { program } = await owner.get<{ program: { edition: { settings: object }; draft: { settings: object } } }>(
      `{ program(slug: "${key}") { edition { settings ${selection(whole)} } draft { settings { capacity { mentor } } } } }`,
    )
    const { settings } = resolve(book)
    // How often to check in was chosen here, where it has to be.
    const { oversight, ...others } = shown(settings, whole) as Record<string, object>
    expect(program.edition.settings).toMatchObject({
      ...others,
      oversight: { ...oversight, checkInWeeks: expect.toBeOneOf([null, 4]) as unknown },
    })
    expect(program.draft.settings).toEqual({ capacity: { mentor: settings.capacity.mentor } })
  }
})
