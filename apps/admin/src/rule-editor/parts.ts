/** As it is searched: small letters without accents. */
export const folded = (written: string): string => written.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Brings the whole row of what has the focus into sight: what was opened below it has gone, and the page has moved. */
export function inSight(button: HTMLElement | null) {
  const row = button?.closest('li')
  if (row && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' })
}
