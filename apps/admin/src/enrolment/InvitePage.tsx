import { useAction } from '@ithaca/client'
import { LongTextField, PageTitle, SelectField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import app from '../app/app.module.css'
import { Ended } from '../app/Ended.tsx'
import { NotYoursHere } from '../app/gone.tsx'
import { graphql } from '../gql/index.ts'
import type { InvitationRole, Locale } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './enrolment.module.css'
import { placeOf, readInvitees } from './invitees.ts'
import { InviteeCheck } from './InviteeCheck.tsx'
import { useRoleName } from './roles.ts'

const InviteToProgram = graphql(`
  mutation InviteToProgram($input: InviteToProgramInput!) {
    inviteToProgram(input: $input) {
      ... on InvitationBatch {
        invitations {
          id
        }
      }
      ... on Refused {
        refusals {
          code
          at
          message
          norm {
            id
            sentence
          }
        }
      }
    }
  }
`)

const route = getRouteApi('/$slug/$program/people/invite')

export function InvitePage() {
  const { program } = useHere()
  const { invite, inviteCoordinator } = program.viewerCan
  const roles: InvitationRole[] = [
    ...(invite.allowed ? (['PROTEGE', 'MENTOR', 'COMMITTEE'] as const) : []),
    ...(inviteCoordinator.allowed ? (['COORDINATOR'] as const) : []),
  ]
  const [first] = roles
  return first === undefined ? <NotYoursHere /> : <InviteForm roles={roles} first={first} />
}

function InviteForm({ roles, first }: { roles: InvitationRole[]; first: InvitationRole }) {
  const text = useText()
  const say = useSayDone()
  const { program } = useHere()
  const params = useParamsHere()
  const navigate = route.useNavigate()
  const { role: asked } = route.useSearch()
  const role = roles.find((one) => one === asked) ?? first
  const roleName = useRoleName(program.labels)
  const field = useRef<HTMLTextAreaElement>(null)
  const [pasted, setPasted] = useState('')
  const [locale, setLocale] = useState<Locale | ''>('')
  const [missing, setMissing] = useState<'nobody' | 'putRight' | null>(null)
  const { run, retry, clear, pending, outcome } = useAction(InviteToProgram)
  const invitees = useMemo(() => readInvitees(pasted), [pasted])
  const wrong = invitees.filter(({ problem }) => problem !== null).length

  // The server names a place in the list that was sent; each line of the list is one of the field.
  const refusals = outcome?.is === 'refused' ? outcome.refusals : []
  const atLine = new Map(
    refusals.flatMap((refusal) => {
      const invitee = invitees[placeOf(refusal.at) ?? -1]
      return invitee ? [[invitee.line, refusal.message] as const] : []
    }),
  )
  const elsewhere = refusals.filter(({ at }) => placeOf(at) === null)

  async function send(event: SyntheticEvent) {
    event.preventDefault()
    const problem = invitees.length === 0 ? 'nobody' : wrong > 0 ? 'putRight' : null
    setMissing(problem)
    if (problem) return field.current?.focus()
    const people = invitees.map(({ email, fullName }) => ({
      email,
      fullName,
      role,
      locale: locale === '' ? null : locale,
    }))
    const ended = await run({ programId: program.id, people })
    if (ended.is !== 'done') return field.current?.focus()
    say(text('invite.sent', { count: people.length }))
    const duty = role === 'COORDINATOR' || role === 'COMMITTEE'
    return duty && !program.viewerCan.invite.allowed
      ? navigate({ to: '/$slug/$program/settings', params })
      : navigate({ to: '/$slug/$program/people', params, search: { tab: 'invitations' } })
  }

  return (
    <>
      <PageTitle over={program.name} lead={text('invite.lead')}>
        {text('invite.title')}
      </PageTitle>
      <form noValidate onSubmit={(event) => void send(event)} className={css['invite']}>
        <div className={app['stack']}>
          <div className={css['pair']}>
            <SelectField
              label={text('invite.role')}
              value={role}
              onChange={({ currentTarget }) =>
                void navigate({
                  search: { role: roles.find((one) => one === currentTarget.value) as never },
                  replace: true,
                })
              }
              data={roles.map((value) => ({ value, label: roleName(value) }))}
            />
            <SelectField
              label={text('invite.language')}
              value={locale}
              onChange={({ currentTarget }) =>
                setLocale(currentTarget.value === 'EN' || currentTarget.value === 'FR' ? currentTarget.value : '')
              }
              data={[
                { value: '', label: text('invite.languageAuto') },
                { value: 'EN', label: text('invite.english') },
                { value: 'FR', label: text('invite.french') },
              ]}
            />
          </div>
          <LongTextField
            ref={field}
            label={text('invite.lines')}
            description={text('invite.linesHint')}
            minRows={6}
            spellCheck={false}
            autoComplete="off"
            value={pasted}
            error={missing ? text(`invite.${missing}`) : undefined}
            onChange={({ currentTarget }) => {
              setPasted(currentTarget.value)
              setMissing(null)
              if (outcome) clear()
            }}
          />
          {elsewhere.length > 0 || outcome?.is === 'failed' ? (
            <Ended
              outcome={outcome?.is === 'refused' ? { is: 'refused', refusals: elsewhere } : outcome}
              retry={retry}
            />
          ) : null}
          <div>
            <Button type="submit" variant="filled" loading={pending}>
              {text('invite.send', { count: invitees.length - wrong })}
            </Button>
          </div>
        </div>
        <InviteeCheck invitees={invitees} refusals={atLine} />
      </form>
    </>
  )
}
