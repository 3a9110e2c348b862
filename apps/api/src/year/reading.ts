import { changesOfAgreements } from '../agreements/changes.ts'
import { Prisma } from '@ithaca/database/client'
import { actOf, agreedFigures, type FiguresAgreed } from '@ithaca/domain/agreements'
import type { ContactFacts } from '@ithaca/domain/contacts'
import { parties, type Party } from '@ithaca/domain/core'
import { type RenewalAnswer, termsBefore } from '@ithaca/domain/endings'
import type { Goal } from '@ithaca/domain/goals'
import type { TimeGiven } from '@ithaca/domain/hours'
import type { MentorshipPhase } from '@ithaca/domain/mentorships'
import type { MentorshipFacts, Reminded } from '@ithaca/domain/obligations'
import type { PlanItem } from '@ithaca/domain/plans'
import type { FeedbackStanding } from '@ithaca/domain/oversight'
import type { Reviewed } from '@ithaca/domain/reviews'
import type { Pin } from '@ithaca/domain/rules'
import { phaseDaysIn } from '../plans/facts.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { rulesForTwo } from '../rules/set-aside.ts'
import type { Transaction } from '../tenancy/database.ts'

type EditionPin = Pin & { editionId: string }

/** A mentorship as the daily pass sees it: facts alone, and what its two were reminded of before. */
export type Read = {
  id: string
  programId: string
  people: Readonly<Record<Party, string>>
  facts: MentorshipFacts
  pins: readonly EditionPin[]
  /** What was set aside for the two, as `edition/norm`. */
  setAside: readonly string[]
  told: readonly Reminded[]
  /** The next planned contact that has not begun. */
  nextContactAt: Date | null
}

type Row = {
  id: string
  programId: string
  mentorId: string
  protegeId: string
  phase: MentorshipPhase
  pairedOn: string
  startsOn: string | null
  endsOn: string | null
  mentorGone: boolean
  protegeGone: boolean
  pins: { from: string; editionId: string }[]
  setAside: string[]
  endedOn: string | null
  agreement: (Omit<NonNullable<MentorshipFacts['agreement']>, 'since' | 'act'> & { editionId: string }) | null
  signed: (Omit<FiguresAgreed, 'book'> & { editionId: string })[]
  answers: { term: number; personId: string; answer: RenewalAnswer }[]
  evaluated: { term: number; personId: string }[]
  signedOn: string | null
  timeGiven: TimeGiven[]
  reviewed: Reviewed[]
  feedback: FeedbackStanding[]
  goals: Goal[]
  plan: PlanItem[]
  phaseDays: string[]
  contacts: ContactFacts[]
  told: (Omit<Reminded, 'party'> & { personId: string })[]
  nextContactAt: Date | null
}

type Asked = { which: Prisma.Sql; timeZone: string; now: Date; limit: number }

/**
 * Mentorships with everything that decides what is due in them, in one statement however many they are: `which` chooses
 * them. Facts are told as `known-facts.ts` tells them, whose answer a test holds this one to.
 */
export async function readMentorships(tx: Transaction, asked: Asked): Promise<Read[]> {
  const rows = await tx.$queryRaw<Row[]>(reading(asked))
  const reads: Read[] = []
  for (const row of rows) reads.push(await toRead(tx, row))
  return reads
}

const often = Prisma.sql`CASE WHEN a.frequency_count IS NOT NULL
  THEN json_build_object('count', a.frequency_count, 'per', a.frequency_per) END`

const changes = Prisma.join([...changesOfAgreements])

/** How many whole hours before a contact something was told. */
const ahead = (toldAt: Prisma.Sql) => Prisma.sql`floor(extract(epoch FROM c.starts_at - ${toldAt}) / 3600)::int`

