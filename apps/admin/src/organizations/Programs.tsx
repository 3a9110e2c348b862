import { EmptyState, Section, TableSkeleton } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import { BeginFromFile } from '../program-file/BeginFromFile.tsx'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import { CreateProgram } from './CreateProgram.tsx'
import css from './organizations.module.css'

const AssociationPrograms = graphql(`
  query AssociationPrograms {
    organization {
      id
      timeZone
      locale
      programs {
        id
        slug
        name
        edition {
          id
          number
        }
        duties {
          id
          kind
        }
      }
      presets {
        key
        name
        summary
        choices
      }
      viewerCan {
        createProgram {
          allowed
          refusals {
            code
            message
          }
        }
      }
    }
  }
`)

export function Programs() {
  const text = useText()
  const { slug } = useAssociation()
  const read = useRead(AssociationPrograms, {}, <TableSkeleton columns={2} rows={3} />)
  if (!read.data) return read.unread
  const { organization } = read.data
  if (!organization) return null
  const { createProgram } = organization.viewerCan
  return (
    <>
      {organization.programs.length === 0 ? (
        <EmptyState level={2} title={text('association.programsEmpty')}>
          {text('association.programsEmptyHint')}
        </EmptyState>
      ) : (
        <ul className={css['programs']}>
          {organization.programs.map((program) => (
            <li key={program.id}>
              <Link to="/$slug/$program" params={{ slug, program: program.slug }}>
                {program.name}
              </Link>
              <span>
                {program.edition
                  ? text('association.editionOf', { number: program.edition.number })
                  : text('association.noEdition')}
                {program.duties.some(({ kind }) => kind === 'COORDINATOR') ? null : (
                  <>
                    {' · '}
                    <Link
                      to="/$slug/$program/people/invite"
                      params={{ slug, program: program.slug }}
                      search={{ role: 'COORDINATOR' }}
                    >
                      {text('settings.inviteCoordinator')}
                    </Link>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Section title={text('association.create')} note={text('association.createLead')}>
        {createProgram.allowed ? (
          <CreateProgram presets={organization.presets} timeZone={organization.timeZone} locale={organization.locale} />
        ) : (
          createProgram.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
        )}
      </Section>
      {createProgram.allowed ? (
        <Section title={text('programFile.begin.title')} note={text('programFile.begin.note')}>
          <BeginFromFile association={slug} />
        </Section>
      ) : null}
    </>
  )
}
