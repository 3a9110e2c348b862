import { useState } from 'react'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useReaders } from '../parting/use-readers.ts'
import { ReportDialog } from './ReportDialog.tsx'
import css from './scope.module.css'

const scope = graphql(`
  fragment Scope on Mentorship {
    id
    scopeOfCommunication
    edition {
      id
      readsInConfidence
    }
    partner {
      id
      called
    }
    program {
      id
      name
      reportReasons {
        code
        label
      }
    }
    viewerCan {
      reportConcern {
        allowed
      }
    }
  }
`)

/** CSCE-13, CSCE-14: what belongs here, beside every place of writing, and a quiet way to say that it was not kept. */
export function Scope({ mentorship }: { mentorship: FragmentType<typeof scope> }) {
  const t = useText()
  const [reporting, setReporting] = useState(false)
  const { id, scopeOfCommunication, edition, partner, program, viewerCan } = readFragment(scope, mentorship)
  const readers = useReaders(edition.readsInConfidence, program.name)
  return (
    <section className={css['scope']}>
      {scopeOfCommunication ? (
        <>
          <h2>{t('scope.title')}</h2>
          <p>{scopeOfCommunication}</p>
        </>
      ) : null}
      {viewerCan.reportConcern.allowed ? (
        <button type="button" className={css['report']} onClick={() => setReporting(true)}>
          {t('scope.report')}
        </button>
      ) : null}
      {reporting ? (
        <ReportDialog
          mentorshipId={id}
          name={partner?.called ?? ''}
          readers={readers}
          reasons={program.reportReasons}
          onClose={() => setReporting(false)}
        />
      ) : null}
    </section>
  )
}
