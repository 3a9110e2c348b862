import { addDays, type Day, type Localized, say } from '../core/index.ts'
import type { Ask, Charged, Obligation, ResolvedBook, Strength } from '../rules/index.ts'
import { agreementPartWords, isAsked, patience, unmet } from '../rules/index.ts'
import { isSettled, nothingSettled, type Section, sectionsOf, type Settled } from './section.ts'

type Facts = {
  number: number
  since: Day
  edition: number | null
  termMonths?: number | null
  settled?: Settled | undefined
  goals?: number
}
type SettlingNorm = { id: string; strength: Strength; party: Charged; section: Section }
type TermNorm = { id: string; strength: Strength; party: Charged; least: number; most: number; about: number }
type Settling = { parts: readonly SettlingNorm[]; terms: readonly TermNorm[] }

const compiled = new WeakMap<ResolvedBook, Settling>()

/** What a book asks to be settled before the start, section by section; read out of it once. A guideline only stands beside its field. */
function settlingNorms(book: ResolvedBook): Settling {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const parts: SettlingNorm[] = []
  const terms: TermNorm[] = []
  for (const norm of book.norms) {
    if (norm.strength === 'guideline') continue
    const { id, strength } = norm
    const party: Charged = norm.party === 'mentor' || norm.party === 'protege' ? norm.party : 'pair'
    if (norm.kind === 'quantity' && norm.measure.of === 'months' && norm.bound.is === 'between') {
      const { least, most, about = false } = norm.bound
      // "About" keeps its meaning: nobody is told anything near the edges (ASQM-31).
      terms.push({ id, strength, party, least, most, about: about ? 1 : 0 })
    }
    if (norm.kind !== 'step' || norm.moment.at !== 'start') continue
    for (const part of partsAsked(norm.step, book)) {
      const section = sectionsOf(book).find(({ code }) => code === part)
      if (section !== undefined) parts.push({ id, strength, party, section })
    }
  }
  const settling = { parts, terms }
  compiled.set(book, settling)
  return settling
}

type Step = Extract<ResolvedBook['norms'][number], { kind: 'step' }>['step']

function partsAsked(step: Step, { settings }: ResolvedBook): readonly string[] {
  if (step.does === 'agreement-parts') return step.parts
  if (step.does === 'contact-means' || step.does === 'time-commitment') return [step.does]
  if (step.does === 'timeline') return ['term']
  return step.does === 'ground-rules'
    ? settings.agreement.written.filter(({ needed }) => needed).map(({ code }) => code)
    : []
}

/** What is still to be settled, and a term that is not what the program has in mind. */
export function settlingObligations(facts: Facts, book: ResolvedBook): Obligation[] {
  const { settled = nothingSettled, termMonths = null, goals = 0, number } = facts
  const { parts, terms } = settlingNorms(book)
  const found: Obligation[] = []
  for (const { section, ...one } of parts) {
    const { code: part } = section
    const met = isSettled(section, { settled, termMonths, goals })
    found.push(asked(one, part, { code: 'settle-part', part, number }, met, facts))
  }
  for (const { least, most, about, ...one } of terms) {
    if (termMonths === null) continue
    const met = termMonths >= least - about && termMonths <= most + about
    found.push(asked(one, 'term', { code: 'reconsider-term', months: termMonths, least, most }, met, facts))
  }
  return found
}

function asked(
  { id, strength, party }: Pick<SettlingNorm, 'id' | 'strength' | 'party'>,
  subject: string,
  ask: Ask,
  met: boolean,
  { since, edition, number }: Facts,
): Obligation {
  return {
    key: `${id}/${subject}-${number}/${party}`,
    normId: id,
    edition,
    party,
    state: met ? 'met' : unmet(strength),
    strength,
    ask,
    progress: null,
    planned: 0,
    since,
    dueOn: null,
    until: null,
    remindFrom: !met && isAsked(strength) ? addDays(since, patience) : null,
    waitingOn: met ? null : party,
    coveredBy: null,
  }
}

type SettlingAsk = Extract<Ask, { code: 'settle-part' | 'reconsider-term' }>

/** What is asked, as something to do. */
export function settlingAct(ask: SettlingAsk, book: ResolvedBook | null): Localized {
  if (ask.code === 'reconsider-term') {
    const { least, most, months } = ask
    return say(
      `look again at the length of your mentorship: ${months} months, where about ${least} to ${most} are usual`,
      `revoir la durée de votre relation : ${months} mois, alors qu’elle est d’habitude d’environ ${least} à ${most} mois`,
    )
  }
  return acts[ask.part] ?? written(ask.part, book)
}

export function settledTold(ask: SettlingAsk, book: ResolvedBook | null): Localized {
  if (ask.code === 'reconsider-term')
    return say('The length of the mentorship is as usual.', 'La durée de la relation est dans l’ordre habituel.')
  const { en, fr } = nameOf(ask.part, book)
  return say(`Settled: ${en}.`, `Convenu : ${fr}.`)
}

const acts: Readonly<Partial<Record<string, Localized>>> = {
  frequency: say('agree on how often to meet', 'convenir de la fréquence des rencontres'),
  goals: say('write down at least one goal', 'rédiger au moins un objectif'),
  activities: say('write down development activities', 'noter des activités de développement'),
  'contact-means': say('agree on how to stay in touch', 'convenir des moyens de contact'),
  'time-commitment': say('agree on the time to give', 'convenir du temps à consacrer'),
  term: say('set a timeline: how long it is to last', 'établir un calendrier : la durée prévue'),
}

const written = (part: string, book: ResolvedBook | null): Localized => {
  const { en, fr } = nameOf(part, book)
  return say(`write ${en} together`, `rédiger ensemble la partie ${fr}`)
}

const nameOf = (part: string, book: ResolvedBook | null): Localized =>
  book === null ? say(part, part) : agreementPartWords(part, book)
