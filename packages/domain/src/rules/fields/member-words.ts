import { say } from '../../core/index.ts'
import type { MemberWords } from './words.ts'

// `Type.member`, as the contract calls them (`settings/shapes.ts`).

const label = { name: say('Name', 'Nom') }
const title = { name: say('Title', 'Titre') }
const mentors = say('{Mentor.theMany}', '{Mentor.theMany}')
const proteges = say('{Protege.theMany}', '{Protege.theMany}')
const [asMentor, asProtege] = [
  say('For {mentor.theMany}', 'Pour {mentor.theMany}'),
  say('For {protege.theMany}', 'Pour {protege.theMany}'),
]
const question = { one: say('Question', 'Question'), add: say('Add a question', 'Ajouter une question') }
const reason = { one: say('Reason', 'Raison'), add: say('Add a reason', 'Ajouter une raison') }
const benefit = { isLong: true, one: say('Point', 'Point'), add: say('Add a point', 'Ajouter un point') } as const
const noDocument = {
  none: say('Nothing is written down', 'Rien n’est écrit'),
  some: say('A text to read', 'Un texte à lire'),
}
const ofChoices = { key: 'answer', is: ['one-of', 'several-of'] }
const limit = { none: say('No limit', 'Pas de limite'), some: say('At most', 'Au plus') }

export const memberWords: Readonly<Record<string, MemberWords>> = {
  'NamedChoice.label': label,
  'LabelsByLanguage.en': { name: say('In English', 'En anglais') },
  'LabelsByLanguage.fr': { name: say('In French', 'En français') },
  'LabelSettings.mentor': { name: say('Who guides', 'La personne qui guide') },
  'LabelSettings.protege': { name: say('Who is guided', 'La personne accompagnée') },

  'PageSection.title': { name: say('Heading', 'Titre') },
  'PageSection.text': { name: say('Text', 'Texte'), isLong: true },
  'DocumentsByRole.mentor': { name: asMentor, ...noDocument },
  'DocumentsByRole.protege': { name: asProtege, ...noDocument },
  'RoleDocument.title': title,
  'RoleDocument.opening': { name: say('Opening', 'Introduction'), isLong: true },
  'RoleDocument.responsibilities': {
    name: say('What they take on', 'Ce qu’elles prennent à leur charge'),
    ...{ one: say('Point', 'Point'), add: say('Add a point', 'Ajouter un point') },
  },
  'ProgramResource.title': title,
  'ProgramResource.for': { name: say('For whom', 'Pour qui') },
  'ProgramResource.opens': { name: say('Open from', 'Accessible dès') },
  'BenefitsByRole.mentor': { name: asMentor, ...benefit },
  'BenefitsByRole.protege': { name: asProtege, ...benefit },
  'ReasonsByRole.mentor': { name: asMentor, ...reason },
  'ReasonsByRole.protege': { name: asProtege, ...reason },

  'EnrolmentWindow.opens': { name: say('First day', 'Premier jour') },
  'EnrolmentWindow.closes': { name: say('Last day', 'Dernier jour') },
  'VoteSettings.of': { name: say('On whom', 'Au sujet de qui') },
  'VoteSettings.quorum': {
    unit: say('people', 'personnes'),
    name: say('How many must vote', 'Combien de personnes doivent voter'),
    none: say('Any number', 'N’importe quel nombre'),
    some: say('At least', 'Au moins'),
  },
  'VoteSettings.majority': { name: say('What carries the vote', 'Ce qui emporte le vote') },
  'VoteSettings.recusal': {
    name: say('Who has an interest', 'Qui a un intérêt'),
    help: say(
      'Somebody who works with the person or knows them well.',
      'Quelqu’un qui travaille avec la personne ou la connaît bien.',
    ),
    yes: say('Stays out of the vote', 'S’abstient de voter'),
    no: say('May vote too', 'Peut voter aussi'),
  },
  'QuestionsByRole.mentor': { name: asMentor, ...question },
  'QuestionsByRole.protege': { name: asProtege, ...question },
  'ProgramQuestion.ask': { name: say('Question', 'Question') },
  'ProgramQuestion.answer': { name: say('How it is answered', 'Comment on y répond') },
  'ProgramQuestion.options': {
    when: ofChoices,
    name: say('Choices', 'Choix'),
    ...{ one: say('Choice', 'Choix'), add: say('Add a choice', 'Ajouter un choix') },
  },
  'ProgramQuestion.own': {
    when: ofChoices,
    name: say('Answers of one’s own', 'Réponses personnelles'),
    yes: say('Can be added to the choices', 'On peut en ajouter aux choix'),
    no: say('Only the choices', 'Seulement les choix'),
  },
  'ProgramQuestion.needed': {
    name: say('An answer', 'Une réponse'),
    yes: say('Is needed', 'Est nécessaire'),
    no: say('Can be left out', 'Est facultative'),
  },
  'WaitingListSettings.order': { name: say('Who is next', 'Qui passe en premier') },
  'WaitingListSettings.longestDays': {
    unit: say('days', 'jours'),
    name: say('How many days somebody waits', 'Combien de jours on attend'),
    ...limit,
  },
  'NewPerYear.mentor': { unit: say('mentorships', 'relations'), name: mentors, ...limit },
  'NewPerYear.protege': { unit: say('mentorships', 'relations'), name: proteges, ...limit },

  'RequestSettings.open': { name: say('Requests open at a time', 'Demandes ouvertes à la fois') },
  'RequestSettings.answerDays': { unit: say('days', 'jours'), name: say('Days to answer', 'Jours pour répondre') },
  'RequestSettings.then': { name: say('Without an answer', 'Sans réponse') },
  'MatchingCriterion.label': label,
  'MatchingCriterion.compares': { name: say('How the two are compared', 'Comment on compare les deux personnes') },
  'MatchingCriterion.weight': { name: say('Weight, 0 to 100', 'Poids, de 0 à 100') },
  'TrialSettings.days': { unit: say('days', 'jours'), name: say('How many days', 'Combien de jours') },
  'TrialSettings.decidedBy': { name: say('Who then decides', 'Qui décide ensuite') },

  'WrittenSection.label': { name: say('Heading', 'Titre') },
  'WrittenSection.needed': {
    name: say('The two', 'Les deux personnes'),
    yes: say('Have to write something', 'Doivent écrire quelque chose'),
    no: say('May leave it empty', 'Peuvent la laisser vide'),
  },
  'TermRange.least': {
    unit: say('months', 'mois'),
    name: say('At least, in months', 'Au moins, en mois'),
    none: say('Any', 'Libre'),
    some: say('At least', 'Au moins'),
  },
  'TermRange.most': {
    unit: say('months', 'mois'),
    name: say('At most, in months', 'Au plus, en mois'),
    none: say('Any', 'Libre'),
    some: say('At most', 'Au plus'),
  },
  'PauseSettings.mostDays': { unit: say('days', 'jours'), name: say('How many days', 'Combien de jours'), ...limit },

  'AgendaPoint.label': label,

  'FormSettings.title': title,
  'FormSettings.of': { name: say('Who fills it in', 'Qui le remplit') },
  'FormSettings.at': { name: say('When', 'Quand') },
  'FormSettings.readBy': { name: say('Who reads it', 'Qui le lit') },
  'FormSettings.questions': { name: say('Questions', 'Questions'), ...question },
  'CreditSettings.label': { name: say('What the units are called', 'Le nom des unités') },
  'CreditSettings.units': { name: say('How many', 'Combien') },
}
