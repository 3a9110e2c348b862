import {
  type Chapter,
  chapterOf,
  checkBook,
  type Problem,
  resolve,
  type RuleBook,
  type SectionName,
} from '../rules/index.ts'
import type { Lack } from './lacks.ts'
import type { Program } from './program.ts'

/** The pages on which a program is set up for the first time, in order; publishing follows them. */
export const setUpTasks = ['name', 'charge', 'term', 'meetings', 'agreement', 'pairing', 'confidence', 'read'] as const
export type SetUpTask = (typeof setUpTasks)[number]

/** With which tasks somebody was done, and at which revision of the draft. */
export type SetUpMarks = Partial<Record<SetUpTask, number>>

/** `look-again`: somebody was done with it, and something in it does not fit by now, or somebody is missing. */
export type SetUpState = 'open' | 'done' | 'look-again'
export type SetUpStep = { task: SetUpTask; state: SetUpState; problems: Problem[] }

const bySection: Record<SectionName, SetUpTask> = {
  identity: 'name',
  enrolment: 'pairing',
  capacity: 'pairing',
  matching: 'pairing',
  agreement: 'agreement',
  goals: 'agreement',
  term: 'term',
  renewal: 'term',
  ending: 'term',
  recognition: 'term',
  contacts: 'meetings',
  oversight: 'confidence',
  publication: 'charge',
  questionnaires: 'confidence',
  records: 'confidence',
}
const byPath: Readonly<Record<string, SetUpTask>> = {
  'matching.publishedBy': 'charge',
  'matching.approvers': 'charge',
  'enrolment.admittedBy': 'charge',
  'enrolment.vote': 'charge',
}
const byChapter: Record<Chapter, SetUpTask> = {
  people: 'pairing',
  promises: 'agreement',
  goals: 'agreement',
  start: 'agreement',
  meetings: 'meetings',
  term: 'term',
  end: 'term',
  machinery: 'confidence',
}

/** On which page a chapter of norms is asked about; each has one, so that no norm is passed over. */
export const taskOfChapter = (chapter: Chapter): SetUpTask => byChapter[chapter]

/** On which page a setting is asked about, by its path or its section alone. */
export function taskOfSetting(path: string): SetUpTask {
  const [section] = path.split('.')
  return byPath[path] ?? bySection[section as SectionName] ?? 'read'
}

/** Where a setting does not fit it is there that it is settled; else with the norms. */
function isOn(task: SetUpTask, { norms, settings }: Problem, book: RuleBook): boolean {
  if (settings.length > 0) return settings.map(taskOfSetting).includes(task)
  const asked = book.norms.filter(({ id }) => norms.includes(id)).map((norm) => taskOfChapter(chapterOf(norm)))
  return asked.includes(task)
}

/**
 * How far a first set-up has come. What does not fit is told where it can be settled; reading it through counts only
 * for what was read, so any change of the draft opens it again. Nobody is done with who is in charge while somebody is missing
 * whom nobody has asked.
 */
export function setUpOf(
  { book, revision }: { book: RuleBook; revision: number },
  marks: SetUpMarks,
  lacks: readonly Lack[] = [],
): SetUpStep[] {
  const isLacking = lacks.some(({ invited }) => !invited)
  const problems = checkBook(resolve(book))
  return setUpTasks.map((task) => {
    if (task === 'read') return { task, state: marks.read === revision ? 'done' : 'open', problems }
    const here = problems.filter((problem) => isOn(task, problem, book))
    const state =
      marks[task] === undefined ? 'open' : here.length > 0 || (task === 'charge' && isLacking) ? 'look-again' : 'done'
    return { task, state, problems: here }
  })
}

/** Done with one task more, or not any longer; only before the first edition, after which nothing is set up. */
export function markSetUp(
  marks: SetUpMarks,
  { task, done, revision }: { task: SetUpTask; done: boolean; revision: number },
  { state }: Pick<Program, 'state'>,
): SetUpMarks {
  if (state !== 'draft') return marks
  const { [task]: _before, ...others } = marks
  return done ? { ...others, [task]: revision } : others
}
