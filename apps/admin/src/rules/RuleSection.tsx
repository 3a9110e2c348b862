import { Section, Strength } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { RuleSectionFragment } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './rules.module.css'

const RuleSectionOf = graphql(`
  fragment RuleSection on RuleSection {
    key
    title
    norms {
      id
      key
      strength
      party
      sentence
      enforced
      source {
        kind
        sentence
      }
    }
    settings {
      key
      sentence
      source {
        kind
        sentence
      }
    }
  }
`)

type Norm = RuleSectionFragment['norms'][number]
type Source = Norm['source']

/** One heading of the charter: each norm a sentence, its strength before it, where it comes from in the margin. */
export function RuleSection({ section }: { section: FragmentType<typeof RuleSectionOf> }) {
  const text = useText()
  const { title, norms, settings } = readFragment(RuleSectionOf, section)
  return (
    <Section title={title}>
      <ul className={css['norms']}>
        {norms.map((norm) => (
          <NormLine key={norm.id} norm={norm} />
        ))}
        {settings.map(({ key, sentence, source }) => (
          <li key={key}>
            <span className={css['setting']}>{text('rules.setting')}</span>
            <p className={css['sentence']}>{sentence}</p>
            <Margin source={source} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NormLine({ norm }: { norm: Norm }) {
  const text = useText()
  const party = usePartyName()(norm.party)
  return (
    <li>
      <Strength strength={norm.strength} />
      <p className={css['sentence']}>{norm.sentence}</p>
      <Margin source={norm.source}>
        {party === null ? null : <span>{text('rules.askedOf', { party })}</span>}
        {norm.enforced ? null : (
          <span className={css['later']} title={text('rules.notEnforcedHint')}>
            {text('rules.notEnforced')}
          </span>
        )}
      </Margin>
    </li>
  )
}

function Margin({ source, children }: { source: Source | null; children?: ReactNode }) {
  const text = useText()
  const from =
    source === null ? text('rules.ownSetting') : source.kind === 'DEFAULT' ? text('rules.default') : source.sentence
  return (
    <div className={css['margin']}>
      <span>{from}</span>
      {children}
    </div>
  )
}

function usePartyName() {
  const text = useText()
  const { labels } = useHere().program
  return (party: Norm['party']): string | null => {
    if (party === null || party === undefined) return null
    if (party === 'MENTOR') return labels.mentor.the
    if (party === 'PROTEGE') return labels.protege.the
    return text(`rules.party.${party}`)
  }
}
