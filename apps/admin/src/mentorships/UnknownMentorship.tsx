import { PageTitle } from '@ithaca/ui'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

export function UnknownMentorship() {
  const text = useText()
  const params = useParamsHere()
  return (
    <>
      <PageTitle lead={text('mentorships.unknown')}>{text('mentorships.unknownTitle')}</PageTitle>
      <ButtonLink to="/$slug/$program/mentorships" params={params}>
        {text('mentorships.toList')}
      </ButtonLink>
    </>
  )
}
