import { Button } from '@mantine/core'
import { Notice, PageTitle, Promise as Clause, Refusals, Section, Strength } from '@ithaca/ui'
import { useEffect, useRef } from 'react'
import { Failed } from '../app/Failed.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import type { PaperFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { PaperGoals } from './PaperGoals.tsx'
import { Purpose, Settled, Terms } from './PaperParts.tsx'
import { type Form, useGiving } from './use-giving.ts'
import { useSigning } from './use-signing.ts'
import css from './agreement.module.css'

type SignFormProps = {
  mentorshipId: string
  agreement: { id: string; digest: string; form: Form }
  paper: PaperFragment
  labels: { mentor: { the: string }; protege: { the: string } }
  suggested: readonly string[]
  again: () => void
}

const idOf = (key: string) => `promise-${key}`

export function SignForm({ mentorshipId, agreement, paper, labels, suggested, again }: SignFormProps) {
  const t = useText()
  const giving = useGiving(agreement.form)
  const { slug } = useHere()
  const signing = useSigning(agreement.id, { digest: agreement.digest, paper }, again)
  const missing = new Set(signing.missing.map(({ key }) => key))
  const sign = async () => {
    const first = await signing.sign()
    if (first !== null) document.getElementById(idOf(first))?.focus()
  }
  return (
    <div className={css['narrow']}>
      <PageTitle over={paper.title} lead={giving('signLead')}>
        {giving('signTitle')}
      </PageTitle>
      {signing.changed ? <ChangedNotice onRead={signing.accept} text={giving('changedText')} /> : null}
      <p>{t('agreement.between', { mentor: paper.mentorName, protege: paper.protegeName })}</p>
      <Purpose paper={paper} labels={labels} />
      {agreement.form === 'SIGNED' || paper.goals.length > 0 ? (
        <Section title={t('agreement.goals')}>
          <PaperGoals goals={paper.goals} before={signing.before?.goals ?? null} />
        </Section>
      ) : null}
      <Terms paper={paper} />
      <Settled parts={paper.parts} before={signing.before?.parts ?? null} />
      {paper.promises.length > 0 ? (
        <Section title={t('agreement.promises')}>
          {paper.promises.map(({ id, key, text, strength, source }) => (
            <Clause
              key={id}
              id={idOf(key)}
              strength={<Strength strength={strength} />}
              source={source.place ?? source.sentence}
              checked={signing.ticked.has(key)}
              onChange={(on) => signing.tick(key, on)}
              error={missing.has(key) && !signing.ticked.has(key) ? giving('notTicked') : signing.refusalAt(key)}
            >
              {text}
            </Clause>
          ))}
        </Section>
      ) : null}
      {suggested.length > 0 ? (
        <div className={css['advice']}>
          <Notice kind="advice" title={giving('fewGoals')} items={suggested} />
        </div>
      ) : null}
      <Refusals refusals={signing.refusals} title={giving('notPossible')} />
      {signing.changed ? null : <Failed action={signing.action} />}
      <div className={css['sign']}>
        <Button variant="filled" loading={signing.pending} disabled={signing.changed} onClick={() => void sign()}>
          {giving('signButton')}
        </Button>
        <LinkButton to="/o/$slug/m/$id/agreement" params={{ slug, id: mentorshipId }}>
          {t('common.back')}
        </LinkButton>
      </div>
      <p className={css['quiet']}>{giving('signNote')}</p>
      <code className={css['fingerprint']} title={t('agreement.fingerprintText')}>
        {agreement.digest}
      </code>
    </div>
  )
}

/** Nothing is signed that was not read: the new text first, with what changed. */
function ChangedNotice({ onRead, text }: { onRead: () => void; text: string }) {
  const t = useText()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div className={css['advice']}>
      <Notice
        ref={notice}
        kind="advice"
        title={t('agreement.changedTitle')}
        announce="alert"
        actions={<Button onClick={onRead}>{t('agreement.changedRead')}</Button>}
      >
        {text}
      </Notice>
    </div>
  )
}
