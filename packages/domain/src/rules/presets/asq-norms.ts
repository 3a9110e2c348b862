import { say } from '../../core/index.ts'
import type { Norm } from '../norm.ts'
import { statedOfMentor, statedOfProtege, inferredOfBoth } from './asq-sources.ts'
import { quantity, step } from './norms.ts'

/** What the two documents ask, the mentor's first. */
export const asqNorms: Norm[] = [
  step(
    {
      id: 'responsibilities-acknowledged',
      strength: 'expected',
      party: 'applicant',
      source: inferredOfBoth(
        'opening',
        say(
          'Both documents speak of commitment and responsibility; acknowledging them item by item stands for that. Missing, it is shown and blocks nothing.',
          'Les deux documents parlent d’engagement et de responsabilité ; en prendre acte point par point en tient lieu. Si cela manque, on le voit et rien n’est bloqué.',
        ),
        ['ASQM-2', 'ASQM-3', 'ASQP-4'],
      ),
    },
    { does: 'responsibilities' },
    { at: 'admission' },
  ),
  step(
    {
      id: 'readiness-worksheet',
      strength: 'recommended',
      party: 'mentor',
      source: statedOfMentor(
        'preparing',
        say(
          'A mentor to be looks at five things first: time, skills, motivation, earlier mentors, experience.',
          'Avant de devenir mentor, on examine cinq choses : temps, compétences, motivation, mentors passés, expérience.',
        ),
        Array.from({ length: 13 }, (_nothing, index) => `ASQM-${index + 5}`),
      ),
    },
    { does: 'worksheet', form: 'mentor-readiness' },
    { at: 'matching' },
  ),
  step(
    {
      id: 'preparation-worksheet',
      strength: 'recommended',
      party: 'protege',
      source: statedOfProtege(
        'before-introducing',
        say(
          'Before approaching a mentor, one thinks about where one stands and wants to go.',
          'Avant d’aborder un mentor, on réfléchit à sa situation et à ce que l’on vise.',
        ),
        Array.from({ length: 11 }, (_nothing, index) => `ASQP-${index + 6}`),
      ),
    },
    { does: 'worksheet', form: 'protege-preparation' },
    { at: 'introduction' },
  ),
  step(
    {
      id: 'ground-rules-reviewed',
      strength: 'expected',
      party: 'mentor',
      source: statedOfMentor(
        'responsibilities',
        say(
          'Before it begins, the mentor goes through how the two interact, what they expect of their communication, and anything else.',
          'Avant le début, le mentor passe en revue la façon d’échanger, les attentes en matière de communication et tout autre point.',
        ),
        ['ASQM-26', 'ASQM-27', 'ASQM-28', 'ASQM-29', 'ASQM-30'],
      ),
    },
    { does: 'ground-rules' },
    { at: 'start' },
  ),
  step(
    {
      id: 'whole-timeline',
      strength: 'expected',
      party: 'mentor',
      source: statedOfMentor(
        'responsibilities',
        say(
          'A sensible timeline is set for the whole of it.',
          'Un calendrier raisonnable est établi pour l’ensemble de la relation.',
        ),
        ['ASQM-32'],
      ),
    },
    { does: 'timeline' },
    { at: 'start' },
  ),
  step(
    {
      id: 'expectations-worksheet',
      strength: 'expected',
      party: 'protege',
      source: statedOfProtege(
        'before-beginning',
        say(
          'Before it begins, the protégé makes up their mind about what they expect.',
          'Avant le début, la personne accompagnée précise ce qu’elle attend.',
        ),
        ['ASQP-17', 'ASQP-18', 'ASQP-19', 'ASQP-20', 'ASQP-21', 'ASQP-22', 'ASQP-23'],
      ),
    },
    { does: 'worksheet', form: 'protege-expectations' },
    { at: 'start' },
  ),
  step(
    {
      id: 'worksheets-shared',
      strength: 'expected',
      party: 'protege',
      source: statedOfProtege(
        'sharing',
        say(
          'What was thought through alone is then shared with the mentor.',
          'Ce qui a été réfléchi seul est ensuite partagé avec le mentor.',
        ),
        ['ASQP-24', 'ASQP-25'],
      ),
    },
    { does: 'sharing' },
    { at: 'start' },
  ),
  quantity(
    {
      id: 'term-half-to-one-year',
      strength: 'expected',
      party: 'pair',
      source: statedOfMentor(
        'responsibilities',
        say(
          'It is expected to last about half a year to a year.',
          'La relation devrait durer environ six mois à un an.',
        ),
        ['ASQM-31'],
      ),
    },
    {
      measure: { of: 'months' },
      window: { length: 'term', counted: 'from-start' },
      bound: { is: 'between', least: 6, most: 12, about: true },
    },
  ),
  quantity(
    {
      id: 'check-ins',
      strength: 'expected',
      party: 'mentor',
      source: statedOfMentor(
        'responsibilities',
        say('The mentor checks in at least twice a month.', 'Le mentor prend contact au moins deux fois par mois.'),
        ['ASQM-19'],
        say(
          'That the month is one of the calendar, and that a meeting, a call or an exchange by e-mail counts.',
          'Que le mois est celui du calendrier et qu’une rencontre, un appel ou un échange par courriel compte.',
        ),
      ),
    },
    {
      measure: {
        of: 'contacts',
        kinds: ['meeting', 'call', 'email-dialogue'],
        modes: null,
        minutes: null,
        realTime: false,
      },
      window: { length: 'month', counted: 'calendar' },
      bound: { is: 'at-least', count: 2 },
    },
  ),
  quantity(
    {
      id: 'informal-between-meetings',
      strength: 'expected',
      party: 'mentor',
      source: statedOfMentor(
        'responsibilities',
        say('Between meetings there is informal contact.', 'Entre les rencontres, il y a des contacts informels.'),
        ['ASQM-20'],
      ),
    },
    {
      measure: { of: 'contacts', kinds: ['informal'], modes: null, minutes: null, realTime: false },
      window: { length: 'between-meetings', counted: 'from-start' },
      bound: { is: 'at-least', count: 1 },
    },
  ),
  step(
    {
      id: 'next-meeting-arranged',
      strength: 'expected',
      party: 'protege',
      source: statedOfProtege(
        'responsibilities',
        say(
          'Setting up what comes next is the protégé’s part.',
          'Organiser la suite revient à la personne accompagnée.',
        ),
        ['ASQP-5', 'ASQP-27'],
      ),
    },
    { does: 'next-meeting' },
    { at: 'each-meeting' },
  ),
  step(
    {
      id: 'meeting-purpose',
      strength: 'expected',
      party: 'protege',
      source: statedOfProtege(
        'responsibilities',
        say('The protégé says what each exchange is for.', 'La personne accompagnée précise le but de chaque échange.'),
        ['ASQP-28'],
      ),
    },
    { does: 'agenda', items: ['purpose'], how: 'settle' },
    { at: 'each-meeting' },
  ),
  step(
    {
      id: 'meeting-preparation',
      strength: 'expected',
      party: 'protege',
      source: statedOfProtege(
        'responsibilities',
        say(
          'The mentor is told in advance what is needed and given the background to it.',
          'Le mentor apprend à l’avance ce qui est nécessaire et en reçoit le contexte.',
        ),
        ['ASQP-29', 'ASQP-30'],
      ),
    },
    { does: 'preparation', parts: ['needs', 'background'] },
    { at: 'each-meeting' },
  ),
  step(
    { id: 'preparation-a-day-ahead', strength: 'recommended', party: 'protege', source: { kind: 'default' } },
    { does: 'preparation', parts: ['needs'] },
    { at: 'each-meeting' },
    { leadHours: 24 },
  ),
]
