// What happens between a key press and a saved row, as a pure reducer: nothing typed is ever lost, and the
// window that saves second sees the text of the first beside its own.

/** `kind` is a code of the program's own kinds. */
export type GoalText = { statement: string; metric: string; deadline: string | null; kind: string | null }

export type GoalField = keyof GoalText

export const goalFields = ['statement', 'metric', 'deadline', 'kind'] as const satisfies readonly GoalField[]

/** What is saved as one types: of a goal, or of a section of an agreement. */
export type Fields = { [field: string]: string | null }
type Name<Text> = Extract<keyof Text, string>

/** A text as the server holds it. */
export type Version<Text extends Fields = GoalText> = { text: Text; revision: number }

export type FieldRefusal = { at: string | null; message: string }

export type Saving<Text extends Fields = GoalText> = {
  /** What the server held when it was last heard. */
  base: Version<Text>
  mine: Text
  /** What is on its way; null when nothing is. */
  sent: Text | null
  /** Fields that the other changed while I did too. */
  conflicts: { field: Name<Text>; theirs: string | null }[]
  /** My text where I took the other's instead: brought back by one press. */
  setAside: Partial<Text>
  /** Something was saved since the page was opened: worth saying. */
  hasSaved: boolean
  problem: 'unreachable' | 'refused' | null
  refusals: FieldRefusal[]
}

export type SavingEvent<Text extends Fields = GoalText> =
  | { type: 'typed'; change: Partial<Text> }
  | { type: 'sent' }
  | { type: 'saved'; version: Version<Text> }
  | { type: 'heard'; version: Version<Text> }
  | { type: 'stale'; theirs: Version<Text> }
  | { type: 'refused'; refusals: FieldRefusal[] }
  | { type: 'unreachable' }
  | { type: 'kept-mine'; field: Name<Text> }
  | { type: 'took-theirs'; field: Name<Text> }
  | { type: 'kept-both'; field: Name<Text> }
  | { type: 'brought-back'; field: Name<Text> }

/** Starts from what the server holds and, after a reload, from what was typed and had not arrived. */
export function startSaving<Text extends Fields>(
  server: Version<Text>,
  kept?: { base: Version<Text>; mine: Text } | null,
): Saving<Text> {
  const plain: Saving<Text> = {
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

const fieldsOf = <Text extends Fields>(text: Text) => Object.keys(text) as Name<Text>[]
const at = <Text extends Fields>(text: Text, field: Name<Text>): string | null => text[field] ?? null

export const changedFields = <Text extends Fields>(from: Text, to: Text): Name<Text>[] =>
  fieldsOf(to).filter((field) => !same(at(from, field), at(to, field)))

export const isUnsaved = <Text extends Fields>({ base, mine }: Saving<Text>): boolean =>
  changedFields(base.text, mine).length > 0

/** Something is to be sent now: typed, not on its way, and no choice between two texts is open. */
export const wantsSending = <Text extends Fields>(state: Saving<Text>): boolean =>
  isUnsaved(state) && state.sent === null && state.conflicts.length === 0 && state.problem !== 'refused'

/** The fields to send: an absent one is unchanged. */
export function toSend<Text extends Fields>({ base, mine }: Saving<Text>): Partial<Text> {
  const changed: Partial<Text> = {}
  for (const field of changedFields(base.text, mine)) changed[field] = mine[field]
  return changed
}

export type SavingMark = 'idle' | 'saved' | 'saving' | 'unsaved' | 'unreachable' | 'refused' | 'choose'

export function markOf<Text extends Fields>(state: Saving<Text>): SavingMark {
  if (state.conflicts.length > 0) return 'choose'
  if (state.problem === 'refused') return 'refused'
  if (state.problem === 'unreachable') return 'unreachable'
  if (state.sent !== null) return 'saving'
  if (isUnsaved(state)) return 'unsaved'
  return state.hasSaved ? 'saved' : 'idle'
}

/** Three ways to compare: what both began from, mine, theirs. Only a field that both changed differently is a conflict. */
function merge<Text extends Fields>(state: Saving<Text>, theirs: Version<Text>): Saving<Text> {
  const mine = { ...state.mine }
  const conflicts: Saving<Text>['conflicts'] = []
  for (const field of fieldsOf(theirs.text)) {
    const theyChanged = !same(at(theirs.text, field), at(state.base.text, field))
    const iChanged = !same(at(state.mine, field), at(state.base.text, field))
    if (theyChanged && iChanged && !same(at(theirs.text, field), at(state.mine, field)))
      conflicts.push({ field, theirs: at(theirs.text, field) })
    else if (theyChanged && !iChanged) Object.assign(mine, { [field]: theirs.text[field] })
  }
  return { ...state, base: theirs, mine, sent: null, conflicts, problem: null }
}

/** After a save: what I typed meanwhile stays mine; what I did not touch is as the server cleaned it. */
function settle<Text extends Fields>(state: Saving<Text>, version: Version<Text>): Saving<Text> {
  const sent = state.sent ?? state.mine
  const mine = { ...state.mine }
  for (const field of fieldsOf(version.text)) {
    const cleaned = !same(at(mine, field), at(version.text, field))
    if (cleaned && mine[field] === sent[field]) Object.assign(mine, { [field]: version.text[field] })
  }
  return { ...state, base: version, mine, sent: null, hasSaved: true, problem: null, refusals: [] }
}

// Of these an empty one is empty words, of the others it is none at all.
const words = new Set(['statement', 'metric', 'text'])

function resolve<Text extends Fields>(
  state: Saving<Text>,
  field: Name<Text>,
  choose: (mine: string, theirs: string) => string | null,
): Saving<Text> {
  const conflict = state.conflicts.find((each) => each.field === field)
  if (!conflict) return state
  const chosen = choose(state.mine[field] ?? '', conflict.theirs ?? '')
  return {
    ...state,
    mine: { ...state.mine, [field]: words.has(field) ? (chosen ?? '') : chosen },
    setAside: chosen === conflict.theirs ? { ...state.setAside, [field]: state.mine[field] } : state.setAside,
    conflicts: state.conflicts.filter((each) => each.field !== field),
  }
}

export function saving<Text extends Fields>(state: Saving<Text>, event: SavingEvent<Text>): Saving<Text> {
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
      const back = state.setAside[event.field]
      const setAside = { ...state.setAside }
      delete setAside[event.field]
      return back === undefined ? state : { ...state, mine: { ...state.mine, [event.field]: back }, setAside }
    }
  }
}
