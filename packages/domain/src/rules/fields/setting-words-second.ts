import { say } from '../../core/index.ts'
import type { SettingPath } from '../setting-names.ts'
import type { About } from './words.ts'

type First = `${'identity' | 'enrolment' | 'capacity' | 'matching'}.${string}`
type Second = Exclude<SettingPath, First>

const kind = { one: say('Kind', 'Genre'), add: say('Add a kind', 'Ajouter un genre') }

/** What the two agree on, how they go along, and how it ends. */
export const secondSettingWords: Record<Second, About> = {
  'agreement.title': {
    help: say('What stands above the agreement of the two.', 'Ce qui figure en tête de l’entente des deux personnes.'),
  },
  'agreement.form': {
    help: say(
      'From a simple word to a signature. It begins the mentorship.',
      'D’une simple parole à une signature. La relation commence par là.',
    ),
  },
  'agreement.sections': {
    none: say('The agreement holds nothing of the rules', 'L’entente ne reprend rien des règles'),
    isOrdered: true,
    help: say(
      'These parts come out of the rules and of what the two have settled, in this order.',
      'Ces parties viennent des règles et de ce dont les deux personnes ont convenu, dans cet ordre.',
    ),
  },
  'agreement.written': {
    none: say('The two write no parts of their own', 'Les deux personnes ne rédigent pas de parties elles-mêmes'),
    ...{ one: say('Part', 'Partie'), add: say('Add a part', 'Ajouter une partie') },
    help: say(
      'Headings under which the two write in their own words.',
      'Des titres sous lesquels les deux personnes écrivent avec leurs propres mots.',
    ),
  },
  'agreement.coSigners': {
    none: say('Nobody signs beside the two', 'Personne ne signe en plus des deux personnes'),
    help: say('Leave it empty where only the two sign.', 'Ne cochez rien si seules les deux personnes signent.'),
  },
  'agreement.amendment': { help: say('While the mentorship runs.', 'Pendant que la relation est en cours.') },

  'term.months': {
    unit: say('months', 'mois'),
    none: say(
      'Open: as long as both find it of use',
      'Ouverte : aussi longtemps que les deux personnes la jugent utile',
    ),
    some: say('A set term', 'Une durée fixée'),
    help: say(
      'What the two commit to unless they agree on another term.',
      'Ce à quoi les deux personnes s’engagent, à moins de convenir d’une autre durée.',
    ),
  },
  'term.range': {
    none: say('The program names no range for the term', 'Le programme ne donne pas de fourchette de durée'),
    some: say('A range of months', 'Un nombre de mois'),
    help: say('The two choose within it.', 'Les deux personnes choisissent à l’intérieur de ces bornes.'),
  },
  'term.starts': { help: say('The months are counted from there.', 'Les mois se comptent à partir de là.') },
  'term.phases': {
    none: say('There are no phases', 'Il n’y a pas de phases'),
    ...{ one: say('Phase', 'Phase'), add: say('Add a phase', 'Ajouter une phase') },
    help: say(
      'In their order. Leave it empty where the program has none.',
      'Dans leur ordre. Laissez vide si le programme n’en a pas.',
    ),
  },
  'term.pause': {
    none: say('A mentorship cannot pause', 'La relation ne peut pas être mise en pause'),
    some: say('A mentorship can pause', 'La relation peut être mise en pause'),
    help: say(
      'During a pause nothing is asked and nothing is reminded.',
      'Pendant une pause, rien n’est demandé ni rappelé.',
    ),
  },
  'term.readinessMonths': {
    unit: say('months', 'mois'),
    none: say('Nobody is asked whether they have the time', 'On ne demande à personne de dire si le temps est là'),
    some: say('People are asked', 'On le demande'),
    help: say(
      'Whether somebody sees time for it, whatever the term.',
      'Pour savoir si l’on aura le temps, quelle que soit la durée.',
    ),
  },

  'renewal.allowed': {
    yes: say('The two can go on after the term', 'Les deux personnes peuvent continuer après la durée prévue'),
    no: say('A mentorship ends with its term', 'La relation se termine avec sa durée'),
  },
  'renewal.terms': {
    help: say(
      'Whether they go on as before or write their agreement anew.',
      'Si elles continuent comme avant ou rédigent une nouvelle entente.',
    ),
  },
  'renewal.windowDays': {
    unit: say('days', 'jours'),
    help: say('Enough time for both to think it over.', 'Assez de temps pour que les deux personnes y réfléchissent.'),
  },
  'renewal.most': {
    unit: say('times', 'fois'),
    none: say(
      'The two may renew as often as they like',
      'Les deux personnes peuvent renouveler autant de fois qu’elles le veulent',
    ),
    some: say('At most', 'Au plus'),
  },
  'renewal.otherwise': { help: say('For whoever wants to take part again.', 'Pour qui veut participer encore.') },

  'goals.kinds': {
    none: say('Goals are of no kinds', 'Les objectifs n’ont pas de genres'),
    ...kind,
    help: say('The two choose one for each goal.', 'Les deux personnes en choisissent un pour chaque objectif.'),
  },
  'goals.owner': {
    help: say(
      'Who writes them down; the other one reads and comments.',
      'Qui les écrit ; l’autre personne lit et commente.',
    ),
  },
  'goals.agreedByOther': {
    yes: say('The other one says yes to each goal', 'L’autre personne approuve chaque objectif'),
    no: say('A goal holds without the word of the other one', 'Un objectif vaut sans l’accord de l’autre personne'),
  },
  'goals.parts': {
    none: say(
      'The program does not say what makes a goal whole',
      'Le programme ne dit pas ce qui rend un objectif complet',
    ),
    help: say(
      'Each is a field of its own where a goal is written. Leave it empty where a sentence is enough.',
      'Chacun est un champ à part là où l’on écrit un objectif. Ne cochez rien si une phrase suffit.',
    ),
  },
  'goals.milestones': {
    yes: say('Goals have milestones on the way', 'Les objectifs ont des étapes'),
    no: say('Goals have no milestones', 'Les objectifs n’ont pas d’étapes'),
  },
  'goals.activities': {
    yes: say(
      'The two plan activities that lead to their goals',
      'Les deux personnes prévoient des activités qui mènent à leurs objectifs',
    ),
    no: say('No activities are planned', 'On ne prévoit pas d’activités'),
  },
  'goals.activitySections': {
    none: say('Activities stand in one list', 'Les activités figurent dans une seule liste'),
    ...{ one: say('Section', 'Volet'), add: say('Add a section', 'Ajouter un volet') },
    help: say(
      'Headings under which activities stand. Leave it empty where there are none.',
      'Des titres sous lesquels se rangent les activités. Laissez vide s’il n’y en a pas.',
    ),
  },
  'goals.mentorGoals': {
    yes: say('{Mentor.the} may have goals too', '{Mentor.the} peut aussi avoir des objectifs'),
    no: say('Only {protege.the} has goals', 'Les objectifs sont seulement ceux {protege.of}'),
  },

  'contacts.kinds': {
    none: say('No contacts are written down', 'On ne consigne pas d’échanges'),
    help: say(
      'What the two can write down as having taken place.',
      'Ce que les deux personnes peuvent consigner comme ayant eu lieu.',
    ),
  },
  'contacts.modes': {
    none: say('The program names no ways of meeting', 'Le programme ne nomme pas de façons d’échanger'),
    help: say(
      'Others can be used too, and are marked as not named by the program.',
      'On peut en utiliser d’autres ; elles sont signalées comme non nommées par le programme.',
    ),
  },
  'contacts.arrangedBy': { help: say('Who is asked to propose a time.', 'À qui l’on demande de proposer un moment.') },
  'contacts.confirmedBy': {
    help: say(
      'Whether one of the two can say that a meeting took place, or both have to.',
      'Si l’une des deux personnes peut dire qu’une rencontre a eu lieu, ou si les deux le doivent.',
    ),
  },
  'contacts.agenda': {
    ...{ one: say('Point', 'Point'), add: say('Add a point', 'Ajouter un point') },
    help: say(
      'What each meeting leaves time for. Leave it empty where the two set it themselves.',
      'Ce à quoi chaque rencontre laisse du temps. Laissez vide si les deux personnes le fixent elles-mêmes.',
    ),
  },

  'oversight.body': {
    help: say(
      'Check-ins and feedback go to them, and to nobody else.',
      'Les nouvelles et les commentaires leur parviennent, et à personne d’autre.',
    ),
  },
  'oversight.checkInWeeks': {
    unit: say('weeks', 'semaines'),
    none: say(
      'The program does not ask the two at set intervals how it goes',
      'Le programme ne prend pas de nouvelles des deux personnes à intervalle fixe',
    ),
    some: say('At a set interval', 'À intervalle fixe'),
    help: say(
      'Everybody who takes part hears from the program so often.',
      'Toute personne qui participe reçoit un mot du programme à ce rythme.',
    ),
  },
  'oversight.concernsTo': {
    help: say(
      'A concern is something that should not wait for the next check-in.',
      'Une préoccupation est une chose qui ne devrait pas attendre les prochaines nouvelles.',
    ),
  },

  'publication.by': {
    help: say(
      'With two, one person proposes and another agrees; at least one of them is an owner. What holds now decides how the next rules are published.',
      'À deux, une personne propose et une autre approuve ; l’une au moins est propriétaire. Ce qui s’applique maintenant décide de la publication des prochaines règles.',
    ),
  },

  'questionnaires.forms': {
    none: say('There are no worksheets or questionnaires', 'Il n’y a ni fiches ni questionnaires'),
    ...{ one: say('Form', 'Formulaire'), add: say('Add a form', 'Ajouter un formulaire') },
    help: say(
      'A worksheet is for oneself and may be shared; a questionnaire is answered to the program.',
      'Une fiche est pour soi et peut être partagée ; un questionnaire s’adresse au programme.',
    ),
  },

  'ending.by': {
    help: say(
      'Each of them alone can do it. Nobody has to say why.',
      'Chaque personne peut le faire seule, sans devoir dire pourquoi.',
    ),
  },
  'ending.noticeDays': {
    unit: say('days', 'jours'),
    help: say('0 means that it ends on the day.', 'Avec 0, elle se termine le jour même.'),
  },
  'ending.reasons': {
    none: say('No reasons for ending are offered', 'Aucun motif de fin n’est proposé'),
    ...{ one: say('Reason', 'Motif'), add: say('Add a reason', 'Ajouter un motif') },
    help: say('One can choose from these, or say nothing.', 'On peut y choisir, ou ne rien dire.'),
  },
  'ending.steps': {
    none: say('Nothing more is asked at the end', 'Rien de plus n’est demandé à la fin'),
    help: say(
      'What the two are led through when they part.',
      'Ce que l’on propose aux deux personnes au moment de se quitter.',
    ),
  },
  'ending.rematch': {
    yes: say('Afterwards both can be paired again', 'Ensuite, les deux personnes peuvent être jumelées à nouveau'),
    no: say(
      'Afterwards nobody is paired again in this program',
      'Ensuite, personne n’est jumelé à nouveau dans ce programme',
    ),
  },
  'ending.unansweredAttempts': {
    unit: say('attempts', 'tentatives'),
    none: say(
      'A mentorship does not end because somebody is silent',
      'Une relation ne prend pas fin parce que quelqu’un se tait',
    ),
    some: say('After some attempts', 'Après quelques tentatives'),
    help: say(
      'For when one of the two no longer answers the other.',
      'Pour le cas où l’une des deux personnes ne répond plus à l’autre.',
    ),
  },

  'recognition.credit': {
    none: say('A mentorship earns no credits elsewhere', 'Une relation ne donne droit à aucun crédit ailleurs'),
    some: say('It is worth credits elsewhere', 'Elle donne droit à des crédits ailleurs'),
    help: say('Hours of training, points of a certification.', 'Heures de formation, points d’une certification.'),
  },
  'recognition.completion': {
    none: say('Completion depends on no rule', 'L’achèvement ne dépend d’aucune règle'),
    help: say(
      'The rules that have to be met for it. Leave it empty where nothing depends on them.',
      'Les règles à respecter pour cela. Ne cochez rien si rien n’en dépend.',
    ),
  },
  'recognition.whole': {
    yes: say('Only all conditions together count', 'Seul l’ensemble des conditions compte'),
    no: say('Each condition counts by itself', 'Chaque condition compte séparément'),
  },
  'recognition.certificate': {
    yes: say('Both receive a certificate', 'Les deux personnes reçoivent un certificat'),
    no: say('There is no certificate', 'Il n’y a pas de certificat'),
  },

  'records.monthsKept': {
    unit: say('months', 'mois'),
    help: say(
      'After these months the words of the two are erased. Each keeps a copy of what they signed.',
      'Après ces mois, ce que les deux ont écrit est effacé. Chaque personne garde un exemplaire de ce qu’elle a signé.',
    ),
  },
}
