import { useAction } from '@ithaca/client'
import { SelectField, TextField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import app from '../app/app.module.css'
import { Ended } from '../app/Ended.tsx'
import { graphql } from '../gql/index.ts'
import type { Locale, PresetChoice } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import css from './organizations.module.css'
import { isSlug, slugOf } from './slug.ts'

const CreateProgramFrom = graphql(`
  mutation CreateProgram($input: CreateProgramInput!) {
    createProgram(input: $input) {
      ... on Program {
        id
        slug
        name
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

type CreateProgramProps = {
  presets: readonly { key: string; name: string; summary: string; choices: readonly PresetChoice[] }[]
  timeZone: string
  locale: Locale
}

export function CreateProgram({ presets, timeZone, locale }: CreateProgramProps) {
  const text = useText()
  const say = useSayDone()
  const navigate = useNavigate()
  const { slug: association } = useAssociation()
  const [preset, setPreset] = useState(presets[0]?.key ?? '')
  const [name, setName] = useState('')
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const [zone, setZone] = useState(timeZone)
  const [language, setLanguage] = useState<Locale>(locale)
  const [weeks, setWeeks] = useState('')
  const [tried, setTried] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const slugField = useRef<HTMLInputElement>(null)
  const weeksField = useRef<HTMLInputElement>(null)
  const { run, retry, pending, outcome } = useAction(CreateProgramFrom)
  const slug = ownSlug ?? slugOf(name)
  const refusalAt = (at: string) =>
    outcome?.is === 'refused' ? outcome.refusals.find((refusal) => refusal.at === at)?.message : undefined
  const asksWeeks = presets.some(({ key, choices }) => key === preset && choices.includes('CHECK_IN_WEEKS'))
  const weeksMissing = asksWeeks && !isWeeks(weeks)
  const atField = ['name', 'slug', 'timeZone', 'preset', 'checkInWeeks']
    .map(refusalAt)
    .some((message) => message !== undefined)
  const zones = Intl.supportedValuesOf('timeZone')

  async function create(event: SyntheticEvent) {
    event.preventDefault()
    setTried(true)
    if (weeksMissing) return weeksField.current?.focus()
    if (name.trim() === '') return nameField.current?.focus()
    if (!isSlug(slug)) return slugField.current?.focus()
    const checkInWeeks = asksWeeks ? Number(weeks) : null
    const ended = await run({ preset, name: name.trim(), slug, timeZone: zone, locale: language, checkInWeeks })
    if (ended.is !== 'done') return
    say(text('association.created', { name: ended.data.name }))
    await navigate({ to: '/$slug/$program/settings', params: { slug: association, program: ended.data.slug } })
  }

  return (
    <form noValidate onSubmit={(event) => void create(event)} className={css['form']}>
      <fieldset className={css['presets']}>
        <legend>{text('association.preset')}</legend>
        {presets.map(({ key, name: called, summary }) => (
          <label key={key} data-checked={key === preset || undefined}>
            <input type="radio" name="preset" checked={key === preset} onChange={() => setPreset(key)} />
            <strong>{called}</strong>
            <span>{summary}</span>
          </label>
        ))}
      </fieldset>
      {asksWeeks ? (
        <TextField
          ref={weeksField}
          label={text('association.checkInWeeks')}
          description={text('association.checkInWeeksHint')}
          value={weeks}
          inputMode="numeric"
          onChange={({ currentTarget }) => setWeeks(currentTarget.value)}
          error={
            refusalAt('checkInWeeks') ?? (tried && weeksMissing ? text('association.checkInWeeksMissing') : undefined)
          }
        />
      ) : null}
      <TextField
        ref={nameField}
        label={text('association.name')}
        description={text('association.nameHint')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={refusalAt('name') ?? (tried && name.trim() === '' ? text('association.nameMissing') : undefined)}
      />
      <TextField
        ref={slugField}
        label={text('association.slug')}
        description={text('association.slugHint', { address: `/admin/${association}/${slug || '…'}` })}
        value={slug}
        spellCheck={false}
        autoCapitalize="none"
        onChange={({ currentTarget }) => setOwnSlug(currentTarget.value)}
        error={
          refusalAt('slug') ??
          (tried && name.trim() !== '' && !isSlug(slug) ? text('association.slugWrong') : undefined)
        }
      />
      <div className={css['pair']}>
        <SelectField
          label={text('association.timeZone')}
          value={zone}
          onChange={({ currentTarget }) => setZone(currentTarget.value)}
          data={zones.includes(zone) ? zones : [zone, ...zones]}
          error={refusalAt('timeZone')}
        />
        <SelectField
          label={text('association.language')}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'FR' ? 'FR' : 'EN')}
          data={[
            { value: 'EN', label: text('settings.languages.EN') },
            { value: 'FR', label: text('settings.languages.FR') },
          ]}
        />
      </div>
      {outcome && !atField ? <Ended outcome={outcome} retry={retry} /> : null}
      <div className={app['rowActions']}>
        <Button type="submit" variant="filled" loading={pending} disabled={preset === ''}>
          {text('association.createButton')}
        </Button>
      </div>
    </form>
  )
}

const isWeeks = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 52
