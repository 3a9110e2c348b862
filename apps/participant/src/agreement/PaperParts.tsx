import { Promise as Clause, Prose, Section, Strength } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import type { PaperFragment } from '../gql/graphql.ts'
import { Changed } from './PaperGoals.tsx'
import css from './agreement.module.css'

type LabelPair = { mentor: { the: string }; protege: { the: string } }

/** What it is for, and what each has from it (CSCE-2 to 7). */
export function Purpose({ paper, labels }: { paper: PaperFragment; labels: LabelPair }) {
  const t = useText()
  if (paper.purpose === '' && paper.benefits.length === 0) return null
  const of = (role: 'MENTOR' | 'PROTEGE') => paper.benefits.filter((benefit) => benefit.role === role)
  const groups = [
    { key: 'MENTOR', title: t('agreement.forMentor', { the: labels.mentor.the }), benefits: of('MENTOR') },
    { key: 'PROTEGE', title: t('agreement.forProtege', { the: labels.protege.the }), benefits: of('PROTEGE') },
  ]
  return (
    <Section title={t('agreement.purpose')}>
      <Prose paper>
        <p>{paper.purpose}</p>
      </Prose>
      <div className={css['benefits']}>
        {groups.map(({ key, title, benefits }) => (
          <div key={key}>
            <h3>{title}</h3>
            <ul>
              {benefits.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

/** Term, meetings, looking back, and what is not covered. */
export function Terms({ paper }: { paper: Pick<PaperFragment, 'term' | 'meetings' | 'evaluation' | 'uncovered'> }) {
  const t = useText()
  const parts = [
    { title: t('agreement.term'), sentences: [paper.term].filter(Boolean) },
    { title: t('agreement.meetings'), sentences: paper.meetings },
    { title: t('agreement.evaluation'), sentences: paper.evaluation },
    { title: t('agreement.uncovered'), sentences: paper.uncovered },
  ]
  return parts
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ title, sentences }) => (
      <Section key={title} title={title}>
        <Prose paper>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Prose>
      </Section>
    ))
}

/** What the two promise, each with how strongly it holds and where it is written. */
export function Promises({ paper }: { paper: PaperFragment }) {
  const t = useText()
  if (paper.promises.length === 0) return null
  return (
    <Section title={t('agreement.promises')}>
      {paper.promises.map(({ id, text, strength, source }) => (
        <Clause key={id} strength={<Strength strength={strength} />} source={source.place ?? source.sentence}>
          {text}
        </Clause>
      ))}
    </Section>
  )
}

/** What the two settled in sections of their own; where it was read before, what changed is marked. */
export function Settled({
  parts,
  before = null,
}: {
  parts: PaperFragment['parts']
  before?: PaperFragment['parts'] | null
}) {
  return parts.map(({ code, title, sentences, items, text }) => {
    const earlier = before?.find((part) => part.code === code)
    const was = (words: string | undefined) => (before === null ? undefined : (words ?? ''))
    return (
      <Section key={code} title={title}>
        <Prose paper>
          {sentences.map((sentence, place) => (
            <p key={sentence}>
              <Changed before={was(earlier?.sentences[place])} now={sentence} />
            </p>
          ))}
          {items.length > 0 ? (
            <ul>
              {items.map((item, place) => (
                <li key={item}>
                  <Changed before={was(earlier?.items[place])} now={item} />
                </li>
              ))}
            </ul>
          ) : null}
          {text ? (
            <p className={css['written'] ?? ''}>
              <Changed before={was(earlier?.text)} now={text} />
            </p>
          ) : null}
        </Prose>
      </Section>
    )
  })
}
