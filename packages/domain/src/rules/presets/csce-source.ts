import type { Localized } from '../../core/index.ts'
import type { Source } from '../norm.ts'

const document: Localized = {
  en: 'CSCE Mentor & Protégé Agreement',
  fr: 'Mentor & Protégé Agreement de la CSCE (en anglais)',
}

const places = {
  'first-paragraph': { en: 'first paragraph', fr: 'premier paragraphe' },
  communication: { en: 'paragraph on communication', fr: 'paragraphe sur les échanges' },
  goals: { en: 'section on the goals', fr: 'section sur les objectifs' },
  term: { en: 'paragraph on the commitment', fr: 'paragraphe sur l’engagement' },
  meetings: { en: 'paragraph on the meetings', fr: 'paragraphe sur les rencontres' },
  end: { en: 'last paragraph', fr: 'dernier paragraphe' },
} satisfies Record<string, Localized>
type Place = keyof typeof places

export const stated = (
  place: Place,
  says: Localized,
  requirements: string[],
  note: Localized | null = null,
): Source => ({ kind: 'stated', document, place: places[place], says, inferred: note, requirements })

export const inferred = (place: Place, why: Localized, requirements: string[]): Source => ({
  kind: 'inferred',
  document,
  place: places[place],
  why,
  requirements,
})
