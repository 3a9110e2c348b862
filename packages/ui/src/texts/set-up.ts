import i18next from 'i18next'
import type { i18n } from 'i18next'
import { useMemo, useSyncExternalStore } from 'react'
import { withHeldMarks, withLargeNumbers } from './catalogue.ts'
import type { Catalogue, SameShape, TextName } from './catalogue.ts'
import { uiEn } from './ui-en.ts'
import { uiFr } from './ui-fr.ts'

export type Locale = 'en' | 'fr'
export type Values = Record<string, string | number>
export type Speak<Model> = (name: TextName<Model>, values?: Values) => string

const KEY = 'ithaca.locale'
const store: i18n = i18next.createInstance()
const listeners = new Set<() => void>()
let turn = 0

const changed = () => {
  turn += 1
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const isLocale = (value: unknown): value is Locale => value === 'en' || value === 'fr'

function remembered(): Locale | null {
  try {
    const kept = globalThis.localStorage?.getItem(KEY)
    return isLocale(kept) ? kept : null
  } catch {
    return null
  }
}

function ofBrowser(): Locale {
  const languages = globalThis.navigator?.languages ?? []
  return languages.map((language) => language.slice(0, 2)).find(isLocale) ?? 'en'
}

export const currentLocale = (): Locale => (isLocale(store.language) ? store.language : 'en')

function speak(locale: Locale): void {
  if (currentLocale() === locale) return
  void store.changeLanguage(locale)
  if (typeof document !== 'undefined') document.documentElement.lang = locale
  changed()
}

/** French that is fetched when it is first spoken, so that who reads English does not wait for it. */
let absent: (() => Promise<Catalogue>) | null = null
let wanted: Locale = 'en'
let fetching: Promise<void> = Promise.resolve()

async function fetchFrench(fetch: () => Promise<Catalogue>): Promise<void> {
  try {
    store.addResourceBundle('fr', 'app', french(await fetch()))
    absent = null
  } catch {
    // Out of reach: what is on screen stays readable as it is.
    return
  }
  speak(wanted)
}

/** Changes the language of everything on screen; remembered in this browser until the person's own setting is known. */
export function setLocale(locale: Locale): void {
  if (wanted === locale && currentLocale() === locale) return
  wanted = locale
  if (locale === 'fr' && absent) fetching = fetchFrench(absent)
  else speak(locale)
  try {
    globalThis.localStorage?.setItem(KEY, locale)
  } catch {
    // A browser without storage asks again next time.
  }
}

/** Once what was chosen last is spoken; also where it could not be had. */
export const localeReady = (): Promise<void> => fetching

/** An association's own words, such as its name for a protégé; every text may use them as `{{name}}`. */
export function setLabels(labels: Values): void {
  store.options.interpolation = { ...store.options.interpolation, defaultVariables: labels }
  changed()
}

const say = (namespace: string) => (name: string, values?: Values) => {
  const said: unknown = store.t(name, { ...values, ns: namespace })
  return typeof said === 'string' ? said : name
}

function useSaying<Model>(namespace: string): Speak<Model> {
  const at = useSyncExternalStore(subscribe, () => turn)
  // A new function per language, so that what is memoized by it is said again.
  return useMemo(
    () => Object.assign((name: string, values?: Values) => say(namespace)(name, values), { at }),
    [namespace, at],
  )
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale)
}

const french = (words: Catalogue) => withHeldMarks(withLargeNumbers(words))

/**
 * Call once in an app: `export const { useText, text, ready } = setUpTexts({ app: { en, fr } })`, and show the first page
 * when it is `ready`. The French catalogue, or the one that is fetched, must have every name of the English one.
 */
export function setUpTexts<const Model extends Catalogue>(catalogues: {
  app: { en: Model; fr: SameShape<Model> | (() => Promise<SameShape<Model>>) }
  locale?: Locale
}) {
  const { en, fr } = catalogues.app
  wanted = catalogues.locale ?? remembered() ?? ofBrowser()
  absent = typeof fr === 'function' ? fr : null
  const locale = absent ? 'en' : wanted
  void store.init({
    lng: locale,
    fallbackLng: 'en',
    ns: ['app', 'ui'],
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { app: withLargeNumbers(en), ui: withLargeNumbers(uiEn) },
      fr: { ...(!absent && { app: french(fr as Catalogue) }), ui: withLargeNumbers(uiFr) },
    },
  })
  if (typeof document !== 'undefined') document.documentElement.lang = locale
  changed()
  const text: Speak<Model> = say('app')
  const ready = absent && wanted === 'fr' ? fetchFrench(absent) : Promise.resolve()
  return { text, useText: () => useSaying<Model>('app'), ready }
}

/** Words that not every page needs, in English; they come with the pages that do. `Words` are all that can be said then. */
export function addTexts<Words>(words: Catalogue) {
  store.addResourceBundle('en', 'app', withLargeNumbers(words), true, true)
  const text: Speak<Words> = say('app')
  return { text, useText: () => useSaying<Words>('app') }
}

export const useUiText = () => useSaying<typeof uiEn>('ui')