/** The statement alone, for who measures what reading costs. */
export const reading = ({ which, timeZone, now, limit }: Asked): Prisma.Sql => Prisma.sql`
    SELECT m.id, m.program_id AS "programId", m.mentor_id AS "mentorId", m.protege_id AS "protegeId", m.phase,
      (m.paired_at AT TIME ZONE ${timeZone})::date::text AS "pairedOn",
      m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", m.ended_on::text AS "endedOn",
      mentor.removed_at IS NOT NULL AS "mentorGone", protege.removed_at IS NOT NULL AS "protegeGone",
      (SELECT json_agg(json_build_object('from', p.from_day, 'editionId', p.edition_id) ORDER BY p.from_day)
       FROM pin p WHERE p.organization_id = m.organization_id AND p.mentorship_id = m.id) AS pins,
      m.set_aside AS "setAside",
      (SELECT json_build_object('number', a.number, 'open', a.state IN ('draft', 'partially-signed'),
          'renews', coalesce(a.state IN ('draft', 'partially-signed') AND a.continues_from = m.ends_on, false),
          'untouched', a.state IN ('draft', 'partially-signed') AND coalesce((SELECT e.type = 'AmendmentBegun' FROM event e
            WHERE e.organization_id = m.organization_id AND e.mentorship_id = m.id AND e.type IN ('AmendmentBegun', ${changes})
            ORDER BY e.sequence DESC LIMIT 1), false),
          'termMonths', a.term_months, 'editionId', a.edition_id, 'settled', json_build_object('frequency', ${often},
            'means', to_json(a.means), 'hoursAMonth', a.hours_a_month, 'written', to_json(a.sections_written)), 'signedBy', coalesce((
            SELECT json_agg(s.party) FROM signature s
            WHERE s.organization_id = a.organization_id AND s.agreement_id = a.id AND s.voided_at IS NULL), '[]'))
       FROM agreement a WHERE a.organization_id = m.organization_id AND a.mentorship_id = m.id AND a.state <> 'withdrawn'
       ORDER BY a.number DESC LIMIT 1) AS agreement,
      (SELECT a.signed_on::text FROM agreement a
       WHERE a.organization_id = m.organization_id AND a.mentorship_id = m.id AND a.signed_on IS NOT NULL
       ORDER BY a.number DESC LIMIT 1) AS "signedOn",
      coalesce((SELECT json_agg(json_build_object('number', a.number, 'signedOn', a.signed_on,
          'continuesFrom', a.continues_from, 'meetingsPerYear', a.meetings_per_year, 'frequency', ${often},
          'hoursAMonth', a.hours_a_month, 'editionId', a.edition_id))
        FROM agreement a WHERE a.organization_id = m.organization_id AND a.mentorship_id = m.id
        AND a.signed_on IS NOT NULL AND (a.number > 1 OR a.meetings_per_year IS NOT NULL
          OR a.frequency_count IS NOT NULL OR a.hours_a_month IS NOT NULL)), '[]') AS signed,
      coalesce((SELECT json_agg(json_build_object('term', r.term_number, 'personId', r.person_id, 'answer', r.answer))
        FROM renewal_answer r WHERE r.organization_id = m.organization_id AND r.mentorship_id = m.id), '[]') AS answers,
      coalesce((SELECT json_agg(json_build_object('term', e.term_number, 'personId', e.person_id))
        FROM evaluation_state e WHERE e.organization_id = m.organization_id AND e.mentorship_id = m.id), '[]') AS evaluated,
      coalesce((SELECT json_agg(json_build_object('party', CASE h.person_id WHEN m.mentor_id THEN 'mentor' ELSE 'protege' END,
          'onDay', h.on_day, 'minutes', h.minutes) ORDER BY h.on_day DESC, h.id DESC)
        FROM time_entry h WHERE h.organization_id = m.organization_id AND h.mentorship_id = m.id AND h.removed_at IS NULL),
        '[]') AS "timeGiven",
      coalesce((SELECT json_agg(json_build_object('askedOn', w.asked_on,
          'party', CASE w.person_id WHEN m.mentor_id THEN 'mentor' ELSE 'protege' END))
        FROM review_state w WHERE w.organization_id = m.organization_id AND w.mentorship_id = m.id), '[]') AS reviewed,
      coalesce((SELECT json_agg(json_build_object('askedOn', f.asked_on, 'givenOn', f.given_on,
          'party', CASE f.person_id WHEN m.mentor_id THEN 'mentor' ELSE 'protege' END))
        FROM feedback_state f WHERE f.organization_id = m.organization_id AND f.mentorship_id = m.id), '[]') AS feedback,
      coalesce((SELECT json_agg(json_build_object('id', g.id, 'mentorshipId', g.mentorship_id,
          'agreementNumberAdded', g.agreement_number_added, 'position', g.position, 'kind', g.kind, 'deadline', g.deadline,
          'hasStatement', g.has_statement, 'hasMetric', g.has_metric,
          'attainable', json_build_object('mentor', g.attainable_mentor, 'protege', g.attainable_protege),
          'relevant', json_build_object('mentor', g.relevant_mentor, 'protege', g.relevant_protege),
          'agreedByMentor', g.agreed_by_mentor, 'dropped', false) ORDER BY g.position)
        FROM goal g WHERE g.organization_id = m.organization_id AND g.mentorship_id = m.id AND g.dropped_at IS NULL),
        '[]') AS goals,
      coalesce((SELECT json_agg(json_build_object('id', i.id, 'mentorshipId', i.mentorship_id, 'kind', i.kind, 'goalId', i.goal_id,
          'section', i.section, 'onDay', i.on_day, 'doneOn', i.done_on, 'dropped', false) ORDER BY i.on_day, i.id)
        FROM plan_item i WHERE i.organization_id = m.organization_id AND i.mentorship_id = m.id AND i.dropped_at IS NULL),
        '[]') AS plan, to_json(m.phase_days) AS "phaseDays",
      coalesce((SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'mode', c.mode,
          'onDay', c.on_day, 'minutes', c.minutes, 'agenda', c.agenda, 'hasPurpose', c.has_purpose,
          'questionCount', c.question_count, 'needsAhead', ${ahead(Prisma.sql`c.needs_told_at`)},
          'backgroundAhead', ${ahead(Prisma.sql`c.background_told_at`)}, 'plannedOn', (c.planned_at AT TIME ZONE ${timeZone})::date)
          ORDER BY c.starts_at, c.id)
        FROM contact c WHERE c.organization_id = m.organization_id AND c.mentorship_id = m.id AND c.state <> 'withdrawn'),
        '[]') AS contacts,
      coalesce((SELECT json_agg(json_build_object('key', r.obligation_key, 'nth', r.nth, 'fellOn', r.fell_on,
          'personId', r.person_id))
        FROM reminder r WHERE r.organization_id = m.organization_id AND r.mentorship_id = m.id), '[]') AS told,
      (SELECT min(c.starts_at) FROM contact c WHERE c.organization_id = m.organization_id AND c.mentorship_id = m.id
        AND c.state = 'planned' AND c.starts_at > ${now}) AS "nextContactAt"
    FROM mentorship m
      JOIN person mentor ON mentor.organization_id = m.organization_id AND mentor.id = m.mentor_id
      JOIN person protege ON protege.organization_id = m.organization_id AND protege.id = m.protege_id
    WHERE ${which} ORDER BY m.id LIMIT ${limit}`

