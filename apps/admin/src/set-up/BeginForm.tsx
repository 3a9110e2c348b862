import { useAction } from '@ithaca/client'
import { SelectField, TextField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Ended } from '../app/Ended.tsx'
import { graphql } from '../gql/index.ts'
import type { Locale } from '../gql/graphql.ts'
import { useAssociation } from '../organizations/association.ts'
import { useText } from '../words/rule-words.ts'
import css from './start.module.css'
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

type From = { preset: string } | { fromProgramId: string }
type BeginFormProps = { from: From; timeZone: string; locale: Locale }

/** The little that a program needs before it can be set up: a name, an address, where and in which language it lives. */
export function BeginForm({ from, timeZone, locale }: BeginFormProps) {
  const text = useText()
  const say = useSayDone()
  const navigate = useNavigate()
  const { slug: association } = useAssociation()
  const [name, setName] = useState('')
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const [zone, setZone] = useState(timeZone)
  const [language, setLanguage] = useState<Locale>(locale)
  const [tried, setTried] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const slugField = useRef<HTMLInputElement>(null)
  const { run, retry, pending, outcome } = useAction(CreateProgramFrom)
  const slug = ownSlug ?? slugOf(name)
  const refusalAt = (at: string) =>
    outcome?.is === 'refused' ? outcome.refusals.find((refusal) => refusal.at === at)?.message : undefined
  const atField = ['name', 'slug', 'timeZone'].map(refusalAt).some((message) => message !== undefined)
  const zones = Intl.supportedValuesOf('timeZone')

  async function begin(event: SyntheticEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return nameField.current?.focus()
    if (!isSlug(slug)) return slugField.current?.focus()
    const ended = await run({ ...from, name: name.trim(), slug, timeZone: zone, locale: language, asDraft: true })
    if (ended.is !== 'done') return
    say(text('setUp.start.begun', { name: ended.data.name }))
    await navigate({ to: '/$slug/$program/set-up', params: { slug: association, program: ended.data.slug } })
  }

  return (
    <form noValidate onSubmit={(event) => void begin(event)} className={css['form']}>
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
      <div>
        <Button type="submit" variant="filled" loading={pending}>
          {text('setUp.start.begin')}
        </Button>
      </div>
    </form>
  )
}
