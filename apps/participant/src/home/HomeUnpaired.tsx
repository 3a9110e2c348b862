import { Button } from '@mantine/core'
import { EmptyState, Section, Task, TaskList } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import css from './home.module.css'

const unpairedParticipation = graphql(`
  fragment UnpairedParticipation on Participation {
    id
    role
    state
    careerStage {
      code
    }
    program {
      id
      name
      labels {
        mentor {
          one
        }
        protege {
          one
        }
      }
    }
  }
`)

type HomeUnpairedProps = {
  participations: readonly FragmentType<typeof unpairedParticipation>[]
  hasDuty: boolean
}

/** Before there is a pair: what happens next, and what helps meanwhile. */
export function HomeUnpaired({ participations, hasDuty }: HomeUnpairedProps) {
  const t = useText()
  const { slug } = useHere()
  const parts = participations.map((each) => readFragment(unpairedParticipation, each))
  const all = parts.filter(({ state }) => state !== 'left')
  const left = parts.filter(({ state }) => state === 'left')
  const noStage = all.some(({ careerStage }) => !careerStage)
  const toYou = { to: '/o/$slug/you', params: { slug } } as const
  return (
    <>
      {all.map(({ id, role, program }) => (
        <section key={id} className={css['rest']}>
          <h2>{t('home.unpairedTitle')}</h2>
          <p>
            {t('home.unpairedText', {
              program: program.name,
              role: role === 'MENTOR' ? program.labels.mentor.one : program.labels.protege.one,
            })}
          </p>
        </section>
      ))}
      {all.length > 0 ? (
        <TaskList title={t('home.unpairedHelp')}>
          {noStage ? (
            <Task title={<Link {...toYou}>{t('home.unpairedStage')}</Link>} note={t('home.unpairedStageText')} />
          ) : null}
          <Task title={<Link {...toYou}>{t('home.unpairedProfile')}</Link>} note={t('home.unpairedProfileText')} />
        </TaskList>
      ) : null}
      {left.map(({ id, program }) => (
        <p key={id}>{t('leaving.left', { program: program.name })}</p>
      ))}
      {parts.length === 0 && !hasDuty ? (
        <EmptyState level={2} title={t('home.noneTitle')}>
          {t('home.noneText')}
        </EmptyState>
      ) : null}
      {hasDuty ? (
        <Section title={t('home.dutyTitle')}>
          <p>{t('home.dutyText')}</p>
          <Button component="a" href={`/admin/${slug}`}>
            {t('home.dutyOpen')}
          </Button>
        </Section>
      ) : null}
    </>
  )
}
