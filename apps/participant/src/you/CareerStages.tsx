import { Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, SavedMark, SelectField } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './you.module.css'

const ownParticipation = graphql(`
  fragment OwnParticipation on Participation {
    id
    role
    state
    revision
    careerStage {
      code
    }
    program {
      id
      name
      careerStages {
        code
        label
      }
      labels {
        mentor {
          one
        }
        protege {
          one
        }
      }
    }
    viewerCan {
      stateCareerStage {
        allowed
      }
    }
  }
`)

const stateCareerStage = graphql(`
  mutation StateCareerStage($input: StateCareerStageInput!) {
    stateCareerStage(input: $input) {
      ... on Participation {
        id
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

type Own = FragmentType<typeof ownParticipation>

export const CareerStages = ({ participations }: { participations: readonly (Own & { id: string })[] }) =>
  participations.map((participation) => <CareerStage key={participation.id} participation={participation} />)

/** Kept as soon as it is chosen. */
function CareerStage({ participation }: { participation: Own }) {
  const t = useText()
  const {
    id,
    role,
    state: part,
    revision,
    careerStage,
    program,
    viewerCan,
  } = readFragment(ownParticipation, participation)
  const state = useAction(stateCareerStage)
  if (part === 'left') return <p>{t('leaving.left', { program: program.name })}</p>
  const label = role === 'MENTOR' ? program.labels.mentor.one : program.labels.protege.one
  const saved = state.pending ? 'saving' : state.outcome?.is === 'done' ? 'saved' : 'idle'
  return (
    <Stack gap="xs" maw={480}>
      <p className={css['part']}>{t('you.as', { program: program.name, role: label })}</p>
      {program.careerStages.length > 0 ? (
        <SelectField
          label={t('you.careerStage')}
          description={t('invitation.careerStageHint')}
          optional
          disabled={!viewerCan.stateCareerStage.allowed}
          data={[
            ...(careerStage ? [] : [{ value: '', label: t('you.careerNone') }]),
            ...program.careerStages.map(({ code, label: name }) => ({ value: code, label: name })),
          ]}
          value={careerStage?.code ?? ''}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '')
              void state.run({ participationId: id, careerStage: currentTarget.value, revision })
          }}
        />
      ) : null}
      <SavedMark state={saved} />
      <Refusals refusals={state.outcome?.is === 'refused' ? state.outcome.refusals : []} />
      <Failed action={state} />
    </Stack>
  )
}
