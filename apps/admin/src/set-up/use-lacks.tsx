import { Link } from '@tanstack/react-router'
import type { SetUpQuery } from '../gql/graphql.ts'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'

export type Lack = NonNullable<SetUpQuery['program']>['lacks'][number]

/** Whom the program is missing, as lines that lead to where somebody is asked: while it is set up, and afterwards. */
export function useLacks(lacks: readonly Lack[], to: 'set-up' | 'settings') {
  const text = useText()
  const params = useParamsHere()
  return lacks.map(({ who, invited }) => ({
    who,
    line: (
      <>
        {text(`setUp.lacks.${who}`)} {invited ? `${text('setUp.lacks.invited')} ` : null}
        {to === 'settings' ? (
          <Link to="/$slug/$program/settings" params={params}>
            {text('setUp.lacks.settings')}
          </Link>
        ) : (
          <Link to="/$slug/$program/set-up/$page" params={{ ...params, page: 'charge' }}>
            {text('setUp.tasks.CHARGE.title')}
          </Link>
        )}
      </>
    ),
  }))
}
