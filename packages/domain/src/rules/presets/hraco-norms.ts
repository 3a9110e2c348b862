import { say } from '../../core/index.ts'
import type { Norm } from '../norm.ts'
import { stated } from './hraco-sources.ts'
import { clause, quantity, step } from './norms.ts'

const checkIn = { at: 'check-in-interval' } as const

/** What the document asks, from the pairing on. */
export const hracoNorms: Norm[] = [
  step(
    {
      id: 'agreement-first',
      strength: 'required',
      party: 'pair',
      source: stated(
        'time',
        say(
          'Once paired, the two first write an agreement that makes sense to both.',
          'Une fois jumelées, les deux personnes rédigent d’abord une entente qui convient à l’une et à l’autre.',
        ),
        ['HRACO-35', 'HRACO-36'],
      ),
    },
    { does: 'agreement' },
    { at: 'start' },
  ),
  step(
    {
      id: 'agreement-parts',
      strength: 'required',
      party: 'pair',
      source: stated(
        'time',
        say(
          'It covers how often they meet, goals, development activities, and confidential information and feedback.',
          'Elle traite de la fréquence des rencontres, des objectifs, des activités de développement ainsi que de l’information et de la rétroaction confidentielles.',
        ),
        ['HRACO-37', 'HRACO-38', 'HRACO-39', 'HRACO-40'],
      ),
    },
    { does: 'agreement-parts', parts: ['frequency', 'goals', 'activities', 'confidential-feedback'] },
    { at: 'start' },
  ),
  quantity(
    {
      id: 'meeting-frequency',
      strength: 'expected',
      party: 'pair',
      source: stated(
        'time',
        say(
          'How often they meet is for the two to agree.',
          'La fréquence des rencontres relève d’un accord entre les deux.',
        ),
        ['HRACO-37'],
        say('That it is expected once it is agreed.', 'Qu’elle est attendue une fois convenue.'),
      ),
    },
    {
      measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
      window: { length: 'year', counted: 'from-start' },
      bound: { is: 'at-least', count: 0 },
      delegation: { least: null, most: null, strength: 'expected', by: 'every-agreement', source: null },
    },
  ),
  quantity(
    {
      id: 'one-year-at-least',
      strength: 'recommended',
      party: 'each',
      source: stated(
        'time',
        say('A commitment of at least a year is recommended.', 'Un engagement d’au moins un an est recommandé.'),
        ['HRACO-33'],
      ),
    },
    {
      measure: { of: 'months' },
      window: { length: 'term', counted: 'from-start' },
      bound: { is: 'at-least', count: 12 },
    },
  ),
  clause(
    {
      id: 'clause-time',
      strength: 'guideline',
      party: 'pair',
      source: stated(
        'time',
        say(
          'Each relationship is its own, and takes what the two want to give.',
          'Chaque relation est unique et prend ce que les deux veulent y consacrer.',
        ),
        ['HRACO-31', 'HRACO-32'],
      ),
    },
    'time',
    say(
      'We give as much time and energy as the two of us want.',
      'Nous y consacrons autant de temps et d’énergie que nous le souhaitons tous les deux.',
    ),
  ),
  clause(
    {
      id: 'clause-respect',
      strength: 'required',
      party: 'each',
      source: stated(
        'what',
        say(
          'Both answer to one another for how they speak.',
          'Les deux répondent l’une envers l’autre de leur façon d’échanger.',
        ),
        ['HRACO-5'],
      ),
    },
    'respect',
    say(
      'We speak with each other respectfully, and each of us answers for that to the other.',
      'Nous échangeons avec respect, et chacun de nous en répond devant l’autre.',
    ),
  ),
  clause(
    {
      id: 'clause-confidentiality',
      strength: 'required',
      party: 'each',
      source: stated('what', say('What they speak about is confidential.', 'Leurs échanges sont confidentiels.'), [
        'HRACO-6',
      ]),
    },
    'confidentiality',
    say(
      'What we tell each other stays in confidence, and each of us answers for that to the other.',
      'Ce que nous nous disons reste confidentiel, et chacun de nous en répond devant l’autre.',
    ),
  ),
  step(
    {
      id: 'guidance-from-the-beginning',
      strength: 'expected',
      party: 'committee',
      source: stated(
        'help',
        say(
          'The committee provides guidance and tools from the beginning.',
          'Le comité fournit dès le début des conseils et des outils.',
        ),
        ['HRACO-42', 'HRACO-43'],
      ),
    },
    { does: 'guidance' },
    { at: 'start' },
  ),
  step(
    {
      id: 'committee-check-ins',
      strength: 'expected',
      party: 'committee',
      source: stated(
        'help',
        say('The committee checks in regularly.', 'Le comité prend régulièrement des nouvelles.'),
        ['HRACO-44'],
        say(
          'That it does so with every participant, as a task of one of its members.',
          'Qu’il le fait auprès de chaque personne, une tâche confiée à l’un de ses membres.',
        ),
      ),
    },
    { does: 'check-in' },
    checkIn,
  ),
  step(
    {
      id: 'feedback-asked',
      strength: 'expected',
      party: 'committee',
      source: stated(
        'help',
        say(
          'The committee asks both for feedback in confidence.',
          'Le comité demande aux deux leur avis en toute confidentialité.',
        ),
        ['HRACO-45', 'HRACO-46'],
      ),
    },
    { does: 'feedback-asked' },
    checkIn,
  ),
  step(
    {
      id: 'feedback-given',
      strength: 'recommended',
      party: 'each',
      source: stated('help', say('They are encouraged to give it.', 'On les encourage à le donner.'), ['HRACO-45']),
    },
    { does: 'feedback' },
    checkIn,
  ),
  step(
    {
      id: 'program-adjusted',
      strength: 'guideline',
      party: 'committee',
      source: stated(
        'help',
        say(
          'What it hears may change the program, when there is need.',
          'Ce qu’il entend peut faire évoluer le programme, au besoin.',
        ),
        ['HRACO-47', 'HRACO-48'],
      ),
    },
    { does: 'adjustment' },
    { at: 'as-needed' },
  ),
]
