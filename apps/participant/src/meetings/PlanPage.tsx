import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { PageTitle, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { MeetingPairFragment } from '../gql/graphql.ts'
import { isToldOf } from '../pair/open-tasks.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { Over } from '../parting/Over.tsx'
import { useHere } from '../shell/here.ts'
import { planContact } from './changes.ts'
import { Beside } from './Beside.tsx'
import { DetailFields } from './DetailFields.tsx'
import { asKind, asMode, instantOf, minutesOf, usualMinutes } from './form-values.ts'
import type { MeetingValues } from './form-values.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useDetailProblems, useWhenProblems } from './form-problems.ts'
import { KeptNote } from './KeptNote.tsx'
import { meetingPair } from './meeting.ts'
import { WhenFields } from './WhenFields.tsx'
import css from './forms.module.css'

const query = graphql(`
  query PlanMeeting($id: ID!) {
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

const route = getRouteApi('/o/$slug/m/$id/meetings/plan')

export function PlanPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) =>
        mentorship.phase === 'ENDED' ? (
          <Over mentorship={mentorship} />
        ) : (
          <Beside mentorship={mentorship}>
            <Plan pair={readFragment(meetingPair, mentorship)} />
          </Beside>
        )
      }
    </OfThePair>
  )
}

const emptyPlan = ({ contactChoices: { agenda, kinds } }: MeetingPairFragment): MeetingValues => ({
  day: null,
  time: '',
  which: null,
  minutes: String(usualMinutes),
  mode: null,
  kind: kinds[0] ?? null,
  agenda: agenda.filter(({ included }) => included).map(({ code }) => code),
  purpose: '',
  place: '',
  note: '',
})

function Plan({ pair }: { pair: MeetingPairFragment }) {
  const t = useText()
  const { slug } = useHere()
  const { timeZone, today, moment } = useFormats()
  const sayDone = useSayDone()
  const navigate = useNavigate()
  const plan = useAction(planContact)
  const name = pair.partner?.called ?? ''
  // What happens in passing is told of, not planned.
  const plannable = { ...pair.contactChoices, kinds: pair.contactChoices.kinds.filter((kind) => !isToldOf(kind)) }
  const whenProblems = useWhenProblems()
  const detailProblems = useDetailProblems()
  const params = { slug, id: pair.id }
  const { form, done, wasKept } = useKeptForm<MeetingValues>(`plan:${pair.id}`, {
    initialValues: emptyPlan(pair),
    validate: (values) => ({ ...whenProblems(values), ...detailProblems(values) }),
  })
  const submit = form.onSubmit(async (values) => {
    const startsAt = instantOf(values, timeZone)
    const mode = asMode(values.mode)
    if (startsAt === null || mode === null) return
    const { agenda, purpose, place } = values
    const outcome = await plan.run({
      ...{ mentorshipId: pair.id, kind: asKind(values.kind), mode, startsAt, minutes: minutesOf(values.minutes) },
      ...{ agenda, purpose: purpose.trim() || null, place: place.trim() || null },
    })
    refusedBeside(form, outcome)
    if (outcome.is !== 'done') return
    done()
    sayDone(t('meetings.form.planned', { moment: moment(startsAt), name }))
    await navigate({ to: '/o/$slug/m/$id/meetings', params })
  }, toFirstInvalid(form))
  const elsewhere = plan.outcome?.is === 'refused' ? plan.outcome.refusals.filter(({ at }) => !at) : []
  return (
    <>
      <PageTitle over={t('meetings.title')} lead={t('meetings.form.planLead', { name })}>
        {t(plannable.kinds.length > 1 ? 'between.planTitle' : 'meetings.form.planTitle')}
      </PageTitle>
      <form noValidate onSubmit={submit} className={css['form']}>
        <Stack gap="lg">
          {wasKept ? <KeptNote form={form} values={emptyPlan(pair)} done={done} /> : null}
          <WhenFields form={form} programZone={pair.program.timeZone} earliest={today()} />
          <DetailFields form={form} choices={plannable} withKind />
          <Refusals refusals={elsewhere} />
          <Failed action={plan} />
          <div className={css['buttons']}>
            <Button type="submit" variant="filled" loading={plan.pending}>
              {t('meetings.form.planSave')}
            </Button>
            <LinkButton to="/o/$slug/m/$id/meetings" params={params} variant="subtle">
              {t('common.cancel')}
            </LinkButton>
          </div>
        </Stack>
      </form>
    </>
  )
}
