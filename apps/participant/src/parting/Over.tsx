import { PageTitle, Prose, useFormats } from '@ithaca/ui'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import css from './parting.module.css'

const over = graphql(`
  fragment Over on Mentorship {
    id
    partner {
      id
      called
      erasedAt
    }
    program {
      id
      name
    }
    ending {
      lastDay
      words
    }
    viewerCan {
      evaluate {
        allowed
      }
    }
  }
`)

/** Kind words after the end, whatever it was, and what there still is to do. */
export function Over({ mentorship }: { mentorship: FragmentType<typeof over> }) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const { id, partner, program, ending, viewerCan } = readFragment(over, mentorship)
  const name = partner?.called ?? ''
  const params = { slug, id }
  return (
    <>
      <PageTitle
        over={program.name}
        lead={ending ? t('parting.overLead', { how: ending.words, date: longDay(ending.lastDay) }) : undefined}
      >
        {t('parting.overTitle', { name })}
      </PageTitle>
      <Prose>
        <p>{t('parting.overText', { name })}</p>
        <p>{t(partner?.erasedAt ? 'leaving.keptAlone' : 'parting.overKept')}</p>
      </Prose>
      <div className={css['buttons']}>
        <LinkButton to="/o/$slug/m/$id/parting" params={params} variant="filled">
          {t(partner?.erasedAt ? 'leaving.whatStays' : 'parting.overToParting', { name })}
        </LinkButton>
        {viewerCan.evaluate.allowed ? (
          <LinkButton to="/o/$slug/m/$id/evaluation" params={params}>
            {t('parting.toEvaluation')}
          </LinkButton>
        ) : null}
      </div>
    </>
  )
}
