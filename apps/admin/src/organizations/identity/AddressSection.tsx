import { useAction } from '@ithaca/client'
import { ConfirmDialog, Section, TextField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Ended } from '../../app/Ended.tsx'
import { graphql } from '../../gql/index.ts'
import { useText } from '../../words/words.ts'
import shared from '../organizations.module.css'
import type { Identity } from './IdentityTab.tsx'

const ChangeSlug = graphql(`
  mutation ChangeSlug($input: ChangeSlugInput!) {
    changeSlug(input: $input) {
      ... on Organization {
        id
        slug
        revision
        formerSlugs
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

const CONSEQUENCES = ['links', 'kept', 'people'] as const
const route = getRouteApi('/$slug/settings')

/** The association's part of the address, and those that still lead to it. */
export function AddressSection({ organization }: { organization: Identity }) {
  const text = useText()
  const say = useSayDone()
  const navigate = route.useNavigate()
  const { slug, revision, formerSlugs, viewerCan } = organization
  const [wanted, setWanted] = useState(slug)
  const [same, setSame] = useState(false)
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { run, retry, clear, pending, outcome } = useAction(ChangeSlug)
  const refusal = outcome?.is === 'refused' ? outcome.refusals.find(({ at }) => at === 'slug')?.message : undefined
  const addressOf = (part: string) => `${location.origin}/o/${part}`

  function ask(event: SyntheticEvent) {
    event.preventDefault()
    setSame(wanted === slug)
    if (wanted === slug) return field.current?.focus()
    return setAsked(true)
  }
  async function change() {
    const ended = await run({ slug: wanted, revision })
    setAsked(false)
    if (ended.is !== 'done') return undefined
    say(text('association.address.changed', { address: addressOf(ended.data.slug) }))
    return navigate({
      to: '/$slug/settings',
      params: { slug: ended.data.slug },
      search: { tab: 'identity' },
      replace: true,
    })
  }

  return (
    <Section title={text('association.address.title')} note={text('association.address.lead')}>
      {viewerCan.changeSlug.allowed ? (
        <form noValidate onSubmit={ask} className={shared['form']}>
          <TextField
            ref={field}
            label={text('association.address.label')}
            description={text('association.address.hint', { address: addressOf(wanted || '…') })}
            value={wanted}
            maxLength={60}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            error={refusal ?? (same ? text('association.address.same') : undefined)}
            onChange={({ currentTarget }) => {
              clear()
              setSame(false)
              setWanted(currentTarget.value.toLowerCase().replaceAll(/\s+/gu, '-'))
            }}
          />
          {outcome && refusal === undefined ? <Ended outcome={outcome} retry={retry} /> : null}
          <div>
            <Button type="submit">{text('association.address.button')}</Button>
          </div>
        </form>
      ) : (
        viewerCan.changeSlug.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
      )}
      {formerSlugs.length > 0 ? (
        <>
          <h3>{text('association.address.former')}</h3>
          <ul>
            {formerSlugs.map((former) => (
              <li key={former}>{addressOf(former)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <ConfirmDialog
        open={asked}
        title={text('association.address.confirmTitle', { slug: wanted })}
        confirmLabel={text('association.address.button')}
        pending={pending}
        onConfirm={() => void change()}
        onClose={() => {
          setAsked(false)
          // The dialog gives the focus back to its button; what is to be corrected is the field.
          if (refusal !== undefined) field.current?.focus()
        }}
      >
        <p>{text('association.address.confirmText', { address: addressOf(wanted) })}</p>
        <ul className={shared['consequences']}>
          {CONSEQUENCES.map((one) => (
            <li key={one}>{text(`association.address.consequences.${one}`)}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </Section>
  )
}
