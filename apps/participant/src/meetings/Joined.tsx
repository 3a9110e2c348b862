import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Notice, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { useEffect, useRef } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import type { LogContactInput } from '../gql/graphql.ts'
import { logContact, undoHeldContact } from './changes.ts'

/** What was told of and turned out to be known already. */
export type JoinedOne = {
  id: string
  input: Omit<LogContactInput, 'idempotencyKey'>
  /** The other had told of it; else the two had planned it. */
  isTheirs: boolean
}

type JoinedProps = { joined: JoinedOne; name: string; onDone: () => void }

/** Two told of one meeting: said kindly, with a way out where they were two. */
export function Joined({ joined: { id, input, isTheirs }, name, onDone }: JoinedProps) {
  const t = useText()
  const sayDone = useSayDone()
  const { weekday, dayOf } = useFormats()
  const log = useAction(logContact)
  const takeBack = useAction(undoHeldContact)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])

  async function another() {
    const back = await takeBack.run({ contactId: id })
    if (back.is !== 'done') return
    const outcome = await log.run({ ...input, another: true })
    if (outcome.is !== 'done') return
    sayDone(t('meetings.joined.anotherDone', { day: weekday(dayOf(input.startsAt)) }))
    onDone()
  }
  const refusals = [takeBack, log].flatMap(({ outcome }) => (outcome?.is === 'refused' ? outcome.refusals : []))
  return (
    <>
      <Notice
        ref={notice}
        kind="done"
        title={t('meetings.joined.title')}
        announce="status"
        actions={
          <>
            <Button variant="filled" onClick={onDone}>
              {t('meetings.joined.fine')}
            </Button>
            <Button loading={log.pending || takeBack.pending} onClick={() => void another()}>
              {t('meetings.joined.another')}
            </Button>
          </>
        }
      >
        <p>{t(isTheirs ? 'meetings.joined.theirs' : 'meetings.joined.planned', { name })}</p>
      </Notice>
      <Refusals refusals={refusals} />
      <Failed action={takeBack} />
      <Failed action={log} />
    </>
  )
}
