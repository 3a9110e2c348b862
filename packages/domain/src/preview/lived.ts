import { addDays, type Day, parties, type Party } from '../core/index.ts'
import {
  daysBetweenReminders,
  health,
  type HealthReason,
  type ReminderDue,
  remindersDue,
} from '../obligations/index.ts'
import { obligations, type Reminded } from '../obligations/index.ts'
import type { Obligation, ResolvedBook } from '../rules/index.ts'
import { everyDay, tellingDays } from './days.ts'
import { factsOn, type InventedPair, inventedPair } from './invented-pair.ts'

/** Something that one of the two is asked or told, the first time that they are. */
export type First = { obligation: Obligation; begun: boolean }
/** A mail that one of the two gets in the morning of a day. */
export type Morning = { party: Party; on: Day; line: ReminderDue['line']; due: readonly ReminderDue[] }

/** What the two of an invented pair come to read, and who looks after them. */
export type Lived = {
  pair: InventedPair
  firsts: Record<Party, readonly First[]>
  mornings: readonly Morning[]
  reasons: readonly HealthReason[]
}

const known = new WeakMap<ResolvedBook, Lived>()

/** Lives the time of an invented pair day by day: by what is asked of real ones, and reminded of. */
export function lived(book: ResolvedBook, today: Day): Lived {
  const before = known.get(book)
  if (before?.pair.pairedOn === today) return before
  const pair = inventedPair(book, today)
  const found = livedOn(pair, tellingDays(pair))
  known.set(book, found)
  return found
}

/** The same on some of its days. */
export function livedOn(pair: InventedPair, days: readonly Day[]): Lived {
  const firsts = new Firsts()
  const found = { pair, firsts: firsts.of, ...idle(pair, days, firsts) }
  busy(pair, firsts)
  return found
}

/** What each of the two is asked, the first time of each. */
class Firsts {
  readonly of: Record<Party, First[]> = { mentor: [], protege: [] }
  readonly #met = new Set<string>()

  add(obligation: Obligation, begun: boolean) {
    const { state, coveredBy, party } = obligation
    // What is met is not asked, and of what was missed everybody was told before.
    if (state === 'met' || state === 'overdue' || coveredBy !== null) return
    for (const one of party === 'pair' ? parties : [party]) {
      const kind = `${one} ${kindOf(obligation)}`
      if (this.#met.has(kind)) continue
      this.#met.add(kind)
      this.of[one].push({ obligation, begun })
    }
  }
}

/** The same thing, whenever and of whichever goal or meeting it is asked. */
export function kindOf({ normId, ask }: Obligation): string {
  const part = ask.code === 'complete-goal' || ask.code === 'settle-part' ? ` ${ask.part}` : ''
  return `${normId} ${ask.code}${part}`
}

/** What those meet who do nothing: the mails of each morning, and why who looks after the two would look. */
function idle(pair: InventedPair, days: readonly Day[], firsts: Firsts): Pick<Lived, 'mornings' | 'reasons'> {
  const sent: Reminded[] = []
  const mornings: Morning[] = []
  const reasons = new Map<string, HealthReason>()
  const queue = [...days]
  const queued = new Set(days)
  const seen = new Set(everyDay(pair))
  const lookOn = (day: Day) => {
    if (queued.has(day) || !seen.has(day)) return
    queued.add(day)
    // The last day is always among them.
    const later = queue.findIndex((other) => other > day)
    queue.splice(later, 0, day)
  }
  // Days that come to be known lie ahead of the one that is looked at.
  for (const on of queue) {
    const facts = factsOn(pair, { does: 'nothing' }, on)
    const all = obligations(facts, pair.book, on)
    for (const one of all) firsts.add(one, facts.startsOn !== null)
    for (const { remindFrom, until } of all)
      for (const day of [remindFrom, until]) if (day !== null && day > on) lookOn(day)
    const due = remindersDue(all, facts, sent, on)
    for (const { key, party, nth } of due) sent.push({ key, party, nth, fellOn: on })
    if (due.length > 0) lookOn(addDays(on, daysBetweenReminders))
    for (const party of parties)
      for (const line of ['reminder', 'digest'] as const) {
        const mine = due.filter((one) => one.party === party && one.line === line)
        if (mine.length > 0) mornings.push({ party, on, line, due: mine })
      }
    for (const reason of health(all, facts, on).reasons) {
      const { normId, party } = reason.obligation
      const key = `${reason.code} ${normId} ${party}`
      if (!reasons.has(key)) reasons.set(key, reason)
    }
  }
  return { mornings, reasons: [...reasons.values()] }
}

const daysApart = 7

/** What those meet as well who write, give their word and meet: what is asked then lasts longer than a week. */
function busy(pair: InventedPair, firsts: Firsts) {
  for (const [nth, on] of everyDay(pair).entries()) {
    if (nth % daysApart !== 0) continue
    const begun = on >= pair.startsOn
    for (const first of begun ? parties.slice(0, 1) : parties)
      for (const one of obligations(factsOn(pair, { does: 'much', first }, on), pair.book, on)) firsts.add(one, begun)
  }
}
