import { EmptyState, PageTitle } from '@ithaca/ui'
import { Link, Navigate } from '@tanstack/react-router'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { Shell } from '../layout/Shell.tsx'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import css from './organizations.module.css'

/** Straight into the only program; else which one. */
export function ProgramChoicePage() {
  const text = useText()
  const { slug, programs, isOwner, organization } = useAssociation()
  const [only] = programs
  if (only && programs.length === 1)
    return <Navigate to="/$slug/$program" params={{ slug, program: only.slug }} replace />
  return (
    <Shell here={null}>
      <PageTitle over={organization.name}>{text('associations.programTitle')}</PageTitle>
      {programs.length === 0 ? (
        <EmptyState
          level={2}
          title={text('associations.none')}
          action={
            isOwner ? (
              <ButtonLink variant="filled" to="/$slug/settings/new" params={{ slug }}>
                {text('associations.create')}
              </ButtonLink>
            ) : null
          }
        >
          {text(isOwner ? 'associations.noneHint' : 'associations.noneForYou')}
        </EmptyState>
      ) : (
        <ul className={css['programs']}>
          {programs.map((program) => (
            <li key={program.id}>
              <Link to="/$slug/$program" params={{ slug, program: program.slug }}>
                {program.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Shell>
  )
}
