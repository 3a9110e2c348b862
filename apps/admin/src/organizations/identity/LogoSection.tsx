import { uploadLogo, largestLogo, useAction } from '@ithaca/client'
import type { UploadedLogo } from '@ithaca/client'
import { ConfirmDialog, Notice, Section, useLocale, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useState } from 'react'
import app from '../../app/app.module.css'
import { Ended } from '../../app/Ended.tsx'
import { graphql } from '../../gql/index.ts'
import { useText } from '../../words/words.ts'
import type { Identity } from './IdentityTab.tsx'
import css from './identity.module.css'
import { LogoDrop } from './LogoDrop.tsx'
import { LogoPreview } from './LogoPreview.tsx'

const ChooseLogo = graphql(`
  mutation ChooseLogo($input: ChooseLogoInput!) {
    chooseLogo(input: $input) {
      ... on Organization {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

const RemoveLogo = graphql(`
  mutation RemoveLogo($input: RemoveLogoInput!) {
    removeLogo(input: $input) {
      ... on Organization {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

/** The logo there is, and how to give another, take it away or bring it back. */
export function LogoSection({ organization }: { organization: Identity }) {
  const text = useText()
  const say = useSayDone()
  const locale = useLocale()
  const { slug, name, revision, logo, viewerCan } = organization
  const [found, setFound] = useState<UploadedLogo | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const [asked, setAsked] = useState(false)
  const choosing = useAction(ChooseLogo)
  const removing = useAction(RemoveLogo)

  /** Shows a file as the logo again, or none, as it was before. */
  async function bringBack(fileId: string | null, seen: number) {
    const ended =
      fileId === null ? await removing.run({ revision: seen }) : await choosing.run({ fileId, revision: seen })
    if (ended.is === 'done') say(text('association.logo.asBefore'))
  }
  async function look(file: File) {
    setFound(null)
    choosing.clear()
    removing.clear()
    setProblem(file.size > largestLogo ? text('association.logo.tooBig') : null)
    if (file.size > largestLogo) return
    setReading(true)
    const answer = await uploadLogo(slug, file, locale)
    setReading(false)
    if (answer.ok) setFound(answer.value)
    else
      setProblem(
        answer.code === null
          ? text(answer.problem === 'offline' ? 'failure.offline' : 'failure.broken')
          : answer.message,
      )
  }
  async function choose({ id }: UploadedLogo) {
    const ended = await choosing.run({ fileId: id, revision })
    if (ended.is !== 'done') return
    setFound(null)
    const seen = ended.data.revision
    say(text('association.logo.chosen'), { undo: () => void bringBack(logo?.id ?? null, seen) })
  }
  async function remove(fileId: string) {
    const ended = await removing.run({ revision })
    setAsked(false)
    if (ended.is !== 'done') return
    const seen = ended.data.revision
    say(text('association.logo.removed'), { undo: () => void bringBack(fileId, seen) })
  }

  return (
    <Section title={text('association.logo.title')} note={text('association.logo.lead')} rule="plain">
      <div className={css['logo']}>
        {found ? (
          <LogoPreview title={text('association.logo.preview')} name={name} logo={found} />
        ) : logo ? (
          <LogoPreview title={text('association.logo.now')} name={name} logo={logo} />
        ) : (
          <p>{text('association.logo.none')}</p>
        )}
        {found ? (
          <div className={app['rowActions']}>
            <Button variant="filled" loading={choosing.pending} onClick={() => void choose(found)}>
              {text('association.logo.use')}
            </Button>
            <Button variant="subtle" onClick={() => setFound(null)}>
              {text('association.logo.discard')}
            </Button>
          </div>
        ) : null}
        {problem === null ? null : <Notice kind="refusal" announce="alert" title={problem} />}
        <Ended outcome={choosing.outcome} retry={choosing.retry} />
        <Ended outcome={removing.outcome} retry={removing.retry} />
        {viewerCan.chooseLogo.allowed ? (
          <LogoDrop
            label={text(logo || found ? 'association.logo.another' : 'association.logo.first')}
            pending={reading}
            onFile={(file) => void look(file)}
          />
        ) : (
          viewerCan.chooseLogo.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
        )}
        {logo && !found && viewerCan.chooseLogo.allowed ? (
          <div>
            <Button onClick={() => setAsked(true)}>{text('association.logo.remove')}</Button>
          </div>
        ) : null}
      </div>
      <ConfirmDialog
        open={asked}
        title={text('association.logo.removeTitle')}
        confirmLabel={text('association.logo.remove')}
        pending={removing.pending}
        onConfirm={() => (logo ? void remove(logo.id) : undefined)}
        onClose={() => setAsked(false)}
      >
        <p>{text('association.logo.removeText')}</p>
      </ConfirmDialog>
    </Section>
  )
}
