import { useMantineColorScheme } from '@mantine/core'
import { currentLocale, setLocale, useLocale, useUiText } from '../texts/set-up.ts'
import type { Locale } from '../texts/set-up.ts'
import css from './actions.module.css'

const NAMES: Record<Locale, string> = { en: 'English', fr: 'Français' }
const LOCALES: readonly Locale[] = ['en', 'fr']

/** Each language in its own words. `onChoose` may keep the choice with the person. */
export function LanguageSwitch({ onChoose }: { onChoose?: (locale: Locale) => void }) {
  const text = useUiText()
  const locale = useLocale()
  return (
    <fieldset aria-label={text('language')} className={css['switch']} data-languages>
      {LOCALES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === locale}
          onClick={() => {
            if (one === currentLocale()) return
            setLocale(one)
            onChoose?.(one)
          }}
        >
          {NAMES[one]}
        </button>
      ))}
    </fieldset>
  )
}

const SCHEMES = ['auto', 'light', 'dark'] as const

export function SchemeSwitch() {
  const text = useUiText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset aria-label={text('scheme.name')} className={css['switch']}>
      {SCHEMES.map((scheme) => (
        <button key={scheme} type="button" aria-pressed={scheme === colorScheme} onClick={() => setColorScheme(scheme)}>
          {text(`scheme.${scheme}`)}
        </button>
      ))}
    </fieldset>
  )
}
