import { expect, test } from 'vitest'
import { type Expressed, told } from './check/expressed-samples.ts'

// How other associations run their programs, written as data: no line of code was added for any of it.

const cases: [string, Expressed][] = [
  [
    'the committee votes on mentors only, with recusal and majority',
    {
      settings: {
        enrolment: { admittedBy: 'committee', vote: { of: ['mentor'], quorum: 5, majority: 'simple', recusal: true } },
      },
      says: [
        [
          'The committee votes on the mentors: a simple majority decides; at least 5 must vote; whoever has an interest stays out.',
          'Le comité vote au sujet de ces personnes : les mentors ; la majorité simple décide ; au moins 5 doivent voter ; toute personne intéressée s’abstient.',
        ],
      ],
    },
  ],
  [
    'at most two beginners per calendar year',
    {
      settings: { capacity: { mentor: 2, newPerYear: { mentor: 2, protege: null } } },
      says: [
        [
          'A mentor begins at most 2 mentorships in a calendar year.',
          'Au plus 2 nouvelles relations de mentorat par année civile et par mentor.',
        ],
      ],
    },
  ],
  [
    'a trial of sixty days that the protégé decides',
    {
      settings: { matching: { trial: { days: 60, decidedBy: 'protege' } } },
      says: [
        [
          'The first 60 days are a trial, after which the protégé decides whether to go on.',
          'Les 60 premiers jours sont un essai, après lequel le ou la protégé(e) décide de continuer ou non.',
        ],
      ],
    },
  ],
  [
    'application anew instead of renewal',
    {
      settings: { renewal: { allowed: false, otherwise: 'apply-again' } },
      says: [
        ['There is no renewal.', 'Il n’y a pas de renouvellement.'],
        ['Whoever wants to take part again applies anew.', 'Pour participer encore, on pose une nouvelle candidature.'],
      ],
    },
  ],
  [
    'a document that is released only after signing',
    {
      identity: {
        resources: [
          {
            code: 'resume',
            title: { en: 'Résumé of the protégé', fr: 'CV de la personne accompagnée' },
            for: 'mentor',
            opens: 'signing',
          },
        ],
      },
      says: [
        [
          'There to read: Résumé of the protégé (once the agreement is signed).',
          'À lire : CV de la personne accompagnée (une fois l’entente signée).',
        ],
      ],
    },
  ],
  [
    'a month’s notice, and three unanswered attempts',
    {
      settings: { ending: { noticeDays: 30, unansweredAttempts: 3 } },
      says: [
        ['Whoever ends it early says so 30 days ahead.', 'Pour y mettre fin plus tôt, on l’annonce 30 jours d’avance.'],
        [
          'After 3 attempts without an answer it can be ended.',
          'Après 3 tentatives sans réponse, on peut y mettre fin.',
        ],
      ],
    },
  ],
  [
    'first-time mentors limited, and matches locked',
    {
      settings: { capacity: { mentor: 3, firstTimeMentor: 1 }, matching: { locked: true } },
      says: [
        [
          'Whoever is a mentor for the first time has at most 1 at a time.',
          'La première fois comme mentor, on en a au plus 1 à la fois.',
        ],
        ['Once published, pairs are not changed.', 'Une fois publiés, les binômes ne changent pas.'],
      ],
    },
  ],
]

test.each(cases)('%s', (_what, expressed) => {
  const { problems, sentences } = told(expressed)
  expect(problems).toEqual([])
  for (const pair of expressed.says) expect(sentences).toContainEqual(pair)
})
