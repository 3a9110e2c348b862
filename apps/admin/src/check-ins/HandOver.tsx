import { useAction } from '@ithaca/client'
import { Buttons, Section, SelectField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import type { About, LookedAfter, Member } from './CheckInPage.tsx'
import css from './check-ins.module.css'
import { HandOverCheckIn } from './queries.ts'

type HandOverProps = { about: About; one: LookedAfter; members: readonly Member[]; parties: readonly { id: string }[] }

/** To another member, who is none of the two. */
export function HandOver({ about: { mentorshipId, party, called }, one, members, parties }: HandOverProps) {
  const text = useText()
  const say = useSayDone()
  const [chosen, setChosen] = useState('')
  const { run, retry, pending, outcome } = useAction(HandOverCheckIn)
  const others = members.filter(({ id }) => id !== one.member?.id && !parties.some((of) => of.id === id))
  const hand = async () => {
    const member = others.find(({ id }) => id === chosen)
    if (!member) return
    const ended = await run({ mentorshipId, party, memberId: member.id, revision: one.revision })
    if (ended.is !== 'done') return
    setChosen('')
    say(text('checkIns.handedOver', { name: called, member: member.fullName }))
  }
  return (
    <Section title={text('checkIns.handOver')}>
      {others.length === 0 ? (
        <p className={css['quiet']}>{text('checkIns.nobodyElse')}</p>
      ) : (
        <div className={css['hand']}>
          <SelectField
            label={text('checkIns.to')}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            data={[
              { value: '', label: text('checkIns.chooseMember') },
              ...others.map(({ id, fullName }) => ({ value: id, label: fullName })),
            ]}
          />
          <Ended outcome={outcome} retry={retry} />
          <Buttons>
            <Button disabled={chosen === ''} loading={pending} onClick={() => void hand()}>
              {text('checkIns.handOverButton')}
            </Button>
          </Buttons>
        </div>
      )}
    </Section>
  )
}
