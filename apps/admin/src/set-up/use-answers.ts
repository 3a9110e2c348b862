import { useAction, useClient } from '@ithaca/client'
import { useMemo, useRef, useState } from 'react'
import { readFragment } from '../gql/index.ts'
import type { AskedNormFragment, RulePatchInput, SetUpQuery, SetUpTask } from '../gql/graphql.ts'
import { type Wrong, wrongIn } from '../rule-editor/fields/wrong.ts'
import { labelPatches } from './label-patches.ts'
import { isFigure, meetingsAYear, type NormAnswer, patchOf, textsIn, wrongFigures } from './norm-answers.ts'
import { type Page, PATHS } from './pages.ts'
import { AnswerSetUpOf, AskedNormOf, SetUpOf } from './queries.ts'

export type Draft = NonNullable<NonNullable<SetUpQuery['program']>['draft']>
export type Field = Draft['fields'][number]
type On = { programId: string; slug: string; draft: Draft; page: Page }

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
export const fieldsOn = (draft: Draft, { asks }: Page): Field[] =>
  asks.flatMap(([path]) => draft.fields.filter((field) => field.path === path))
export const normsOn = (draft: Draft, { chapters }: Page): AskedNormFragment[] =>
  chapters.flatMap((chapter) =>
    draft.sections
      .filter(({ key }) => key === chapter)
      .flatMap(({ norms }) => norms.map((norm) => readFragment(AskedNormOf, norm))),
  )

/** What somebody enters on a page of the set-up, until it is kept in the draft. */
export function useAnswers({ programId, slug, draft, page }: On) {
  const client = useClient()
  const action = useAction(AnswerSetUpOf)
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const [norms, setNorms] = useState<Readonly<Record<string, NormAnswer>>>({})
  const [meetings, setMeetings] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  /** What the settings of this page were when it was opened: another value later is somebody else's. */
  const opened = useRef(draft)
  const [overtaken, setOvertaken] = useState(false)
  const kept = useRef(false)
  /** How the draft stood when it was last read again. */
  const last = useRef(draft)

  const fields = fieldsOn(draft, page)
  const asked = normsOn(draft, page)
  const valueOf = (field: Field): unknown => (field.path in values ? values[field.path] : field.value)
  const wrong = new Map<string, ReadonlyMap<string, Wrong>>(
    fields.map((field) => [field.path, field.path in values ? wrongIn(field.shape, valueOf(field)) : new Map()]),
  )
  const isWrong =
    [...wrong.values()].some((places) => places.size > 0) ||
    Object.values(norms).some((answer) => wrongFigures(answer).length > 0 || isTextMissing(answer)) ||
    (meetings !== null && !isFigure(meetings))
  const patches = useMemo((): RulePatchInput[] => {
    const here = fieldsOn(draft, page)
    const settings = here.flatMap(({ path, value }) =>
      !(path in values) || isSame(values[path], value)
        ? []
        : path === 'identity.labels'
          ? labelPatches(value, values[path])
          : [{ set: { path, value: values[path] } }],
    )
    const rules = normsOn(draft, page).flatMap((norm) => {
      const answer = norms[norm.key]
      const patch = answer && patchOf(norm, answer, textsIn(draft.book, norm.key))
      return patch ? [patch] : []
    })
    return [
      ...settings,
      ...rules,
      ...(meetings !== null && isFigure(meetings) ? [meetingsAYear(Number(meetings))] : []),
    ]
  }, [draft, page, values, norms, meetings])

  const reread = async () => {
    const read = await client.query(SetUpOf, { slug, paths: PATHS }, { requestPolicy: 'network-only' }).toPromise()
    const now = read.data?.program?.draft ?? null
    last.current = now ?? last.current
    return now
  }

  /** Keeps the answers, and that one is done with the page; false where that could not be. */
  const save = async (task: SetUpTask | null, more: readonly RulePatchInput[] = patches): Promise<boolean> => {
    setTried(true)
    if (isWrong) return false
    if (task === null && more.length === 0) return true
    const send = (revision: number) =>
      action.run({ programId, revision, patches: [...more], setUp: task && { task, done: true } })
    let ended = await send(draft.revision)
    if (ended.is === 'stale') {
      // Whoever else is at work has mostly answered another question; then nothing stands against keeping this one.
      const now = await reread()
      if (now === null) return false
      if (isElsewhere(opened.current, now, page, values, norms)) ended = await send(now.revision)
      else {
        opened.current = now
        action.clear()
        setOvertaken(true)
        return false
      }
    }
    if (ended.is !== 'done') return false
    kept.current = true
    setOvertaken(false)
    await reread()
    return true
  }

  return {
    fields,
    asked,
    valueOf,
    answer: (path: string, value: unknown) => {
      kept.current = false
      setValues((before) => ({ ...before, [path]: value }))
    },
    normAnswer: (key: string): NormAnswer => norms[key] ?? {},
    answerNorm: (key: string, more: NormAnswer) => {
      kept.current = false
      setNorms((before) => ({ ...before, [key]: { ...before[key], ...more } }))
    },
    meetings,
    setMeetings,
    wrong: tried ? wrong : new Map<string, ReadonlyMap<string, Wrong>>(),
    tried,
    isWrong,
    patches,
    /** Whether something would be lost; read when it is asked, for what was just kept is not lost. */
    isUnsaved: () => !kept.current && patches.length > 0,
    /** The draft as it was kept. */
    lastRead: () => last.current,
    overtaken,
    save,
    pending: action.pending,
    outcome: action.outcome,
    retry: action.retry,
  }
}

export type Answers = ReturnType<typeof useAnswers>

const isTextMissing = ({ text, gone }: NormAnswer) =>
  !gone && text !== undefined && (text.en.trim() === '' || text.fr.trim() === '')

/** Whether nobody has answered meanwhile what was answered here. */
function isElsewhere(
  before: Draft,
  now: Draft,
  page: Page,
  values: Readonly<Record<string, unknown>>,
  norms: Readonly<Record<string, NormAnswer>>,
): boolean {
  const then = fieldsOn(before, page)
  const settings = fieldsOn(now, page).every(
    ({ path, value }) => !(path in values) || isSame(then.find((field) => field.path === path)?.value, value),
  )
  const rules = normsOn(before, page)
  const read = normsOn(now, page)
  const same = Object.keys(norms).every((key) =>
    isSame(
      rules.find((norm) => norm.key === key),
      read.find((norm) => norm.key === key),
    ),
  )
  return settings && same
}
