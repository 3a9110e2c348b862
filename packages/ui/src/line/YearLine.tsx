import { VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { LargeYear } from './LargeYear.tsx'
import { placesOf } from './year.ts'
import type { Year } from './year.ts'
import { YearPicture } from './YearPicture.tsx'
import css from './year.module.css'

export type YearLineProps = {
  year: Year
  /** Names the picture: "Your year", "Amara and Marcus". */
  label: string
  /** `small`: a row of a table, 120 pixels and wider; what it says has to stand beside it in words. */
  size?: 'small' | 'large'
}

/** What a small line takes itself to be wide: a row of a table. */
const ROW_WIDTH = 160
const ROW_HEIGHT = 24

/** One mentorship as one line: its parts, what took place, what is due, and today. */
export function YearLine({ year, label, size = 'large' }: YearLineProps) {
  const places = useMemo(() => placesOf(year), [year])
  if (size === 'large') return <LargeYear label={label} year={year} places={places} />
  return (
    <div className={css['row']}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <YearPicture places={places} size="small" width={ROW_WIDTH} y={ROW_HEIGHT / 2 + 1} height={ROW_HEIGHT} />
    </div>
  )
}
