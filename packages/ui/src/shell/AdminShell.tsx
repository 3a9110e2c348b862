import { IconMenu2, IconX } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { BrandMark, Signature } from '../marks.tsx'
import type { Logo } from '../marks.tsx'
import { useUiText } from '../texts/set-up.ts'
import css from './admin.module.css'
import type { Place, PlaceLinkProps } from './place.ts'
import { Places } from './Places.tsx'
import { SkipLink } from './SkipLink.tsx'

export type AdminShellProps = {
  associationName: string
  logo?: Logo | null | undefined
  homeLink: (props: PlaceLinkProps) => ReactNode
  /** Where another program is chosen, on top of the rail. */
  programSwitch?: ReactNode
  places: readonly Place[]
  /** Language, sign-out and the like, at the foot of the rail. */
  actions?: ReactNode
  hint?: ReactNode
  notice?: ReactNode
  /** Changes when the page does, so that the phone's menu closes. */
  pageKey?: string
  children: ReactNode
}

/** A rail on the left; on a phone a bar on top whose button opens the same rail. */
export function AdminShell(props: AdminShellProps) {
  const text = useUiText()
  const {
    associationName,
    logo = null,
    homeLink,
    programSwitch,
    places,
    actions,
    hint,
    notice,
    pageKey,
    children,
  } = props
  const rail = useId()
  const [openOn, setOpenOn] = useState<string | null>(null)
  const page = pageKey ?? ''
  const open = openOn === page
  useEffect(() => {
    if (!open) return
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOpenOn(null)
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [open])
  const Icon = open ? IconX : IconMenu2
  return (
    <div className={css['shell']}>
      <SkipLink />
      {notice}
      <div className={css['columns']}>
        <header className={css['rail']} data-open={open || undefined}>
          <div className={css['head']}>
            {homeLink({
              className: css['home'] ?? '',
              children: (
                <>
                  <BrandMark name={associationName} logo={logo} size={30} />
                  <span className={css['name']}>{associationName}</span>
                </>
              ),
            })}
            <button
              type="button"
              className={css['toggle']}
              aria-expanded={open}
              aria-controls={rail}
              onClick={() => setOpenOn(open ? null : page)}
            >
              <Icon size={20} stroke={1.5} aria-hidden="true" />
              <span>{open ? text('close') : text('menu')}</span>
            </button>
          </div>
          <div className={css['body']} id={rail}>
            {programSwitch ? <div className={css['program']}>{programSwitch}</div> : null}
            <Places
              label={text('places')}
              places={places}
              className={css['places'] ?? ''}
              itemClass={css['item'] ?? ''}
            />
            {hint ? <div className={css['hint']}>{hint}</div> : null}
            <div className={css['foot']}>
              {actions}
              <Signature />
            </div>
          </div>
        </header>
        <main id="content" tabIndex={-1} className={css['main']}>
          {children}
        </main>
      </div>
    </div>
  )
}
