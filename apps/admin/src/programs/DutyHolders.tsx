import { useAction } from '@ithaca/client'
import { ConfirmDialog, useFormats, useSayDone } from '@ithaca/ui'
import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Ended } from '../app/Ended.tsx'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { DutyHolderFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './programs.module.css'

const DutyHolder = graphql(`
  fragment DutyHolder on Duty {
    id
    since
    person {
      id
      fullName
      called
    }
  }
`)

const EndDuty = graphql(`
  mutation EndDuty($input: EndDutyInput!) {
    endDuty(input: $input) {
      ... on Program {
        id
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`)

type DutyHoldersProps = {
  title: string
  hint: string
  none: string
  holders: readonly FragmentType<typeof DutyHolder>[]
  canEnd: boolean
  invite: ReactNode
}

export function DutyHolders({ title, hint, none, holders, canEnd, invite }: DutyHoldersProps) {
  const text = useText()
  const formats = useFormats()
  const say = useSayDone()
  const [asked, setAsked] = useState<DutyHolderFragment | null>(null)
  const { run, retry, pending, outcome } = useAction(EndDuty)
  const people = holders.map((holder) => readFragment(DutyHolder, holder))
  const end = async ({ id, person }: DutyHolderFragment) => {
    const ended = await run({ dutyId: id })
    setAsked(null)
    if (ended.is === 'done') say(text('settings.dutyEnded', { name: person.called }))
  }
  return (
    <div>
      <h3>{title}</h3>
      <p className={css['quiet']}>{people.length === 0 ? none : hint}</p>
      <ul className={css['holders']}>
        {people.map((holder) => (
          <li key={holder.id}>
            <span>
              {holder.person.fullName}
              <small>{text('duty.since', { day: formats.day(formats.dayOf(holder.since)) })}</small>
            </span>
            {canEnd ? (
              <Button size="compact-sm" variant="subtle" onClick={() => setAsked(holder)}>
                {text('settings.endDuty')}
                <VisuallyHidden> · {holder.person.fullName}</VisuallyHidden>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Ended outcome={outcome} retry={retry} />
      {invite}
      <ConfirmDialog
        open={asked !== null}
        title={text('settings.endDutyTitle', { name: asked?.person.fullName ?? '' })}
        confirmLabel={text('settings.endDuty')}
        pending={pending}
        grave
        onConfirm={() => (asked ? void end(asked) : undefined)}
        onClose={() => setAsked(null)}
      >
        <p>{text('settings.endDutyText', { name: asked?.person.called ?? '' })}</p>
      </ConfirmDialog>
    </div>
  )
}
