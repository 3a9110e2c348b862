import { normSentence, changesForTheTwo, findNorm, spaced } from '@ithaca/domain/rules'
import { consentOf, isNewer } from '@ithaca/domain/adoption'
import { adoptionIn, adoptionSelect } from '../adoption/standing.ts'
import type { MailData, RulesTemplate } from '../mail/mail-data.ts'
import { fullNameOf, nameSelect } from '../people/name.ts'
import { calledIn, calledSelect } from '../programs/called.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { partyIn } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { AboutPair, ToPerson } from './mail-of.ts'
import type { Told } from './who-is-told.ts'

type Published = { programId: string | null; subjectId: string }

type Running = { mentorId: string; protegeId: string; editionId: string }

/** Everybody for whom an edition that was just published would change something; whoever renews gets it with that. */
export async function whoLivesByOlderRules(tx: Transaction, { programId, subjectId }: Published): Promise<Told[]> {
  const program = await tx.program.findFirst({ where: { id: programId ?? '' }, select: { currentEditionId: true } })
  if (program?.currentEditionId !== subjectId) return []
  const running = await tx.$queryRaw<Running[]>`
    SELECT m.mentor_id AS "mentorId", m.protege_id AS "protegeId", p.edition_id AS "editionId"
    FROM mentorship m CROSS JOIN LATERAL (
      SELECT edition_id FROM pin WHERE pin.organization_id = m.organization_id AND pin.mentorship_id = m.id
      ORDER BY from_day DESC LIMIT 1) p
    WHERE m.program_id = ${programId}::uuid AND m.phase = 'active' AND NOT EXISTS (
      SELECT FROM agreement a WHERE a.organization_id = m.organization_id AND a.mentorship_id = m.id
        AND a.state IN ('draft', 'partially-signed') AND a.continues_from IS NOT NULL)
    ORDER BY m.id`
  const newest = await rulesOfEdition(tx, subjectId)
  const changed = new Set<string>()
  for (const editionId of new Set(running.map((one) => one.editionId))) {
    const older = await rulesOfEdition(tx, editionId)
    if (older.number < newest.number && changesForTheTwo(older.book, newest.book).length > 0) changed.add(editionId)
  }
  const people = running.flatMap((one) => (changed.has(one.editionId) ? [one.mentorId, one.protegeId] : []))
  return [...new Set(people)].map((personId) => ({ template: 'rules-published', personId }))
}

/** Of the mentorships of one person that run by older rules, those for which these change something. */
async function affected(tx: Transaction, { programId, subjectId }: Published, personId: string) {
  const running = await tx.mentorship.findMany({
    where: {
      ...{ programId: programId ?? '', phase: 'active' },
      OR: [{ mentorId: personId }, { protegeId: personId }],
    },
    select: adoptionSelect,
    orderBy: { id: 'asc' },
  })
  const found: { id: string; mentorId: string; protegeId: string }[] = []
  for (const row of running) {
    const { adoption, older, newest } = await adoptionIn(tx, row)
    const waits = isNewer(adoption) && adoption.current.id === subjectId && !adoption.renewing
    if (waits && changesForTheTwo(older.book, newest.book).length > 0) found.push(row)
  }
  return found
}

/** What is told of new rules: one mail, with how many partners soever; null where nothing would change any more. */
export async function rulesPublished(
  tx: Transaction,
  event: Published,
  { to, home, ruleBookOf }: { to: ToPerson; home: string; ruleBookOf: (mentorshipId: string) => string },
): Promise<MailData['rules-published'] | null> {
  const pairs = await affected(tx, event, to.personId)
  const [first, ...others] = pairs
  if (!first) return null
  const edition = await tx.edition.findFirstOrThrow({
    where: { id: event.subjectId },
    select: { number: true, note: true, program: { select: calledSelect } },
  })
  const people = await tx.person.findMany({
    where: {
      id: { in: pairs.map(({ mentorId, protegeId }) => (mentorId === to.personId ? protegeId : mentorId)) },
    },
    select: nameSelect,
    orderBy: { id: 'asc' },
  })
  return {
    program: await calledIn(tx, edition.program, to.locale),
    number: edition.number,
    note: edition.note?.trim().replaceAll(/\s+/g, ' ') || null,
    partners: people.map((person) => fullNameOf(person, to.locale)),
    link: others.length === 0 ? ruleBookOf(first.id) : home,
  }
}

type Composed = {
  [T in Exclude<RulesTemplate, 'rules-published'>]: { template: T; data: MailData[T] }
}[Exclude<RulesTemplate, 'rules-published'>]

type Happened = { subjectId: string; actorId: string | null; data: unknown }
const told = (data: unknown, key: string): string | null => {
  const value = (data as Readonly<Record<string, unknown>> | null)?.[key]
  return typeof value === 'string' ? value : null
}

/** What the two are told of their rules; null where it stands otherwise by now. */
export async function rulesMail(
  tx: Transaction,
  template: Composed['template'],
  { actorId, data }: Happened,
  { mentorshipId, common, places, to }: AboutPair,
): Promise<Composed | null> {
  const editionId = told(data, 'editionId') ?? ''
  const link = places.rules
  if (template === 'requirement-set-aside') {
    const { book } = await rulesOfEdition(tx, editionId)
    const norm = findNorm(book, told(data, 'normId') ?? '')
    const who = await tx.person.findFirst({ where: { id: actorId ?? '' }, select: nameSelect })
    if (norm === null || who === null) return null
    const rule = spaced(normSentence(norm, book, to.locale), to.locale)
    const by = fullNameOf(who, to.locale)
    return { template, data: { ...common, by, rule, firstDay: told(data, 'startsOn'), link: places.pair } }
  }
  const { number } = await rulesOfEdition(tx, editionId)
  if (template === 'rules-adopted')
    return { template, data: { ...common, number, firstDay: told(data, 'fromDay') ?? '', link } }
  const row = await tx.mentorship.findFirstOrThrow({ where: { id: mentorshipId }, select: adoptionSelect })
  const { adoption } = await adoptionIn(tx, row)
  const by = partyIn(row, actorId)
  if (by === null || !isNewer(adoption) || adoption.current.id !== editionId) return null
  const agrees = consentOf(adoption, by) !== null
  if (template === 'rules-agreed-by-one') return agrees ? { template, data: { ...common, number, link } } : null
  // Of a word that never reached them nobody is told that it was taken back.
  const heard = await tx.delivery.count({
    where: { template: 'rules-agreed-by-one', personId: to.personId, sentAt: { not: null }, event: { mentorshipId } },
  })
  return agrees || heard === 0 ? null : { template, data: { ...common, number, link } }
}
