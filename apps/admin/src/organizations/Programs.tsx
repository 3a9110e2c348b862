import { EmptyState, TableSkeleton } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import css from './organizations.module.css'

const AssociationPrograms = graphql(`
  query AssociationPrograms {
    organization {
      id
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
                {program.edition ? (
                  text('association.editionOf', { number: program.edition.number })
                ) : (
                  <Link to="/$slug/$program/set-up" params={{ slug, program: program.slug }}>
                    {text('association.noEdition')}
                  </Link>
                )}
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
      {createProgram.allowed ? (
        <p>
          <ButtonLink
            variant={organization.programs.length === 0 ? 'filled' : 'default'}
            to="/$slug/settings/new"
            params={{ slug }}
          >
            {text('association.begin')}
          </ButtonLink>
        </p>
      ) : (
        createProgram.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
      )}
    </>
  )
}
