import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { lookBack, yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const renewal =
  'renewal { endsOn lastDay opensOn isOpen mentor protege usualMonths ownTerms agreement { number termMonths meetingsPerYear } }'
type Renewal = { renewal: { isOpen: boolean; mentor: string; protege: string; agreement: object | null } }

describe.concurrent('going on', () => {
  test('is asked of each from 45 days before the end, takes both, and adds a term on their own terms (CSCE-26 to 28)', async () => {
    const { id, at, seen, propose, sign, read, mentor, protege, program } = await yearOf(scenario)
    const stand = async (who: Speaking) => (await seen<Renewal>(who, renewal)).renewal
    const todo = async (who: Speaking) =>
      (await seen<{ obligations: { key: string; state: string }[] }>(who, 'obligations { key state }')).obligations
        .filter(({ key }) => key.startsWith('renewal-by-both'))
        .map(({ key, state }) => `${key.split('/')[2]} ${state}`)
    await at('2027-11-30', async () => {
      expect((await stand(mentor)).isOpen).toBe(false)
      expect(await todo(mentor)).toEqual([])
      expect(await mentor.refusals('proposeRenewal', { mentorshipId: id, months: 12, revision: 1 })).toEqual([
        'renewal-not-yet',
      ])
    })
    await at('2027-12-01', async () => {
      expect(await stand(protege)).toEqual({
        ...{ endsOn: '2028-01-15', lastDay: '2028-01-14', opensOn: '2027-12-01', isOpen: true },
        ...{ mentor: 'SILENT', protege: 'SILENT', usualMonths: 12, ownTerms: true, agreement: null },
      })
      expect(await todo(protege)).toEqual(['mentor DUE', 'protege DUE'])
      await propose(mentor, 6, 5)
      expect(await stand(program.coordinator)).toMatchObject({
        ...{ mentor: 'PROPOSED', protege: 'SILENT' },
        agreement: { number: 2, termMonths: 6, meetingsPerYear: 5 },
      })
      await sign(mentor)
      expect((await stand(protege)).mentor).toBe('SIGNED')
      expect(await todo(protege)).toEqual(['mentor MET', 'protege DUE'])
      const paper = 'agreement { paper { term meetings } }'
      const { agreement } = await seen<{ agreement: { paper: { term: string; meetings: string[] } } }>(protege, paper)
      expect(agreement.paper.term).toContain(
        'We go on for 6 months, from 15\u00a0January 2028 until 14\u00a0July 2028.',
      )
      expect(agreement.paper.meetings[0]).toBe('We mean to meet 5 times a year.')
      await sign(protege)
      expect(await read()).toMatchObject({ number: 2, state: 'SIGNED' })
    })
    const after =
      'phase endsOn terms { number from until } yearLine { spans { kind from until } } agreements { number state }'
    expect(await seen(protege, after)).toEqual({
      ...{ phase: 'ACTIVE', endsOn: '2028-07-15' },
      terms: [
        { number: 1, from: '2027-01-15', until: '2028-01-15' },
        { number: 2, from: '2028-01-15', until: '2028-07-15' },
      ],
      yearLine: {
        spans: [
          { kind: 'TERM', from: '2027-01-15', until: '2028-01-15' },
          { kind: 'RENEWAL', from: '2028-01-15', until: '2028-07-15' },
        ],
      },
      agreements: [
        { number: 2, state: 'SIGNED' },
        { number: 1, state: 'SUPERSEDED' },
      ],
    })
    const { rows } = await scenario.owner.query<{ day: string }>(
      `SELECT from_day::text AS day FROM pin WHERE mentorship_id = $1 ORDER BY 1`,
      [rowId(id)],
    )
    expect(rows.map(({ day }) => day)).toEqual(['2027-01-15', '2028-01-15'])
    await at('2028-01-20', async () => {
      // The formal end is evaluated all the same (CSCE-37), and the next term when it ends.
      await mentor.act('giveEvaluation', lookBack(id))
      expect(await mentor.refusals('giveEvaluation', lookBack(id, 4, '', 2))).toEqual(['evaluation-not-open'])
      expect((await stand(mentor)).isOpen).toBe(false)
    })
    await at('2028-07-01', async () => {
      expect(await seen(mentor, 'evaluations { term given }')).toEqual({
        evaluations: [
          { term: 1, given: 1 },
          { term: 2, given: 0 },
        ],
      })
      expect((await stand(mentor)).isOpen).toBe(true)
    })
  })

  test('on different terms: what one signed lapses, and the other sees them before signing', async () => {
    const { at, propose, sign, read, signing, revision, id, mentor, protege } = await yearOf(scenario)
    await at('2027-12-05', async () => {
      await propose(mentor, 12, 4)
      await sign(mentor)
      const seenByProtege = await read(protege)
      const old = await revision(protege)
      await propose(mentor, 18, 4)
      expect((await protege.send('signAgreement', signing(seenByProtege))).__typename).toBe('Stale')
      const unseen = { mentorshipId: id, months: 6, meetingsPerYear: 4, revision: old }
      expect((await protege.send('proposeRenewal', unseen)).__typename).toBe('Stale')
      expect(await read(protege)).toMatchObject({ number: 2, state: 'DRAFT' })
      await propose(protege, 6, null)
      await sign(protege)
      await sign(mentor)
    })
    const { rows } = await scenario.owner.query<{ ends: string }>(
      'SELECT ends_on::text AS ends FROM mentorship WHERE id = $1',
      [rowId(id)],
    )
    expect(rows[0]?.ends).toBe('2028-07-15')
  })

  test('both ask for different terms at once: one wins, the other is shown what it says now', async () => {
    const { at, revision, id, mentor, protege } = await yearOf(scenario)
    await at('2027-12-05', async () => {
      const input = { mentorshipId: id, revision: await revision(mentor), meetingsPerYear: 4 }
      const tries = await Promise.all([
        mentor.send('proposeRenewal', { ...input, months: 12 }),
        protege.send('proposeRenewal', { ...input, months: 24 }),
      ])
      expect(tries.map(({ __typename }) => __typename).toSorted()).toEqual(['Agreement', 'Stale'])
      const keyed = { mentorshipId: id, revision: await revision(mentor), months: 36, idempotencyKey: 'once' }
      const twice = [await mentor.send('proposeRenewal', keyed), await mentor.send('proposeRenewal', keyed)]
      expect(twice.map(({ __typename }) => __typename)).toEqual(['Agreement', 'Agreement'])
    })
    const { rows } = await scenario.owner.query<{ number: number; months: number }>(
      'SELECT number, term_months AS months FROM agreement WHERE mentorship_id = $1 ORDER BY number',
      [rowId(id)],
    )
    expect(rows).toEqual([
      { number: 1, months: 12 },
      { number: 2, months: 36 },
    ])
  })

  test('one signs the renewal while the other ends it: one of the two, and words for the other', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { at, propose, sign, signing, read, revision, id, mentor, protege, seen } = await yearOf(scenario)
      await at('2027-12-05', async () => {
        await propose(mentor)
        await sign(mentor)
        const text = signing(await read(protege))
        const end = { mentorshipId: id, ground: 'time', revision: await revision(mentor) }
        const [signed, ended] = await Promise.all([
          protege.send('signAgreement', text),
          mentor.send('endMentorship', end),
        ])
        const { phase, endsOn } = await seen<{ phase: string; endsOn: string }>(mentor, 'phase endsOn')
        if (signed.__typename === 'Agreement') {
          expect([phase, endsOn, ended.__typename]).toEqual(['ACTIVE', '2029-01-15', 'Stale'])
        } else {
          expect([phase, endsOn, ended.__typename]).toEqual(['ENDED', '2028-01-15', 'Mentorship'])
          expect(signed.refusals?.[0]).toMatchObject({ code: 'mentorship-has-ended' })
          expect(signed.refusals?.[0]?.message).toContain('because the mentorship has ended')
        }
      })
    }
  })

  test('one would rather end: what was proposed is given up, and they can think better of it', async () => {
    const { at, propose, sign, revision, read, id, mentor, protege, program, seen } = await yearOf(scenario)
    await at('2027-12-05', async () => {
      await propose(mentor)
      await sign(mentor)
      await protege.act('declineRenewal', { mentorshipId: id, revision: await revision(protege) })
      expect(await read(mentor)).toMatchObject({ number: 1, state: 'SIGNED' })
      expect((await seen<Renewal>(mentor, renewal)).renewal).toMatchObject({ protege: 'WOULD_END', agreement: null })
      const again = { mentorshipId: id, months: 12, revision: await revision(mentor) }
      expect(await mentor.refusals('proposeRenewal', again)).toEqual(['other-would-rather-end'])
      expect(await protege.refusals('declineRenewal', { mentorshipId: id, revision: again.revision })).toEqual([
        'renewal-already-declined',
      ])
      expect((await protege.send('declineRenewal', { mentorshipId: id, revision: 0 })).__typename).toBe('Stale')
      await propose(protege, 3)
      await sign(protege)
      await sign(mentor)
      expect(await seen(program.coordinator, 'endsOn agreement { number }')).toEqual({
        endsOn: '2028-04-15',
        agreement: { number: 3 },
      })
    })
  })

  test('is nobody else’s, and too late once the term is over', async () => {
    const { at, propose, sign, signing, read, revision, id, mentor, protege, program } = await yearOf(scenario)
    await at('2028-01-14', async () => {
      const input = { mentorshipId: id, months: 12, revision: await revision(mentor) }
      for (const who of [program.coordinator, await program.committee()]) {
        expect(await who.refusals('proposeRenewal', input)).toEqual(['renewal-not-yours'])
        expect(await who.refusals('declineRenewal', { mentorshipId: id, revision: 0 })).toEqual(['renewal-not-yours'])
      }
      expect(await (await scenario.founded()).owner.error('proposeRenewal', input)).toBe('NOT_FOUND')
      expect(await mentor.refusals('proposeRenewal', { ...input, months: 61, meetingsPerYear: 0 })).toEqual([
        'renewal-months-out-of-range at months',
        'renewal-meetings-out-of-range at meetingsPerYear',
      ])
      await propose(mentor)
      await sign(mentor)
    })
    await at('2028-01-15', async () => {
      expect(await protege.refusals('signAgreement', signing(await read(protege)))).toEqual(['renewal-too-late'])
      expect(
        await protege.refusals('proposeRenewal', { mentorshipId: id, months: 12, revision: await revision(protege) }),
      ).toEqual(['renewal-over'])
    })
  })

  test('can be withdrawn as an amendment can, and an open amendment comes first', async () => {
    const { at, propose, revision, read, id, mentor, protege } = await yearOf(scenario)
    await at('2027-12-05', async () => {
      const draft = await propose(mentor)
      await protege.act('withdrawAmendment', { agreementId: draft.id, revision: draft.revision })
      expect(await read(mentor)).toMatchObject({ number: 1 })
      await mentor.act('beginAmendment', { mentorshipId: id, revision: await revision(mentor) })
      expect(
        await protege.refusals('proposeRenewal', { mentorshipId: id, months: 12, revision: await revision(mentor) }),
      ).toEqual(['close-the-amendment-first'])
    })
  })
})
