import type { Localized } from '../../core/index.ts'
import type { ClauseNorm, Source, Strength } from '../norm.ts'
import type { ClauseTopic } from '../vocabulary/clauses.ts'
import { stated } from './csce-source.ts'

const promise = (topic: ClauseTopic, strength: Strength, source: Source, text: Localized): ClauseNorm => ({
  kind: 'clause',
  id: `clause-${topic}`,
  strength,
  party: 'each',
  source,
  delegation: null,
  topic,
  text,
})

/** CSCE-8, 9 and 11 to 15. */
export const cscePromises: ClauseNorm[] = [
  promise(
    'respect',
    'required',
    stated(
      'first-paragraph',
      { en: 'The two are bound to respect one another.', fr: 'Les deux personnes se doivent le respect.' },
      ['CSCE-8'],
    ),
    {
      en: 'We treat each other with respect, also where we see things differently.',
      fr: 'Nous nous traitons avec respect, même lorsque nos points de vue diffèrent.',
    },
  ),
  promise(
    'confidentiality',
    'required',
    stated(
      'first-paragraph',
      {
        en: 'The relationship is a confidential one.',
        fr: 'La relation est confidentielle.',
      },
      ['CSCE-9'],
    ),
    {
      en: 'What we tell each other stays between us.',
      fr: 'Ce que nous nous confions reste entre nous.',
    },
  ),
  promise(
    'scope',
    'required',
    stated(
      'communication',
      {
        en: 'The two exchange on professional development and finding one’s way in a career, and on nothing else.',
        fr: 'Les échanges portent sur le développement professionnel et le parcours de carrière, et sur rien d’autre.',
      },
      ['CSCE-13'],
    ),
    {
      en: 'We keep what we talk and write about to professional development and finding one’s way in a career.',
      fr: 'Nos conversations et nos écrits portent sur le développement professionnel et le parcours de carrière.',
    },
  ),
  promise(
    'competitive',
    'required',
    stated(
      'communication',
      {
        en: 'Nothing is discussed that could give away competitive information.',
        fr: 'Rien n’est abordé qui puisse dévoiler des informations concurrentielles.',
      },
      ['CSCE-14'],
    ),
    {
      en: 'We leave out anything that could give one employer an advantage over another.',
      fr: 'Nous laissons de côté tout ce qui pourrait avantager un employeur face à un autre.',
    },
  ),
  promise(
    'liability',
    'required',
    stated(
      'communication',
      {
        en: 'Nothing is discussed that could touch somebody’s professional liability.',
        fr: 'Rien n’est abordé qui puisse engager la responsabilité professionnelle de quelqu’un.',
      },
      ['CSCE-15'],
    ),
    {
      en: 'We leave out anything that could make one of us, or somebody else, answerable for professional work.',
      fr: 'Nous laissons de côté tout ce qui pourrait engager la responsabilité professionnelle de l’un de nous ou d’autrui.',
    },
  ),
  promise(
    'copy',
    'recommended',
    stated(
      'first-paragraph',
      { en: 'Both keep the agreement.', fr: 'Chacune des deux personnes conserve l’entente.' },
      ['CSCE-11'],
    ),
    {
      en: 'Each of us keeps a copy of this agreement.',
      fr: 'Chacun de nous conserve un exemplaire de cette entente.',
    },
  ),
  promise(
    'effort',
    'recommended',
    stated(
      'first-paragraph',
      {
        en: 'Both try their best to do what they agreed.',
        fr: 'Les deux personnes font de leur mieux pour tenir ce qui est convenu.',
      },
      ['CSCE-12'],
    ),
    {
      en: 'We do our best to carry out what we agree here.',
      fr: 'Nous faisons de notre mieux pour réaliser ce dont nous convenons ici.',
    },
  ),
]
