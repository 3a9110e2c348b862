import { Buttons, LongTextField, SelectField, TextField } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { EditedNormFragment } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { type Figure, isWhole, revisionOf, type Typed, WINDOWS } from './parts.ts'
import { useTyped } from './preview/typed.ts'
import css from './rule-editor.module.css'
import type { Editing } from './use-editing.ts'

const STRENGTHS = ['GUIDELINE', 'RECOMMENDED', 'EXPECTED', 'REQUIRED'] as const
const PARTIES = ['MENTOR', 'PROTEGE', 'EACH', 'PAIR', 'COMMITTEE', 'STAFF', 'APPLICANT'] as const
const longestText = 4000

type NormFormProps = { norm: EditedNormFragment; before: Typed; editing: Editing; close: () => void }

/** The parts of a norm; what was typed stays until it is kept or given up, whatever happens meanwhile. */
export function NormForm({ norm, before, editing, close }: NormFormProps) {
  const text = useText()
  const { labels } = useHere().program
  const [typed, setTyped] = useState(before)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    const here = form.current
    const onKey = ({ key }: KeyboardEvent) => {
      // What was typed is not given up by a key.
      if (key === 'Escape' && revisionOf(norm.key, before, typed) === null) close()
    }
    here?.addEventListener('keydown', onKey)
    return () => here?.removeEventListener('keydown', onKey)
  }, [close, norm.key, before, typed])
  const wrong = (Object.entries(typed.figures) as [Figure, string][]).filter(([, value]) => !isWhole(value))
  const empty = typed.text !== null && (typed.text.en.trim() === '' || typed.text.fr.trim() === '')
  const typing = wrong.length > 0 || empty ? null : revisionOf(norm.key, before, typed)
  useTyped(typing && [{ revise: typing }])
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.length > 0 || empty) return
    const revision = revisionOf(norm.key, before, typed)
    if (revision === null) return close()
    const ended = await editing.revise(revision)
    if (ended.is === 'done') close()
  }
  const figure = (name: Figure, value: string) => setTyped({ ...typed, figures: { ...typed.figures, [name]: value } })
  const partyName = (party: (typeof PARTIES)[number]) =>
    party === 'MENTOR' ? labels.mentor.the : party === 'PROTEGE' ? labels.protege.the : text(`rules.party.${party}`)
  return (
    <form ref={form} className={css['form']} onSubmit={(event) => void keep(event)}>
      <div className={css['fields']}>
        <SelectField
          ref={first}
          label={text('ruleEditor.strength')}
          value={typed.strength}
          onChange={({ currentTarget }) => setTyped({ ...typed, strength: currentTarget.value as Typed['strength'] })}
          data={STRENGTHS.map((value) => ({ value, label: text(`rules.strengthHint.${value}`) }))}
        />
        {typed.party === null ? null : (
          <SelectField
            label={text('ruleEditor.party')}
            value={typed.party}
            onChange={({ currentTarget }) =>
              setTyped({ ...typed, party: currentTarget.value as NonNullable<Typed['party']> })
            }
            data={PARTIES.map((value) => ({ value, label: partyName(value) }))}
          />
        )}
        {(Object.entries(typed.figures) as [Figure, string][]).map(([name, value]) => (
          <TextField
            key={name}
            label={text(`ruleEditor.figures.${name}`)}
            inputMode="numeric"
            value={value}
            onChange={({ currentTarget }) => figure(name, currentTarget.value)}
            error={tried && !isWhole(value) ? text('ruleEditor.notANumber') : null}
          />
        ))}
        {typed.window === null ? null : (
          <SelectField
            label={text('ruleEditor.window')}
            value={typed.window}
            onChange={({ currentTarget }) =>
              setTyped({ ...typed, window: currentTarget.value as NonNullable<Typed['window']> })
            }
            data={WINDOWS.map((value) => ({ value, label: text(`ruleEditor.windows.${value}`) }))}
          />
        )}
      </div>
      {typed.text === null
        ? null
        : (['en', 'fr'] as const).map((locale) => (
            <LongTextField
              key={locale}
              label={text(`ruleEditor.text.${locale}`)}
              lang={locale}
              maxLength={longestText}
              value={typed.text?.[locale] ?? ''}
              onChange={({ currentTarget }) =>
                setTyped({ ...typed, text: typed.text && { ...typed.text, [locale]: currentTarget.value } })
              }
              error={tried && typed.text?.[locale].trim() === '' ? text('ruleEditor.noText') : null}
            />
          ))}
      <Buttons>
        <Button type="submit" variant="filled" loading={editing.pending}>
          {text('ruleEditor.keep')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {text('ruleEditor.cancel')}
        </Button>
      </Buttons>
    </form>
  )
}
