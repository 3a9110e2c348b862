import type { SameShape } from '@ithaca/ui'
import type { parting as english } from './parting-en.ts'

export const parting: SameShape<typeof english> = {
  nextTitle: 'Continuez-vous avec {{name}} ?',
  nextLead:
    'Votre engagement court jusqu’au {{date}}, {{days}}. Pour continuer, il faut le vouloir tous les deux, à vos propres conditions. Sans les deux signatures, la relation prend fin ce jour-là, et c’est une belle fin aussi.',
  theyWouldEnd:
    '{{name}} préfère en rester là à la fin de l’engagement, le {{date}}. Cela n’enlève rien au temps passé ensemble.',
  youWouldEnd:
    'Vous avez dit préférer en rester là à la fin de l’engagement, le {{date}}. D’ici là, vous pouvez changer d’avis.',
  askedFrom: 'La question vous sera posée à tous les deux à partir du {{date}}. D’ici là, il n’y a rien à décider.',
  goOnTitle: 'Vous continuez avec {{name}}',
  goOnLead:
    'Vous avez signé tous les deux. Le nouvel engagement prend le relais le {{from}} et court jusqu’au {{date}}.',
  toMentorship: 'Retour à la relation de mentorat',
  proposal: 'Ce qui est proposé',
  theyPropose: '{{name}} souhaite continuer',
  theySigned: '{{name}} a signé pour continuer',
  youPropose: 'Vous proposez de continuer',
  youSigned: 'Vous avez signé. Au tour de {{name}}.',
  bothPropose: 'Vous souhaitez continuer tous les deux',
  proposedText:
    'Personne n’a encore signé ces conditions. Vous continuez dès que vous avez signé tous les deux, au plus tard le {{date}}.',
  theySignedText:
    'Si vous signez aussi, au plus tard le {{date}}, vous continuez. Lisez d’abord ; vous pouvez proposer d’autres conditions.',
  youSignedText:
    'Rien de plus ne vous est demandé. Si {{name}} ne signe pas au plus tard le {{date}}, la relation prend fin ce jour-là.',
  months: 'Pour combien de temps',
  meetingsPerYear: 'À quel rythme',
  forMonths_one: '{{count}} mois',
  forMonths_other: '{{count}} mois',
  timesAYear_one: '{{count}} rencontre par an',
  timesAYear_other: '{{count}} rencontres par an',
  openEnded: 'sans terme',
  leftOpen: 'laissé ouvert',
  untilNow: 'jusqu’ici : {{was}}',
  changedNow: 'vient de changer ; auparavant : {{was}}',
  changedWhileReading: 'Les conditions ont changé pendant votre lecture. Ce qui est nouveau est signalé.',
  crossedTitle: 'Ceci a changé pendant que vous écriviez',
  crossedText:
    'Votre proposition n’est pas partie ; ce que vous avez écrit est gardé plus bas. Regardez d’abord ce qui est proposé maintenant : vous pouvez le signer, ou proposer vos conditions.',
  goOn: 'Continuer ensemble',
  goOnText: 'Choisissez ce qui vous convient à tous les deux. {{name}} le voit, puis signe ou propose autre chose.',
  otherTerms: 'Proposer d’autres conditions',
  otherTermsText:
    'D’autres conditions remplacent celles-ci ; une signature donnée à celles-ci devient nulle, et vous signez tous les deux à nouveau.',
  howManyMonths: 'Pour combien de mois',
  howManyMonthsNote: 'De 1 à 60, à compter de la fin de l’engagement en cours.',
  howManyMeetings: 'Rencontres par an',
  howManyMeetingsNote: 'De 1 à 60 ; c’est alors ce qui vous est demandé. Laissez vide pour suivre le programme.',
  monthsWrong: 'Indiquez un nombre entier de mois, de 1 à 60.',
  meetingsWrong: 'Indiquez un nombre entier de rencontres, de 1 à 60, ou laissez vide.',
  fixedTerms: 'Dans ce programme, on continue pour la même durée qu’auparavant : {{months}}.',
  propose: 'Proposer et lire l’entente',
  proposeOther: 'Proposer ces conditions',
  orEnd: 'Ou en rester là',
  orEndText:
    'Vous n’avez rien à faire : sans les deux signatures, la relation prend fin le {{date}}. Le dire est une attention, car l’autre personne peut alors s’organiser.',
  endOfTerm: 'La fin de l’engagement',
  thinkBetter: 'Si vous changez d’avis',
  orEndSaid: 'La relation prend fin le {{date}}. Il reste du temps pour une dernière rencontre et des remerciements.',
  sayEnd: 'Je préfère en rester là',
  sayEndTitle: 'En rester là à la fin de l’engagement ?',
  sayEndText:
    '{{name}} verra que vous préférez en rester là le {{date}}. D’ici là, rien ne change et vous pouvez changer d’avis.',
  sayEndDrops:
    'Ce qui est proposé est abandonné, et {{name}} verra que vous préférez en rester là le {{date}}. D’ici là, rien ne change et vous pouvez changer d’avis.',
  toChoose: 'Choisir la suite',
  toRenewal: 'Continuez-vous ?',
  toParting: 'Bien se quitter',
  toEvaluation: 'Faire le bilan',
  toEnding: 'Y mettre fin avant terme',
  toEndingOpen: 'Mettre fin à la relation de mentorat',

  lookBackTitle: 'Le bilan de votre temps avec {{name}}',
  lookBackLead: '{{count}} phrases et quelques mots de votre part. Dix minutes au plus.',
  whoReads: 'Vos réponses sont lues par {{readers}}, afin que le programme apprenne. {{name}} ne les verra jamais.',
  averages:
    'Les notes ne sont réunies qu’à partir de cinq personnes. Vous pouvez répondre jusqu’au {{date}} ; ce que vous écrivez reste dans cet onglet jusqu’à l’envoi.',
  kept: 'Ce que vous aviez commencé est toujours là.',
  markMissing: 'Choisissez l’une des cinq réponses.',
  words: 'Qu’est-ce que le programme devrait encore savoir ?',
  wordsNote: 'Ce qui a aidé, ce qui a manqué, ce que vous diriez au prochain binôme.',
  wordsTooLong: 'C’est trop long. Écrivez au plus 4 000 caractères.',
  answered: '{{count}} réponses sur {{of}}',
  send: 'Envoyer mes réponses',
  sendTitle: 'Envoyer vos réponses ?',
  sendText: 'Elles partent une seule fois et ne peuvent plus être modifiées ensuite. {{name}} ne les voit pas.',
  over: 'terminé',
  thankYou: 'Merci d’avoir fait le bilan',
  yourAnswers: 'Ce que vous avez dit',
  yourAnswersNote:
    'Lu seulement par vous et par {{readers}}. Vos réponses restent telles que vous les avez envoyées le {{date}}.',
  yourTerm: 'Sur l’engagement {{number}}',
  yourWords: 'Avec vos propres mots',
  noWords: 'Vous n’avez rien ajouté.',
  readAgain: 'Relire ce que vous avez dit',
  thankYouText:
    'Vos réponses seront lues par {{readers}}. {{name}} voit que vous avez répondu, jamais ce que vous avez dit.',

  partingTitle: 'Une belle fin avec {{name}}',
  partingLead:
    'Ce qui finit bien laisse un bon souvenir. Prenez de cette page ce qu’il vous faut, dans l’ordre qui vous convient.',
  lastMeeting: 'Une dernière rencontre',
  lastMeetingText: 'Rencontrez {{name}} une dernière fois. Une demi-heure suffit pour parler',
  speakOf: {
    reached: 'de ce que vous avez atteint, et de ce qui a pris un autre chemin ;',
    learned: 'de ce que chacun a appris de l’autre ;',
    next: 'de la suite, et de votre envie de garder le contact.',
  },
  meetOn: 'Votre rencontre du {{date}}',
  goals: 'Ce que sont devenus les objectifs',
  goalsText: 'Dites-le ensemble ou séparément ; l’autre personne le voit. Ce qui a été signé reste tel quel.',
  noGoals: 'Aucun objectif n’a été écrit.',
  outcome: { DONE: 'Atteint', CARRIED_ON: 'Poursuivi en solo', DROPPED: 'Abandonné' },
  notSettled: 'Personne n’a dit ce qu’il est devenu.',
  saving: 'Enregistrement …',
  saved: 'Enregistré',
  thanks: 'Merci',
  fromYou: 'De votre part',
  thanksLabel: 'De quoi remerciez-vous {{name}} ?',
  thanksNote: 'Seulement {{name}} le lit, et vous le gardez tous les deux. L’envoi se fait une seule fois.',
  thanksMissing: 'Écrivez d’abord quelques mots.',
  thanksSend: 'Envoyer mes remerciements',
  lookBack: 'Faire le bilan',
  lookBackText: 'Quelques phrases sur votre expérience, pour le programme seulement. Vous avez jusqu’au {{date}}.',
  lookBackFrom: 'À partir du {{date}}, on vous demandera comment cela s’est passé, pour le programme seulement.',
  lookedBack: 'Vous avez fait le bilan',
  after: 'Ce qui reste',
  afterText:
    'Après la fin, vous gardez tous les deux vos ententes et pouvez relire ce que vous avez écrit ici ; personne d’autre ne le peut.',
  afterEnded:
    'Vos ententes restent ici à télécharger, et ce que vous avez écrit à deux reste à lire par vous deux seulement.',
  copy: 'Entente {{number}} (PDF)',

  restText:
    'Merci du temps que vous avez donné. Ce que vous avez écrit et signé reste ici, comme vos mots d’adieu à {{name}}.',
  overTitle: 'Votre relation avec {{name}} est terminée',
  overLead: '{{how}} Dernier jour : le {{date}}.',
  overText: 'Merci du temps que vous avez donné. Une fin n’est pas un verdict, et rien n’est retenu contre personne.',
  overKept:
    'Ce que vous avez écrit reste ici, à lire par vous deux. Vos ententes signées restent à vous et peuvent être téléchargées.',
  overToParting: 'Remercier {{name}} et bien se quitter',
  readOnly: 'Ce que vous avez écrit à deux peut encore être lu, mais plus modifié.',
  endedBar:
    'Cette relation de mentorat a pris fin le {{date}}. Tout reste ici à lire ; ce qui a été écrit ne peut plus être modifié.',

  endTitle: 'Mettre fin à votre relation de mentorat avec {{name}}',
  endLead: 'Chacun de vous le peut, à tout moment. Ce n’est pas une faute, et rien n’est retenu contre personne.',
  endBefore:
    'Si quelque chose peut encore changer, un mot à {{name}} ou à la coordination du programme vaut peut-être mieux. Sinon, une fin clairement dite est plus aimable que le silence.',
  ground: 'Pourquoi y mettez-vous fin ?',
  groundMissing: 'Choisissez un motif. « Autre chose » en fait partie.',
  ownWords: 'Dans vos propres mots',
  ownWordsNote: 'Le motif et vos mots sont lus par {{readers}}. {{name}} ne les lit jamais.',
  endButton: 'Mettre fin à la relation',
  endSure: 'Mettre fin à votre relation de mentorat avec {{name}} ?',
  endHappens: {
    today: 'Aujourd’hui en est le dernier jour. On ne peut pas revenir en arrière.',
    told: '{{name}} apprend avec égards que c’est terminé, sans votre motif.',
    meetings: 'Les rencontres prévues sont annulées, dans les deux calendriers.',
    kept: 'Vous gardez tous les deux vos ententes signées ; ce que vous avez écrit peut être lu, mais plus modifié.',
    after: 'Vous pouvez encore vous remercier et faire le bilan.',
  },
  renewedBoth: 'Vous avez signé tous les deux. Vous continuez à partir du {{date}}, à la fin de cet engagement.',
  renewing:
    'Cette entente vous permet de continuer après votre engagement. Elle prend le relais le {{date}}, dès que vous avez signé tous les deux.',
  renewalNumber: 'Renouvellement, entente {{number}}',
  renewalOpen: 'Signée par vous deux ; un renouvellement est ouvert',
  renewalPaper: 'Continuer',
  takeBack: 'Abandonner le renouvellement',
  takeBackTitle: 'Abandonner le renouvellement ?',
  takeBackText:
    'Ce qui est proposé est abandonné ; l’entente signée et son terme restent tels quels. Chacun de vous peut faire une nouvelle proposition jusqu’à la fin de l’engagement.',
  readers: { COORDINATOR: 'les personnes qui coordonnent {{program}}', COMMITTEE: 'le comité de {{program}}' },
  firstStand: 'Vous aviez déjà répondu',
  firstStandText:
    'Vos premières réponses restent, telles que ci-dessous. Celles que vous venez d’envoyer n’ont pas été retenues.',
  toAmendment: 'Signer ou retirer la modification',
  notAnyMore: 'La relation de mentorat a pris fin avant que vous ayez tous deux donné votre accord à ce texte.',
  cameToNothing: 'restée sans suite',
  termThenNext: 'L’engagement en cours court jusqu’au {{date}}, le suivant du {{from}} au {{until}}.',
}
