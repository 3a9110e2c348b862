import { say } from '../../core/index.ts'
import type { Settings } from '../settings.ts'
import { open, yesNo } from './questions.ts'

/** The three worksheets, each private until its writer shares it (ASQM-5 to 17, ASQP-6 to 26). */
export const asqForms: Settings['questionnaires']['forms'] = [
  {
    code: 'mentor-readiness',
    title: say('Am I ready to be a mentor?', 'Suis-je prêt à devenir mentor ?'),
    of: 'mentor',
    at: 'matching',
    readBy: 'self-until-shared',
    questions: [
      open(
        'availability',
        'How much time will you have over the next six to twelve months?',
        'De combien de temps disposerez-vous au cours des six à douze prochains mois ?',
      ),
      yesNo(
        'whole-year',
        'Will you be there for a year: to begin it, to keep it up and to end it well?',
        'Serez-vous présent pendant un an : pour la commencer, l’entretenir et bien la conclure ?',
      ),
      open(
        'skills',
        'Which technical and leadership skills can you show and share?',
        'Quelles compétences techniques et de direction pouvez-vous montrer et partager ?',
      ),
      open('motivation', 'Why do you want to be a mentor?', 'Pourquoi souhaitez-vous être mentor ?'),
      yesNo(
        'ready',
        'Are you open to it, ready for it, and able to help?',
        'Êtes-vous ouvert à cela, prêt et en mesure d’aider ?',
      ),
      open(
        'past-mentors',
        'Which mentors have you had, formal or not, and how did they go about it?',
        'Quels mentors avez-vous eus, officiels ou non, et comment s’y prenaient-ils ?',
      ),
      open(
        'learned-from-them',
        'What did you learn from them that you could pass on?',
        'Qu’en avez-vous appris que vous pourriez transmettre ?',
      ),
      open('experiences', 'Which experiences taught you the most?', 'Quelles expériences vous ont le plus appris ?'),
      open('lessons', 'How could you share those lessons?', 'Comment pourriez-vous partager ces leçons ?'),
    ],
  },
  {
    code: 'protege-preparation',
    title: say('Where I stand', 'Où j’en suis'),
    of: 'protege',
    at: 'introduction',
    readBy: 'self-until-shared',
    questions: [
      open('stage', 'At which stage of your development are you?', 'À quelle étape de votre parcours en êtes-vous ?'),
      open('strengths', 'What are you good at?', 'Quels sont vos points forts ?'),
      open('weaknesses', 'What are you less good at?', 'Quels sont vos points faibles ?'),
      open('successes', 'What have you achieved at work?', 'Quelles sont vos réussites professionnelles ?'),
      open('struggles', 'Where do you keep struggling?', 'Dans quels domaines avez-vous encore du mal ?'),
      open(
        'now',
        'How do you see yourself professionally today?',
        'Comment vous voyez-vous aujourd’hui sur le plan professionnel ?',
      ),
      open('in-five-years', 'And in five years?', 'Et dans cinq ans ?'),
      open('help', 'How could a mentor help you get there?', 'Comment un mentor pourrait-il vous aider à y arriver ?'),
      open('role-models', 'Who do you look up to?', 'Quelles personnes sont pour vous des modèles ?'),
      open(
        'one-skill',
        'If you could improve one thing, which would it be?',
        'Si vous pouviez améliorer une seule chose, laquelle serait-ce ?',
      ),
    ],
  },
  {
    code: 'protege-expectations',
    title: say('What I expect', 'Mes attentes'),
    of: 'protege',
    at: 'start',
    readBy: 'self-until-shared',
    questions: [
      open(
        'ideal-mentor',
        'Which skills and traits would an ideal mentor have?',
        'Quelles compétences et qualités aurait un mentor idéal ?',
      ),
      open('interaction', 'How would you like to be in touch?', 'Comment aimeriez-vous échanger ?'),
      open(
        'schedule',
        'Which schedule or time frame do you have in mind?',
        'Quel calendrier ou quelle période envisagez-vous ?',
      ),
      open(
        'milestones',
        'Which milestones lie on the way to a goal?',
        'Quelles étapes jalonnent le chemin vers un objectif ?',
      ),
      open(
        'feedback',
        'How will you tell your mentor what works and what does not?',
        'Comment direz-vous à votre mentor ce qui va et ce qui ne va pas ?',
      ),
      yesNo(
        'in-a-year',
        'Can you begin, learn and let go within one full year?',
        'Pouvez-vous commencer, apprendre et conclure en une année complète ?',
      ),
    ],
  },
]
