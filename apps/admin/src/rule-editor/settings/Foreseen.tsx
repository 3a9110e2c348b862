import { useQuery } from '@ithaca/client'
import { useDebouncedValue } from '@mantine/hooks'
import type { RulePatchInput } from '../../gql/graphql.ts'
import { useHere } from '../../programs/program.ts'
import { useText } from '../../words/rule-words.ts'
import { useTyped } from '../preview/typed.ts'
import { SettingPreviewOf } from './queries.ts'
import css from '../rule-editor.module.css'

const PAUSE_MS = 250

/** What a setting would say, and what would then not fit together; asked when typing pauses, and never in its way. */
export function Foreseen({ path, patches }: { path: string; patches: RulePatchInput[] }) {
  const text = useText()
  const { slug } = useHere().program
  useTyped(patches)
  const [asked] = useDebouncedValue(JSON.stringify(patches), PAUSE_MS)
  const variables = { slug, paths: [path], patches: JSON.parse(asked) as RulePatchInput[] }
  const [{ data }] = useQuery({ query: SettingPreviewOf, variables })
  const preview = data?.program?.draft?.preview
  if (!preview) return null
  const problems = preview.problems.filter(({ settings }) => isAbout(settings, path))
  return (
    <output className={css['foreseen']}>
      {preview.refusals.length > 0 ? null : (
        <span className={css['quiet']}>{text('ruleFields.then', { reads: preview.fields[0]?.reads ?? '' })}</span>
      )}
      {problems.map(({ message }) => (
        <span key={message} className={css['problem']}>
          {message}
        </span>
      ))}
    </output>
  )
}

/** Whether one of these is the setting, or a part of it. */
export const isAbout = (settings: readonly string[], path: string): boolean =>
  settings.some((one) => one === path || one.startsWith(`${path}.`))
