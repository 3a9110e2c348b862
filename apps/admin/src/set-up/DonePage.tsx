import { Copyable, PageTitle, Section, Task, TaskList } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import type { SetUpProgram } from './AnswerPage.tsx'
import css from './set-up.module.css'

/** The program stands: its public page, and who is invited next by whom. */
export function DonePage({ program }: { program: SetUpProgram }) {
  const text = useText()
  const params = useParamsHere()
  const here = useHere()
  const { mentor, protege } = here.program.labels
  const { invite, inviteCoordinator } = here.program.viewerCan
  const { publicPage, duties, name } = program
  const has = duties.some(({ kind }) => kind === 'COORDINATOR')
  return (
    <div className={css['page']}>
      <PageTitle over={text('setUp.list.title')} lead={text('setUp.done.lead')}>
        {text('setUp.done.title', { name })}
      </PageTitle>
      {publicPage ? (
        <Section title={text('setUp.done.public')} note={text('setUp.done.publicHint')}>
          <Copyable value={new URL(publicPage, window.location.href).href} label={text('setUp.done.copy')} />
          <p className={css['links']}>
            <a href={publicPage}>{text('setUp.done.openPublic')}</a>
          </p>
        </Section>
      ) : null}
      <TaskList title={text('setUp.done.next')}>
        {inviteCoordinator.allowed ? (
          <Task
            title={
              <Link to="/$slug/$program/people/invite" params={params} search={{ role: 'COORDINATOR' }}>
                {text('setUp.done.coordinator')}
              </Link>
            }
            note={text(has ? 'setUp.done.coordinatorThere' : 'setUp.done.coordinatorNote')}
          />
        ) : null}
        <Task
          title={
            invite.allowed ? (
              <Link to="/$slug/$program/people/invite" params={params}>
                {text('setUp.done.people')}
              </Link>
            ) : (
              text('setUp.done.people')
            )
          }
          note={text('setUp.done.peopleNote', { mentors: mentor.many, proteges: protege.many })}
        />
        <Task
          title={
            <Link to="/$slug/$program/rules" params={params}>
              {text('setUp.done.rules')}
            </Link>
          }
          note={text('setUp.done.rulesNote')}
        />
      </TaskList>
      <p className={css['links']}>
        <Link to="/$slug/$program" params={params}>
          {text('setUp.done.overview')}
        </Link>
      </p>
    </div>
  )
}
