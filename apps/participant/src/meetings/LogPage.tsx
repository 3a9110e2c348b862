import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { PageTitle, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { MeetingPairFragment } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { Over } from '../parting/Over.tsx'
import { useHere } from '../shell/here.ts'
import { logContact, undoHeldContact } from './changes.ts'
import { Beside } from './Beside.tsx'
import { DetailFields } from './DetailFields.tsx'
import { asKind, asMode, instantOf, minutesOf, usualMinutes } from './form-values.ts'
import type { MeetingValues } from './form-values.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useDetailProblems, useWhenProblems } from './form-problems.ts'
import { Joined } from './Joined.tsx'
import type { JoinedOne } from './Joined.tsx'
import { KeptNote } from './KeptNote.tsx'
import { meetingPair } from './meeting.ts'
import { WhenFields } from './WhenFields.tsx'
import css from './forms.module.css'

const query = graphql(`
  query LogMeeting($id: ID!) {
    mentorship(id: $id) {
      id
      phase
      ...OfThePair
      ...Over
      ...MeetingPair
      ...PartnerCard
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/meetings/log')

export function LogPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) =>
        mentorship.phase === 'ENDED' ? (
          <Over mentorship={mentorship} />
        ) : (
          <Beside mentorship={mentorship}>
            <Log pair={readFragment(meetingPair, mentorship)} />
          </Beside>
        )
      }
    </OfThePair>
  )
}

const emptyLog = ({ contactChoices: { kinds } }: MeetingPairFragment): MeetingValues => ({
  ...{ day: null, time: '', which: null, minutes: String(usualMinutes) },
  ...{ mode: null, kind: kinds[0] ?? null, agenda: [], purpose: '', place: '', note: '' },
})

function Log({ pair }: { pair: MeetingPairFragment }) {
  const t = useText()
  const { slug } = useHere()
  const { timeZone, today, dayOf, weekday } = useFormats()
  const sayDone = useSayDone()
  const navigate = useNavigate()
  const log = useAction(logContact)
  const undo = useAction(undoHeldContact)
  const [joined, setJoined] = useState<JoinedOne | null>(null)
  const name = pair.partner?.called ?? ''
  const isMany = pair.contactChoices.kinds.length > 1
  const whenProblems = useWhenProblems()
  const detailProblems = useDetailProblems()
  const params = { slug, id: pair.id }
  const { form, done, wasKept } = useKeptForm<MeetingValues>(`log:${pair.id}`, {
    initialValues: emptyLog(pair),
    validate: (values) => ({ ...whenProblems(values), ...detailProblems(values) }),
  })
  const inputOf = (values: MeetingValues) => {
    const startsAt = instantOf(values, timeZone)
    const mode = asMode(values.mode)
    if (startsAt === null || mode === null) return null
    const { agenda, purpose, place, note } = values
    return {
      ...{
        mentorshipId: pair.id,
        kind: asKind(values.kind),
        mode,
        startsAt,
        minutes: minutesOf(values.minutes),
        agenda,
      },
      ...{ purpose: purpose.trim() || null, place: place.trim() || null, note: note.trim() || null },
    }
  }
  const toMeetings = () => navigate({ to: '/o/$slug/m/$id/meetings', params })
  const submit = form.onSubmit(async (values) => {
    const input = inputOf(values)
    if (input === null) return
    const outcome = await log.run(input)
    refusedBeside(form, outcome)
    if (outcome.is !== 'done') return
    done()
    const { id, loggedBy } = outcome.data
    if (outcome.data.joined) return setJoined({ id, input, isTheirs: loggedBy.length > 1 })
    const day = weekday(dayOf(input.startsAt))
    sayDone(t(input.kind === 'MEETING' ? 'meetings.form.logged' : 'between.logged', { day }), {
      undo: () => void undo.run({ contactId: id }),
    })
    await toMeetings()
  }, toFirstInvalid(form))
  const elsewhere = log.outcome?.is === 'refused' ? log.outcome.refusals.filter(({ at }) => !at) : []
  return (
    <>
      <PageTitle over={t('meetings.title')} lead={t('meetings.form.logLead')}>
        {t(isMany ? 'between.logTitle' : 'meetings.form.logTitle')}
      </PageTitle>
      {joined ? (
        <Joined joined={joined} name={name} onDone={() => void toMeetings()} />
      ) : (
        <form noValidate onSubmit={submit} className={css['form']}>
          <Stack gap="lg">
            {wasKept ? <KeptNote form={form} values={emptyLog(pair)} done={done} /> : null}
            <WhenFields form={form} programZone={pair.program.timeZone} latest={today()} />
            <DetailFields form={form} choices={pair.contactChoices} isPast withKind />
            <Refusals refusals={elsewhere} />
            <Failed action={log} />
            <div className={css['buttons']}>
              <Button type="submit" variant="filled" loading={log.pending}>
                {t(isMany ? 'between.logSave' : 'meetings.form.logSave')}
              </Button>
              <LinkButton to="/o/$slug/m/$id/meetings" params={params} variant="subtle">
                {t('common.cancel')}
              </LinkButton>
            </div>
          </Stack>
        </form>
      )}
    </>
  )
}
