import { PageTitle, Prose, useFormats } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { Answered } from '../app/Answered.tsx'
import type { Reading } from '../app/Answered.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { OfThePairFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { Missing } from '../shell/MissingPage.tsx'

const ofThePair = graphql(`
  fragment OfThePair on Mentorship {
    id
    viewerParty
    undoneAt
    undoneBy
    partner {
      id
      called
    }
    program {
      id
      name
    }
  }
`)

type OfThePairProps<Mentorship> = {
  reading: Reading<{ mentorship?: Mentorship | null }>
  again: () => void
  children: (mentorship: Mentorship) => ReactNode
}

/** A page that only the two see: missing for anybody else, and after the pairing was undone it says so. */
export function OfThePair<Mentorship extends FragmentType<typeof ofThePair>>(props: OfThePairProps<Mentorship>) {
  const { reading, again, children } = props
  const { slug } = useHere()
  return (
    <Answered reading={reading} again={again}>
      {({ mentorship }) => {
        const found = readFragment(ofThePair, mentorship)
        if (!mentorship || !found?.viewerParty) return <Missing home={`/o/${slug}`} />
        return found.undoneAt ? <Undone mentorship={found} since={found.undoneAt} /> : children(mentorship)
      }}
    </Answered>
  )
}

function Undone({ mentorship, since }: { mentorship: OfThePairFragment; since: string }) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const { slug } = useHere()
  const { partner, program, undoneBy, viewerParty } = mentorship
  const whose = undoneBy === null ? 'text' : undoneBy === viewerParty ? 'youLeft' : 'theyLeft'
  const name = partner?.called ?? ''
  return (
    <>
      <PageTitle over={program.name}>{t('undone.title', { name })}</PageTitle>
      <Prose>
        <p>{t(`undone.${whose}`, { program: program.name, name, date: longDay(dayOf(since)) })}</p>
        <p>{t(whose === 'youLeft' ? 'leaving.back' : 'undone.next')}</p>
      </Prose>
      <LinkButton to="/o/$slug" params={{ slug }} variant="filled">
        {t('missing.home')}
      </LinkButton>
    </>
  )
}
