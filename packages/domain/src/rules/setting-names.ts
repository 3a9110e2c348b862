import { type Localized, say } from '../core/index.ts'
import type { Chapter } from './chapters.ts'
import type { SectionName, Settings } from './settings.ts'

/** Where a setting stands: `term.months`. */
export type SettingPath = { [Name in SectionName]: `${Name}.${keyof Settings[Name] & string}` }[SectionName]

/** Where somebody reads what a section says. */
export const chapterOfSection: Record<SectionName, Chapter> = {
  ...{ identity: 'people', enrolment: 'machinery', capacity: 'people', matching: 'machinery' },
  ...{ agreement: 'start', term: 'term', renewal: 'term', goals: 'goals', contacts: 'meetings' },
  ...{
    oversight: 'machinery',
    publication: 'machinery',
    questionnaires: 'machinery',
    ending: 'end',
    recognition: 'end',
    records: 'machinery',
  },
}

/** What each setting is called where no sentence tells that it is another; as they stand after a colon. */
export const settingNames: Record<SettingPath, Localized> = {
  'identity.name': say('the name of the program', 'le nom du programme'),
  'identity.labels': say('what the two roles are called', 'les noms des deux rôles'),
  'identity.purpose': say('the purpose of the program', 'la raison d’être du programme'),
  'identity.purposes': say('what the program is for, point by point', 'ce à quoi sert le programme, point par point'),
  'identity.outcomes': say('what is reported on', 'ce dont il est rendu compte'),
  'identity.sections': say('the parts of the program’s page', 'les parties de la page du programme'),
  'identity.documents': say('what each role takes on', 'ce que chaque rôle prend à sa charge'),
  'identity.resources': say('guides and tools', 'les guides et les outils'),
  'identity.benefits': say('what each role gains', 'ce que chaque rôle en retire'),
  'identity.reasons': say('reasons to join', 'les raisons de participer'),
  'identity.publicPage': say('the public page', 'la page publique'),
  'identity.locales': say('the languages of the program', 'les langues du programme'),
  'identity.timeZone': say('the time zone', 'le fuseau horaire'),

  'enrolment.intake': say('how people come in', 'la façon d’entrer dans le programme'),
  'enrolment.window': say('when applications are open', 'la période de candidature'),
  'enrolment.admittedBy': say('who admits people', 'qui admet les personnes'),
  'enrolment.vote': say('how the committee votes', 'la façon dont vote le comité'),
  'enrolment.questions': say('what is asked of those who apply', 'ce qui est demandé à la candidature'),
  'enrolment.waitingList': say('the waiting list', 'la liste d’attente'),
  'enrolment.invitationExpiryDays': say('how many days an invitation holds', 'la durée en jours d’une invitation'),
  'enrolment.careerStages': say('the career stages', 'les étapes de carrière'),

  'capacity.mentor': say(
    'how many mentorships {mentor.a} has at a time',
    'le nombre de relations de mentorat à la fois par {mentor.one}',
  ),
  'capacity.protege': say(
    'how many mentorships {protege.a} has at a time',
    'le nombre de relations de mentorat à la fois par {protege.one}',
  ),
  'capacity.newPerYear': say(
    'how many mentorships begin in a calendar year',
    'le nombre de nouvelles relations de mentorat par année civile',
  ),
  'capacity.firstTimeMentor': say(
    'how many mentorships whoever is {mentor.a} for the first time has at a time',
    'le nombre de relations à la fois la première fois comme {mentor.one}',
  ),

  'matching.publishedBy': say('who makes pairs', 'qui forme les binômes'),
  'matching.approvers': say('how many approve a pair', 'le nombre d’approbations d’un binôme'),
  'matching.requests': say('how {protege.a} asks {mentor.a}', 'la façon de s’adresser à {mentor.a}'),
  'matching.consentOf': say('whose consent a pair needs', 'l’accord que suppose un binôme'),
  'matching.objective': say('what the proposal of pairs aims at', 'ce que vise la proposition de binômes'),
  'matching.criteria': say(
    'what pairs go by, and with what weight',
    'ce sur quoi se fondent les binômes, et avec quel poids',
  ),
  'matching.trial': say('the trial', 'l’essai'),
  'matching.locked': say('whether a pair can be changed later', 'la possibilité de modifier un binôme par la suite'),

  'agreement.title': say('the title of the agreement', 'le titre de l’entente'),
  'agreement.form': say('how the two give their word', 'la façon dont les deux personnes s’engagent'),
  'agreement.sections': say('what the agreement holds', 'ce que contient l’entente'),
  'agreement.written': say('what the two write themselves', 'ce que les deux personnes rédigent elles-mêmes'),
  'agreement.coSigners': say('who signs beside the two', 'qui signe en plus des deux personnes'),
  'agreement.amendment': say('whether the agreement can be changed', 'la possibilité de modifier l’entente'),

  'term.months': say('how many months a mentorship is for', 'la durée de la relation en mois'),
  'term.range': say('the usual term', 'la durée habituelle'),
  'term.starts': say('what the term begins with', 'ce par quoi commence la relation'),
  'term.phases': say('the phases', 'les phases'),
  'term.pause': say('how a mentorship can pause', 'la mise en pause'),
  'term.readinessMonths': say(
    'how many months ahead those who apply are asked to look',
    'le nombre de mois sur lesquels on se projette à la candidature',
  ),

  'renewal.allowed': say('whether there is a renewal', 'la possibilité de renouveler'),
  'renewal.terms': say('upon what terms the two go on', 'les conditions auxquelles on continue'),
  'renewal.windowDays': say(
    'how many days before the end both are asked whether they go on',
    'le nombre de jours avant la fin où l’on demande aux deux personnes si elles continuent',
  ),
  'renewal.most': say('how often a mentorship is renewed', 'le nombre de renouvellements'),
  'renewal.otherwise': say('what is left without a renewal', 'ce qui reste sans renouvellement'),

  'goals.kinds': say('the kinds of goal', 'les genres d’objectifs'),
  'goals.owner': say('whose the goals are', 'à qui sont les objectifs'),
  'goals.agreedByOther': say('who agrees the goals', 'qui approuve les objectifs'),
  'goals.parts': say('what makes a goal whole', 'ce qui rend un objectif complet'),
  'goals.milestones': say('the milestones of goals', 'les étapes des objectifs'),
  'goals.activities': say('the activities of goals', 'les activités des objectifs'),
  'goals.activitySections': say('the sections of activities', 'les volets des activités'),
  'goals.mentorGoals': say('goals of {mentor.the}', 'les objectifs {mentor.of}'),

  'contacts.kinds': say('what contacts are written down', 'les échanges que l’on consigne'),
  'contacts.modes': say('ways of meeting', 'les façons d’échanger'),
  'contacts.arrangedBy': say('who arranges contacts', 'qui organise les échanges'),
  'contacts.confirmedBy': say('whose word counts a contact', 'la parole qu’il faut pour qu’un échange compte'),
  'contacts.agenda': say('the agenda of a meeting', 'l’ordre du jour d’une rencontre'),

  'oversight.body': say('who reads what is told in confidence', 'qui lit ce qui est confié'),
  'oversight.checkInWeeks': say('how often people are asked how it goes', 'le rythme des prises de nouvelles'),
  'oversight.concernsTo': say('where concerns go', 'où vont les préoccupations'),

  'publication.by': say(
    'how many people it takes to publish rules',
    'le nombre de personnes qu’il faut pour publier des règles',
  ),

  'questionnaires.forms': say('worksheets and questionnaires', 'les fiches et les questionnaires'),

  'ending.by': say('who can end it early', 'qui peut y mettre fin plus tôt'),
  'ending.noticeDays': say('the notice in days', 'le préavis en jours'),
  'ending.reasons': say('the reasons that are offered for an early end', 'les motifs proposés pour une fin anticipée'),
  'ending.steps': say('what there is at the end', 'ce qu’il y a à la fin'),
  'ending.rematch': say('whether people can be paired again', 'la possibilité d’un nouveau jumelage'),
  'ending.unansweredAttempts': say(
    'after how many attempts without an answer it can be ended',
    'le nombre de tentatives sans réponse après lequel on peut y mettre fin',
  ),

  'recognition.credit': say('what taking part is worth', 'ce à quoi la participation donne droit'),
  'recognition.completion': say('the conditions of completion', 'les conditions de l’achèvement'),
  'recognition.whole': say('whether only the whole counts', 'la valeur d’une partie seulement des conditions'),
  'recognition.certificate': say('the certificate', 'le certificat'),

  'records.monthsKept': say(
    'how many months what the two wrote is kept',
    'le nombre de mois pendant lesquels est conservé ce que les deux ont écrit',
  ),
}
