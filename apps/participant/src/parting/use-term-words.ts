import { useText } from '../app/inside.ts'

/** The terms of a renewal in words; what was left open is said too. */
export function useTermWords() {
  const t = useText()
  return {
    months: (count: number | null) => (count === null ? t('parting.openEnded') : t('parting.forMonths', { count })),
    meetingsPerYear: (count: number | null) =>
      count === null ? t('parting.leftOpen') : t('parting.timesAYear', { count }),
  }
}
