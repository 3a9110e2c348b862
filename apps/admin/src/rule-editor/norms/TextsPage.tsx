import { useClient } from '@ithaca/client'
import { EmptyState, PageTitle, Section, SelectField } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../../app/read.tsx'
import type { RuleTextsQuery } from '../../gql/graphql.ts'
import { useAssociation } from '../../organizations/association.ts'
import { useHere, useParamsHere } from '../../programs/program.ts'
import { SearchField } from '../../table/SearchField.tsx'
import { useText } from '../../words/rule-words.ts'
import { folded } from '../parts.ts'
import { useEditing } from '../use-editing.ts'
import { Leaving } from './Leaving.tsx'
import { RuleTextsOf } from './queries.ts'
import { TextRow } from './TextRow.tsx'
import css from '../rule-editor.module.css'

type Draft = NonNullable<NonNullable<RuleTextsQuery['program']>['draft']>
export type RuleText = Draft['texts'][number]

/** Every text of the draft, English beside French. */
export function TextsPage() {
  const text = useText()
  const { program } = useHere()
  const read = useRead(RuleTextsOf, { slug: program.slug })
  if (!read.data) return read.unread
  const found = read.data.program
  if (!found?.draft?.viewerCan.replace.allowed)
    return (
      <>
        <PageTitle over={program.name}>{text('ruleNorms.texts')}</PageTitle>
        <EmptyState level={2} title={text('ruleEditor.closed')}>
          {found?.draft?.viewerCan.replace.refusals[0]?.message ?? text('ruleEditor.closedHint')}
        </EmptyState>
      </>
    )
  return <Texts programId={found.id} edition={found.edition?.number ?? null} draft={found.draft} />
}

type TextsProps = { programId: string; edition: number | null; draft: Draft }

function Texts({ programId, edition, draft }: TextsProps) {
  const text = useText()
  const { program } = useHere()
  const params = useParamsHere()
  const me = useAssociation().person.id
  const client = useClient()
  const reread = async () => {
    const variables = { slug: program.slug }
    const { data } = await client.query(RuleTextsOf, variables, { requestPolicy: 'network-only' }).toPromise()
    return data?.program?.draft ?? null
  }
  const editing = useEditing({ programId, draft, me, reread })
  const [search, setSearch] = useState('')
  const [show, setShow] = useState('all')
  const names = new Map([
    ...draft.chapters.flatMap(({ norms }) => norms.map(({ key, sentence }) => [key, sentence] as const)),
    ...draft.fields.map(({ path, name }) => [path, name] as const),
  ])
  const nameOf = ({ norm, setting }: RuleText) => names.get(norm ?? setting ?? '') ?? text('editions.off')
  const open = draft.texts.filter(({ state }) => state !== 'BOTH')
  const uneven = draft.texts.filter((one) => one.uneven !== null)
  const isOfThese = (one: RuleText) =>
    show === 'all' || (show === 'uneven' ? one.uneven !== null : one.state !== 'BOTH')
  const isShown = (one: RuleText) =>
    isOfThese(one) && folded([nameOf(one), one.en, one.fr].join(' ')).includes(folded(search.trim()))
  const groups = [
    { title: text('ruleNorms.ofRules'), texts: draft.texts.filter(({ norm, ofSource }) => norm !== null && !ofSource) },
    {
      title: text('ruleNorms.ofSettings'),
      texts: draft.texts.filter(({ setting, ofSource }) => setting !== null && !ofSource),
    },
    { title: text('ruleNorms.ofSources'), texts: draft.texts.filter(({ ofSource }) => ofSource) },
  ]
  const nothing = !draft.texts.some(isShown)
  return (
    <article className={css['page']}>
      <PageTitle over={program.name} lead={text('ruleNorms.textsLead')}>
        {text('ruleNorms.texts')}
      </PageTitle>
      <p className={css['quiet']}>
        {open.length === 0 ? text('ruleNorms.noneOpen') : text('ruleNorms.open', { count: open.length })}{' '}
        {uneven.length > 0 && edition !== null
          ? text('ruleNorms.uneven', { count: uneven.length, number: edition })
          : null}{' '}
        <Link to="/$slug/$program/rules/edit" params={params}>
          {text('ruleNorms.textsBack')}
        </Link>
      </p>
      <div className={css['finding']}>
        <SearchField label={text('ruleNorms.textsSearch')} value={search} onSearch={setSearch} />
        <SelectField
          label={text('ruleNorms.show')}
          value={show}
          onChange={({ currentTarget }) => setShow(currentTarget.value)}
          data={(['all', 'open', 'uneven'] as const).map((value) => ({
            value,
            label: text(`ruleNorms.shows.${value}`),
          }))}
        />
      </div>
      {nothing ? (
        <EmptyState level={2} title={text('ruleNorms.nothingThere')}>
          {text('ruleNorms.nothingHint')}
        </EmptyState>
      ) : null}
      {groups.map(({ title, texts }) => (
        <div key={title} hidden={!texts.some(isShown)}>
          <Section title={title}>
            <ul className={css['texts']}>
              {texts.map((one) => (
                <TextRow
                  key={one.at}
                  one={one}
                  name={nameOf(one)}
                  edition={edition}
                  isShown={isShown(one)}
                  editing={editing}
                />
              ))}
            </ul>
          </Section>
        </div>
      ))}
      <Leaving />
    </article>
  )
}
