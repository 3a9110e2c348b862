// What happens between a key press and a saved row, as a pure reducer: nothing typed is ever lost, and the
// window that saves second sees the text of the first beside its own.

export type GoalKind = 'PROFESSIONAL' | 'PERSONAL'

export type GoalText = { statement: string; metric: string; deadline: string | null; kind: GoalKind | null }

export type GoalField = keyof GoalText

export const goalFields = ['statement', 'metric', 'deadline', 'kind'] as const satisfies readonly GoalField[]

/** A text as the server holds it. */
export type Version = { text: GoalText; revision: number }

export type FieldRefusal = { at: string | null; message: string }

export type Saving = {
  /** What the server held when it was last heard. */
  base: Version
  mine: GoalText
  /** What is on its way; null when nothing is. */
  sent: GoalText | null
  /** Fields that the other changed while I did too. */
  conflicts: { field: GoalField; theirs: GoalText[GoalField] }[]
  /** My text where I took the other's instead: brought back by one press. */
  setAside: Partial<GoalText>
  /** Something was saved since the page was opened: worth saying. */
  hasSaved: boolean
  problem: 'unreachable' | 'refused' | null
  refusals: FieldRefusal[]
}

export type SavingEvent =
  | { type: 'typed'; change: Partial<GoalText> }
  | { type: 'sent' }
  | { type: 'saved'; version: Version }
  | { type: 'heard'; version: Version }
  | { type: 'stale'; theirs: Version }
  | { type: 'refused'; refusals: FieldRefusal[] }
  | { type: 'unreachable' }
  | { type: 'kept-mine'; field: GoalField }
  | { type: 'took-theirs'; field: GoalField }
  | { type: 'kept-both'; field: GoalField }
  | { type: 'brought-back'; field: GoalField }

/** Starts from what the server holds and, after a reload, from what was typed and had not arrived. */
export function startSaving(server: Version, kept?: { base: Version; mine: GoalText } | null): Saving {
  const plain: Saving = {
    base: server,
    mine: server.text,
    sent: null,
    conflicts: [],
    setAside: {},
    hasSaved: false,
    problem: null,
    refusals: [],
  }
  return kept ? merge({ ...plain, base: kept.base, mine: kept.mine }, server) : plain
}

// The server takes away white space at the ends; a space just typed is no change and must not vanish under the cursor.
const bare = (text: string | null) => (text ?? '').normalize('NFC').trim()
const same = (one: string | null, other: string | null) => bare(one) === bare(other)

export const changedFields = (from: GoalText, to: GoalText): GoalField[] =>
  goalFields.filter((field) => !same(from[field], to[field]))

export const isUnsaved = ({ base, mine }: Saving): boolean => changedFields(base.text, mine).length > 0

/** Something is to be sent now: typed, not on its way, and no choice between two texts is open. */
export const wantsSending = (state: Saving): boolean =>
  isUnsaved(state) && state.sent === null && state.conflicts.length === 0 && state.problem !== 'refused'

/** The fields to send: an absent one is unchanged. */
export function toSend({ base, mine }: Saving): Partial<GoalText> {
  return Object.fromEntries(changedFields(base.text, mine).map((field) => [field, mine[field]]))
}

export type SavingMark = 'idle' | 'saved' | 'saving' | 'unsaved' | 'unreachable' | 'refused' | 'choose'

export function markOf(state: Saving): SavingMark {
  if (state.conflicts.length > 0) return 'choose'
  if (state.problem === 'refused') return 'refused'
  if (state.problem === 'unreachable') return 'unreachable'
  if (state.sent !== null) return 'saving'
  if (isUnsaved(state)) return 'unsaved'
  return state.hasSaved ? 'saved' : 'idle'
}

/** Three ways to compare: what both began from, mine, theirs. Only a field that both changed differently is a conflict. */
function merge(state: Saving, theirs: Version): Saving {
  const mine = { ...state.mine }
  const conflicts: Saving['conflicts'] = []
  for (const field of goalFields) {
    const theyChanged = !same(theirs.text[field], state.base.text[field])
    const iChanged = !same(state.mine[field], state.base.text[field])
    if (theyChanged && iChanged && !same(theirs.text[field], state.mine[field]))
      conflicts.push({ field, theirs: theirs.text[field] })
    else if (theyChanged && !iChanged) Object.assign(mine, { [field]: theirs.text[field] })
  }
  return { ...state, base: theirs, mine, sent: null, conflicts, problem: null }
}

/** After a save: what I typed meanwhile stays mine; what I did not touch is as the server cleaned it. */
function settle(state: Saving, version: Version): Saving {
  const sent = state.sent ?? state.mine
  const mine = { ...state.mine }
  for (const field of goalFields) {
    const cleaned = !same(mine[field], version.text[field])
    if (cleaned && mine[field] === sent[field]) Object.assign(mine, { [field]: version.text[field] })
  }
  return { ...state, base: version, mine, sent: null, hasSaved: true, problem: null, refusals: [] }
}

function resolve(state: Saving, field: GoalField, choose: (mine: string, theirs: string) => string | null): Saving {
  const conflict = state.conflicts.find((each) => each.field === field)
  if (!conflict) return state
  const chosen = choose(state.mine[field] ?? '', conflict.theirs ?? '')
  return {
    ...state,
    mine: { ...state.mine, [field]: field === 'statement' || field === 'metric' ? (chosen ?? '') : chosen },
    setAside: chosen === conflict.theirs ? { ...state.setAside, [field]: state.mine[field] } : state.setAside,
    conflicts: state.conflicts.filter((each) => each.field !== field),
  }
}

export function saving(state: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        mine: { ...state.mine, ...event.change },
        problem: state.problem === 'refused' ? null : state.problem,
        refusals: [],
      }
    case 'sent':
      return { ...state, sent: state.mine, problem: null }
    case 'saved':
      return settle(state, event.version)
    case 'heard':
      // An answer that was overtaken on its way says nothing new.
      if (event.version.revision <= state.base.revision || state.sent !== null) return state
      return merge(state, event.version)
    case 'stale':
      return merge(state, event.theirs)
    case 'refused':
      return { ...state, sent: null, problem: 'refused', refusals: event.refusals }
    case 'unreachable':
      return { ...state, sent: null, problem: 'unreachable' }
    case 'kept-mine':
      return resolve(state, event.field, (mine) => mine || null)
    case 'took-theirs':
      return resolve(state, event.field, (_mine, theirs) => theirs || null)
    case 'kept-both':
      return resolve(state, event.field, (mine, theirs) => `${theirs}\n${mine}`)
    case 'brought-back': {
      const { [event.field]: back, ...setAside } = state.setAside
      return back === undefined ? state : { ...state, mine: { ...state.mine, [event.field]: back }, setAside }
    }
  }
}
