import { documentOf } from './document.ts'

export const { stated, inferred } = documentOf(
  {
    en: 'CSCE Mentor & Protégé Agreement',
    fr: 'Mentor & Protégé Agreement de la CSCE (en anglais)',
  },
  {
    'first-paragraph': { en: 'first paragraph', fr: 'premier paragraphe' },
    communication: { en: 'paragraph on communication', fr: 'paragraphe sur les échanges' },
    goals: { en: 'section on the goals', fr: 'section sur les objectifs' },
    term: { en: 'paragraph on the commitment', fr: 'paragraphe sur l’engagement' },
    meetings: { en: 'paragraph on the meetings', fr: 'paragraphe sur les rencontres' },
    end: { en: 'last paragraph', fr: 'dernier paragraphe' },
  },
)
