import { Buttons, Copyable, Facts, PageTitle, Section, startOfSentence } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useText } from '../words/rule-words.ts'
import { DutyHolders } from './DutyHolders.tsx'
import { useHere, useParamsHere } from './program.ts'
import css from './programs.module.css'

const ProgramSettings = graphql(`
  query ProgramSettings($slug: String!) {
    program(slug: $slug) {
      id
      publicPage
      careerStages {
        code
        label
      }
      duties {
        id
        kind
        ...DutyHolder
      }
    }
  }
`)

const STATES = ['draft', 'open', 'closed'] as const

export function SettingsPage() {
  const text = useText()
  const params = useParamsHere()
  const { program, isOwner } = useHere()
  const read = useRead(ProgramSettings, { slug: program.slug })
  if (!read.data) return read.unread
  const { careerStages = [], duties = [], publicPage = null } = read.data.program ?? {}
  const { mentor, protege } = program.labels
  const state = STATES.find((one) => one === program.state)
  const { invite, inviteCoordinator } = program.viewerCan
  return (
    <>
      <PageTitle over={program.name}>{text('settings.title')}</PageTitle>
      <Section title={text('settings.duties')}>
        <div className={css['duties']}>
          <DutyHolders
            title={text('duty.coordinators')}
            hint={text('settings.coordinatorsHint')}
            none={text('settings.noCoordinator')}
            holders={duties.filter(({ kind }) => kind === 'COORDINATOR')}
            canEnd={isOwner}
            invite={
              inviteCoordinator.allowed ? (
                <Buttons>
                  <ButtonLink
                    size="sm"
                    to="/$slug/$program/people/invite"
                    params={params}
                    search={{ role: 'COORDINATOR' }}
                  >
                    {text('settings.inviteCoordinator')}
                  </ButtonLink>
                  <ButtonLink size="sm" to="/$slug/$program/people" params={params} search={{ tab: 'invitations' }}>
                    {text('people.invitations')}
                  </ButtonLink>
                </Buttons>
              ) : null
            }
          />
          <DutyHolders
            title={text('duty.committee')}
            hint={text('settings.committeeHint')}
            none={text('settings.noCommittee')}
            holders={duties.filter(({ kind }) => kind === 'COMMITTEE')}
            canEnd={isOwner || invite.allowed}
            invite={
              invite.allowed ? (
                <ButtonLink size="sm" to="/$slug/$program/people/invite" params={params} search={{ role: 'COMMITTEE' }}>
                  {text('settings.inviteCommittee')}
                </ButtonLink>
              ) : null
            }
          />
        </div>
      </Section>
      <PublicPage path={publicPage} />
      <Section
        title={text('settings.program')}
        note={text('settings.readOnly')}
        actions={
          <Link to="/$slug/$program/rules/edit" params={params}>
            {text('setUp.list.whole')}
          </Link>
        }
      >
        <Facts
          facts={[
            { label: text('settings.name'), value: program.name },
            ...(state ? [{ label: text('settings.state'), value: text(`settings.states.${state}`) }] : []),
            { label: text('settings.timeZone'), value: program.timeZone },
            { label: text('settings.language'), value: text(`settings.languages.${program.locale}`) },
          ]}
        />
      </Section>
      <Section title={text('settings.labels')} note={text('settings.labelsHint')}>
        <Facts
          facts={[
            { label: startOfSentence(mentor.one), value: `${mentor.the}, ${mentor.of}, ${mentor.many}` },
            { label: startOfSentence(protege.one), value: `${protege.the}, ${protege.of}, ${protege.many}` },
          ]}
        />
      </Section>
      {careerStages.length > 0 ? (
        <Section title={text('settings.stages')}>
          <ol className={css['stages']}>
            {careerStages.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ol>
        </Section>
      ) : null}
    </>
  )
}

function PublicPage({ path }: { path: string | null }) {
  const text = useText()
  return (
    <Section
      title={text('settings.publicPage')}
      note={text(path === null ? 'settings.publicPageNone' : 'settings.publicPageHint')}
    >
      {path === null ? null : (
        <>
          <Copyable value={new URL(path, window.location.href).href} label={text('settings.publicPageAddress')} />
          <p>
            <a href={path}>{text('settings.openPublicPage')}</a>
          </p>
        </>
      )}
    </Section>
  )
}
