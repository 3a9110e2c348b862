import {
  decided,
  type Decision,
  type Happened,
  holds,
  isLocale,
  type Locale,
  type Refusal,
  refused,
} from '../core/index.ts'
import type { Standing } from '../core/index.ts'

export type PeopleRefusalCode =
  'removal-not-your-duty' | 'person-already-removed' | 'last-owner' | 'language-not-offered' | 'not-yourself'

export type PeopleEvent = Happened<'PersonRemoved', 'person'> | Happened<'LanguageChosen', 'person', { locale: Locale }>

/** A member of an organization; `soleOwner` is true of the only owner left. */
export type Person = { id: string; removed: boolean; locale: Locale | null; soleOwner: boolean }

/** What stands in the way of removing somebody from the organization: only an owner may, and never the last owner. */
export function mayRemovePerson(person: Person, by: Standing): Refusal<PeopleRefusalCode>[] {
  if (!holds(by, 'owner')) return [{ code: 'removal-not-your-duty' }]
  if (person.removed) return [{ code: 'person-already-removed' }]
  return person.soleOwner ? [{ code: 'last-owner' }] : []
}

/** Takes somebody out of the organization; they are turned away at their next request, and what they signed stays. */
export function removePerson(person: Person, by: Standing): Decision<Person, PeopleEvent, PeopleRefusalCode> {
  const refusals = mayRemovePerson(person, by)
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { ...person, removed: true },
    { type: 'PersonRemoved', subjectType: 'person', subjectId: person.id, data: {} },
  )
}

/** Chooses the language Ithaca speaks to a person; refused for anybody else, and for a language that is not offered. */
export function chooseLanguage(
  person: Person,
  language: string,
  by: Standing,
): Decision<Person, PeopleEvent, PeopleRefusalCode> {
  if (by.personId !== person.id) return refused([{ code: 'not-yourself' }])
  if (!isLocale(language)) return refused([{ code: 'language-not-offered', at: 'locale' }])
  if (language === person.locale) return decided(person)
  return decided(
    { ...person, locale: language },
    { type: 'LanguageChosen', subjectType: 'person', subjectId: person.id, data: { locale: language } },
  )
}
