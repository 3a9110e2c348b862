import { say } from '../../core/index.ts'
import type { SettingPath } from '../setting-names.ts'
import type { About } from './words.ts'

type First = Extract<SettingPath, `${'identity' | 'enrolment' | 'capacity' | 'matching'}.${string}`>

const point = { one: say('Point', 'Point'), add: say('Add a point', 'Ajouter un point') }

/** Who the program is, how people come in, and how pairs come about. */
export const firstSettingWords: Record<First, About> = {
  'identity.name': {
    help: say(
      'As it stands at the top of every page and in every mail. Once the rules have been published, the program keeps its name.',
      'Il figure en tête de chaque page et dans chaque courriel. Une fois les règles publiées, le programme garde son nom.',
    ),
  },
  'identity.labels': {
    help: say(
      'Every sentence and every mail uses these words. Write one and several; Ithaca makes the other forms.',
      'Chaque phrase et chaque courriel emploient ces mots. Écrivez le singulier et le pluriel ; Ithaca en tire les autres formes.',
    ),
  },
  'identity.purpose': {
    isLong: true,
    help: say(
      'A sentence or two at the head of the program’s page.',
      'Une phrase ou deux en tête de la page du programme.',
    ),
  },
  'identity.purposes': {
    ...point,
    none: say(
      'What the program is for is not told point by point',
      'Ce à quoi sert le programme n’est pas dit point par point',
    ),
    help: say('Each point in a few words.', 'Chaque point en quelques mots.'),
  },
  'identity.outcomes': {
    none: say('The program reports no outcomes', 'Le programme ne rend compte d’aucun résultat'),
    ...{ one: say('Outcome', 'Résultat'), add: say('Add an outcome', 'Ajouter un résultat') },
    help: say(
      'What the association wants to know of the program at the end.',
      'Ce que l’association veut savoir du programme à la fin.',
    ),
  },
  'identity.sections': {
    none: say('The program’s page has no parts of its own', 'La page du programme n’a pas de parties à elle'),
    ...{ one: say('Part', 'Partie'), add: say('Add a part', 'Ajouter une partie') },
    help: say(
      'Each has a heading and a text; they follow one another on the program’s page.',
      'Chacune a un titre et un texte ; elles se suivent sur la page du programme.',
    ),
  },
  'identity.documents': {
    none: say(
      'Nothing is written down of what each role takes on',
      'Rien n’est écrit de ce que chaque rôle prend à sa charge',
    ),
    help: say(
      'What people of each role read about their part before they take it on.',
      'Ce que les personnes de chaque rôle lisent sur leur part avant de l’accepter.',
    ),
  },
  'identity.resources': {
    ...{
      one: say('Guide or tool', 'Guide ou outil'),
      add: say('Add a guide or a tool', 'Ajouter un guide ou un outil'),
    },
    help: say(
      'What people find to read, and from when on.',
      'Ce que les personnes trouvent à lire, et à partir de quand.',
    ),
  },
  'identity.benefits': {
    help: say(
      'Told on the program’s page, to whoever thinks of taking part.',
      'Présenté sur la page du programme à qui songe à participer.',
    ),
  },
  'identity.reasons': {
    none: say('No reasons to join are offered', 'Aucune raison de participer n’est proposée'),
    help: say(
      'People choose from these when they apply, and may add their own.',
      'Les personnes y font leur choix à la candidature et peuvent ajouter les leurs.',
    ),
  },
  'identity.publicPage': {
    yes: say(
      'Everybody may read what the program is and asks',
      'Toute personne peut lire ce qu’est le programme et ce qu’il demande',
    ),
    no: say('The program has no public page', 'Le programme n’a pas de page publique'),
    help: say('Names of people are never on it.', 'Aucun nom de personne n’y figure jamais.'),
  },
  'identity.locales': {
    help: say(
      'Every text of the program has to be there in each of them before it is published.',
      'Chaque texte du programme doit exister dans chacune avant la publication.',
    ),
  },
  'identity.timeZone': {
    help: say(
      'When a day and a month begin, for everybody in the program. Once the rules have been published, it keeps its zone.',
      'Le moment où commencent un jour et un mois, pour tout le programme. Une fois les règles publiées, il garde son fuseau.',
    ),
  },

  'enrolment.intake': {
    help: say(
      'Whether people are invited or apply, and when they can.',
      'Si les personnes sont invitées ou posent leur candidature, et quand.',
    ),
  },
  'enrolment.window': {
    none: say('There is no set period for applying', 'Il n’y a pas de période de candidature'),
    some: say('A period with a first and a last day', 'Une période avec un premier et un dernier jour'),
    help: say(
      'Needed where people apply for a cohort.',
      'Nécessaire lorsque l’on pose sa candidature pour une cohorte.',
    ),
  },
  'enrolment.admittedBy': {
    help: say('Who reads an application and says yes.', 'Qui lit une candidature et dit oui.'),
  },
  'enrolment.vote': {
    none: say('The committee does not vote', 'Le comité ne vote pas'),
    some: say('The committee votes', 'Le comité vote'),
    help: say('Only where the committee admits people.', 'Seulement lorsque le comité admet les personnes.'),
  },
  'enrolment.questions': {
    none: say('Nothing more is asked of those who apply', 'Rien de plus n’est demandé à la candidature'),
    help: say(
      'Put to people when they apply, beside their name and address.',
      'Posées à la candidature, en plus du nom et de l’adresse.',
    ),
  },
  'enrolment.waitingList': {
    none: say('There is no waiting list', 'Il n’y a pas de liste d’attente'),
    some: say('There is a waiting list', 'Il y a une liste d’attente'),
    help: say(
      'For those who were admitted and for whom there is nobody yet.',
      'Pour les personnes admises pour qui il n’y a encore personne.',
    ),
  },
  'enrolment.invitationExpiryDays': {
    unit: say('days', 'jours'),
    help: say(
      'Afterwards the link no longer works, and a new one can be sent.',
      'Ensuite, le lien ne fonctionne plus ; on peut en envoyer un autre.',
    ),
  },
  'enrolment.careerStages': {
    none: say('There are no career stages', 'Il n’y a pas d’étapes de carrière'),
    ...{ one: say('Stage', 'Étape'), add: say('Add a stage', 'Ajouter une étape') },
    help: say(
      'The first is the most junior, the last the most senior. People say where they stand; age is never asked.',
      'De la première à la plus avancée. Chaque personne dit où elle se situe ; l’âge n’est jamais demandé.',
    ),
  },

  'capacity.mentor': {
    unit: say('mentorships', 'relations'),
    none: say(
      'There is no limit to how many mentorships {mentor.a} has at a time',
      'Le nombre de relations qu’a {mentor.a} à la fois n’est pas limité',
    ),
    some: say('At most', 'Au plus'),
    help: say('Somebody can always ask for fewer.', 'Chaque personne peut toujours en demander moins.'),
  },
  'capacity.protege': {
    unit: say('mentorships', 'relations'),
    none: say(
      'There is no limit to how many mentorships {protege.a} has at a time',
      'Le nombre de relations qu’a {protege.a} à la fois n’est pas limité',
    ),
    some: say('At most', 'Au plus'),
    help: say('Somebody can always ask for fewer.', 'Chaque personne peut toujours en demander moins.'),
  },
  'capacity.newPerYear': {
    none: say(
      'There is no limit to new mentorships in a year',
      'Le nombre de nouvelles relations par année n’est pas limité',
    ),
    help: say(
      'From January to December, whatever has ended meanwhile.',
      'De janvier à décembre, quoi qu’il se soit terminé entre-temps.',
    ),
  },
  'capacity.firstTimeMentor': {
    unit: say('mentorships', 'relations'),
    none: say(
      'Who is {mentor.a} for the first time may have as many mentorships as others',
      'La première fois, on peut avoir autant de relations que les autres',
    ),
    some: say('At most', 'Au plus'),
    help: say(
      'Whoever is {mentor.a} for the first time may begin with fewer.',
      'La première fois, on peut commencer avec moins.',
    ),
  },

  'matching.publishedBy': {
    help: say('Whoever this is can put two people together.', 'Ces personnes peuvent réunir deux personnes en binôme.'),
  },
  'matching.approvers': {
    unit: say('people', 'personnes'),
    help: say(
      'How many of those who make pairs say yes to each.',
      'Combien de celles qui forment les binômes disent oui à chacun.',
    ),
  },
  'matching.requests': {
    none: say('{Protege.theMany} do not ask by themselves', '{Protege.theMany} ne font pas de demande'),
    some: say('{Protege.a} can ask {mentor.a}', '{Protege.a} peut s’adresser à {mentor.a}'),
    help: say('Without it, only the program puts people together.', 'Sans cela, seul le programme forme les binômes.'),
  },
  'matching.consentOf': {
    none: say('A pair begins without asking for consent', 'Un binôme commence sans demander d’accord'),
    help: say(
      'They are asked before a pair begins. Leave it empty where a pair simply begins.',
      'On leur demande avant le début d’un binôme. Ne cochez rien si un binôme commence simplement.',
    ),
  },
  'matching.objective': {
    help: say(
      'What counts most when Ithaca proposes pairs; people always decide.',
      'Ce qui compte le plus quand Ithaca propose des binômes ; la décision revient toujours aux personnes.',
    ),
  },
  'matching.criteria': {
    none: say('People are matched without criteria', 'Le jumelage se fait sans critères'),
    ...{ one: say('Criterion', 'Critère'), add: say('Add a criterion', 'Ajouter un critère') },
    help: say(
      'What of two people is compared, and how much each counts. A criterion of weight 20 counts twice as much as one of 10.',
      'Ce que l’on compare chez deux personnes, et le poids de chaque critère. Un poids de 20 compte deux fois plus qu’un poids de 10.',
    ),
  },
  'matching.trial': {
    none: say('A pair begins without a trial', 'Le binôme commence sans période d’essai'),
    some: say('The two try it first', 'Les deux personnes commencent par un essai'),
    help: say(
      'A first time after which somebody says whether to go on.',
      'Un premier temps, après lequel quelqu’un dit si l’on continue.',
    ),
  },
  'matching.locked': {
    yes: say('Once published, pairs are not changed', 'Une fois publiés, les binômes ne changent pas'),
    no: say('A pair can be changed later', 'Un binôme peut être modifié par la suite'),
  },
}