async function toRead(tx: Transaction, row: Row): Promise<Read> {
  const { id, programId, mentorId, protegeId, phase, pairedOn, startsOn, endsOn, agreement, signedOn } = row
  const pins: EditionPin[] = []
  for (const { from, editionId } of row.pins) {
    const { number, book } = await rulesForTwo(tx, editionId, row)
    pins.push({ from, editionId, edition: number, book })
  }
  const people = { mentor: mentorId, protege: protegeId }
  const partyOf = (personId: string): Party => (personId === mentorId ? 'mentor' : 'protege')
  const terms = termsBefore(
    startsOn,
    row.signed.flatMap(({ continuesFrom }) => continuesFrom ?? []),
  )
  const agreed: FiguresAgreed[] = []
  for (const { editionId, ...one } of row.signed)
    agreed.push({ ...one, book: (await rulesOfEdition(tx, editionId)).book })
  const answers = row.answers.filter(({ term }) => term === terms.length + 1)
  const gone = { mentor: row.mentorGone, protege: row.protegeGone }
  return {
    id,
    programId,
    people,
    pins,
    setAside: row.setAside,
    nextContactAt: row.nextContactAt,
    told: row.told.map(({ personId, ...one }) => ({ ...one, party: partyOf(personId) })),
    facts: {
      phase,
      pairedOn,
      startsOn,
      endsOn,
      endedOn: row.endedOn,
      terms,
      delegated: agreedFigures(startsOn, agreed),
      answers: Object.fromEntries(answers.map(({ personId, answer }) => [partyOf(personId), answer])),
      evaluated: row.evaluated.map(({ term, personId }) => ({ term, party: partyOf(personId) })),
      goals: row.goals,
      plan: row.plan,
      phaseDays: phaseDaysIn(row.phaseDays),
      contacts: row.contacts,
      timeGiven: row.timeGiven,
      reviewed: row.reviewed,
      feedback: row.feedback,
      gone: parties.filter((party) => gone[party]),
      agreement: agreement && { ...(await written(tx, agreement)), since: signedOn ?? pairedOn },
    },
  }
}

/** How the two give their word is their edition's to say; told only where they do not sign. */
async function written(tx: Transaction, { editionId, ...agreement }: NonNullable<Row['agreement']>) {
  const act = actOf((await rulesOfEdition(tx, editionId)).book)
  return act === null || act === 'sign' ? agreement : { ...agreement, act }
}
