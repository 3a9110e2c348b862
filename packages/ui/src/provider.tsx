import { MantineProvider } from '@mantine/core'
import { getNonce, setNonce } from 'get-nonce'
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Toasts } from './actions/toasts.tsx'
import { useLocale, useUiText } from './texts/set-up.ts'
import type { Locale } from './texts/set-up.ts'
import * as format from './texts/format.ts'
import { themeOf } from './theme/theme.ts'

type Surroundings = { timeZone: string; now: () => Date; siteName: string }

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const SurroundingsContext = createContext<Surroundings>({ timeZone: 'UTC', now: () => new Date(), siteName: 'Ithaca' })

/** The nonce the server put in `<meta name="csp-nonce">`; every style we add at run time carries it. */
function pageNonce(): string | undefined {
  if (typeof document === 'undefined') return undefined
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')
  const nonce = meta?.nonce || meta?.content
  if (nonce && getNonce() !== nonce) setNonce(nonce)
  return nonce || undefined
}

export type IthacaProviderProps = {
  children: ReactNode
  /** The association's colour as `#rrggbb`; contrast is kept whatever it is. */
  brand?: string | null | undefined
  /** Where times are told; the browser's own when absent. */
  timeZone?: string | null | undefined
  /** The clock of the server where it is known, for demonstrations. */
  now?: (() => Date) | undefined
  /** Ends the title of every page in the browser's tab. */
  siteName?: string | undefined
  /** Forces a scheme, for pictures and tests. */
  scheme?: 'light' | 'dark' | undefined
}

const systemClock = () => new Date()

export function IthacaProvider({
  children,
  brand,
  timeZone,
  now = systemClock,
  siteName = 'Ithaca',
  scheme,
}: IthacaProviderProps) {
  const text = useUiText()
  const closeLabel = text('close')
  const { theme, resolver } = useMemo(() => themeOf(brand, closeLabel), [brand, closeLabel])
  const nonce = useMemo(pageNonce, [])
  const surroundings = useMemo(
    () => ({ timeZone: timeZone ?? browserZone(), now, siteName }),
    [timeZone, now, siteName],
  )
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      {...(scheme ? { forceColorScheme: scheme } : {})}
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <SurroundingsContext value={surroundings}>
        {children}
        <Toasts />
      </SurroundingsContext>
    </MantineProvider>
  )
}

export const useSiteName = (): string => useContext(SurroundingsContext).siteName

/** Dates, times and numbers in the language and time zone of whoever reads. */
export function useFormats() {
  const locale: Locale = useLocale()
  const { timeZone, now } = useContext(SurroundingsContext)
  return useMemo(
    () => ({
      locale,
      timeZone,
      now,
      today: () => format.dayOf(now(), timeZone),
      moment: (instant: Date | string | number) => format.formatMoment(instant, { locale, timeZone }, now()),
      time: (instant: Date | string | number) => format.formatTime(instant, { locale, timeZone }),
      dayOf: (instant: Date | string | number) => format.dayOf(instant, timeZone),
      /** The same moment on the clocks of somebody elsewhere. */
      momentIn: (instant: Date | string | number, zone: string) =>
        format.formatMoment(instant, { locale, timeZone: zone }, now()),
      zone: (zone: string = timeZone) => format.formatZone({ locale, timeZone: zone }, now()),
      day: (day: string) => format.formatDay(day, locale),
      weekday: (day: string) => format.formatWeekday(day, locale, now()),
      longDay: (day: string) => format.formatLongDay(day, locale),
      ago: (instant: Date | string | number) => format.formatAgo(instant, locale, now()),
      daysFrom: (day: string) => format.formatDaysFrom(day, format.dayOf(now(), timeZone), locale),
      number: (value: number) => format.formatNumber(value, locale),
      list: (items: readonly string[]) => format.formatList(items, locale),
    }),
    [locale, timeZone, now],
  )
}
