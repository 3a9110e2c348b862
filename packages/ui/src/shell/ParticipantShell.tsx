import type { ReactNode } from 'react'
import { BrandMark, Signature } from '../marks.tsx'
import type { Logo } from '../marks.tsx'
import { useUiText } from '../texts/set-up.ts'
import css from './participant.module.css'
import type { Place, PlaceLinkProps } from './place.ts'
import { Places } from './Places.tsx'
import { SkipLink } from './SkipLink.tsx'

export type ParticipantShellProps = {
  associationName: string
  logo?: Logo | null | undefined
  /** The link around mark and name, to Home. */
  homeLink: (props: PlaceLinkProps) => ReactNode
  places: readonly Place[]
  /** Language, sign-out and the like, at the end of the header. */
  actions?: ReactNode
  footer?: ReactNode
  /** A line over everything: a new version is there, a demonstration clock. */
  notice?: ReactNode
  children: ReactNode
}

/** Header with four places on a wide screen, the same four as a bar under the thumb on a phone. */
export function ParticipantShell(props: ParticipantShellProps) {
  const text = useUiText()
  const { associationName, logo = null, homeLink, places, actions, footer, notice, children } = props
  const label = text('places')
  return (
    <div className={css['shell']}>
      <SkipLink />
      {notice}
      <header className={css['header']}>
        {homeLink({
          className: css['home'] ?? '',
          children: (
            <>
              <BrandMark name={associationName} logo={logo} />
              <span className={css['name']}>{associationName}</span>
            </>
          ),
        })}
        {places.length > 0 ? (
          <Places
            label={label}
            places={places}
            className={css['top'] ?? ''}
            itemClass={css['topItem'] ?? ''}
            iconSize={0}
          />
        ) : null}
        <div className={css['actions']}>{actions}</div>
      </header>
      <main id="content" tabIndex={-1} className={css['main']}>
        {children}
      </main>
      <footer className={css['footer']}>
        <Signature />
        <div>{footer}</div>
      </footer>
      {places.length > 0 ? (
        <Places
          label={label}
          places={places}
          className={css['bar'] ?? ''}
          itemClass={css['barItem'] ?? ''}
          iconSize={22}
        />
      ) : null}
    </div>
  )
}
