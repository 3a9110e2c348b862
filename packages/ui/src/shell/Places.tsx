import { VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import type { Place } from './place.ts'

type PlacesProps = { label: string; places: readonly Place[]; className: string; itemClass: string; iconSize?: number }

export function Places({ label, places, className, itemClass, iconSize = 18 }: PlacesProps) {
  return (
    <nav aria-label={label} className={className}>
      <ul>
        {places.map(({ key, label: name, current, link, icon: Icon, badge }) => (
          <li key={key}>
            {link({
              className: itemClass,
              'aria-current': current ? 'page' : undefined,
              children: (
                <Fragment>
                  {Icon ? <Icon size={iconSize} stroke={1.5} aria-hidden={true} /> : null}
                  <span>{name}</span>
                  {badge && badge.count > 0 ? (
                    <span data-badge>
                      <span aria-hidden="true">{badge.count}</span>
                      <VisuallyHidden>{badge.label}</VisuallyHidden>
                    </span>
                  ) : null}
                </Fragment>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}
