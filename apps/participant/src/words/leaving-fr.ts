import type { SameShape } from '@ithaca/ui'
import type { leaving as english } from './leaving-en.ts'

/** Quitter un programme, et pour de bon. */
export const leaving: SameShape<typeof english> = {
  title: 'Partir',
  lead: 'Vous êtes ici de votre plein gré, et vous pouvez repartir de même.',
  programs: 'Un programme',
  as: '{{program}}, comme {{role}}',
  left: 'Vous avez quitté {{program}}. Ce qui est à vous se trouve dans la copie de vos données, sous « Vous » ; une invitation suffit pour revenir.',
  leave: 'Quitter le programme',
  leaveTitle: 'Quitter {{program}} ?',
  noneOpen: 'Vous n’y avez aucune relation de mentorat en cours.',
  ends_one:
    'Votre relation de mentorat avec {{names}} prend fin aujourd’hui, avant son terme. Rien n’est retenu contre l’un ou l’autre.',
  ends_other:
    'Vos relations de mentorat avec {{names}} prennent fin aujourd’hui, avant leur terme. Rien n’est retenu contre qui que ce soit.',
  undone_one:
    'Votre jumelage avec {{names}}, qui n’a pas encore commencé, est défait aujourd’hui. L’entente et les objectifs que vous rédigiez sont fermés pour vous deux ; une copie reste dans vos données.',
  undone_other:
    'Vos jumelages avec {{names}}, qui n’ont pas encore commencé, sont défaits aujourd’hui. Les ententes et les objectifs que vous rédigiez sont fermés ; une copie reste dans vos données.',
  told: 'L’autre personne et la coordination du programme en sont averties avec égards, par courriel. Les rencontres prévues sont annulées.',
  keep: 'Vous gardez tous deux ce que vous avez signé, et vos écrits restent lisibles pour vous deux.',
  back: 'La coordination peut vous inviter à nouveau quand vous le souhaitez.',
  done: 'Vous avez quitté {{program}}',
  forGood: 'L’association, pour de bon',
  forGoodText:
    'Tout ce qui n’appartient qu’à vous est effacé ici : votre nom, votre adresse, vos écrits et votre accès.',
  meansTitle: 'Ce que cela signifie',
  means1:
    'Vos relations de mentorat en cours prennent fin, un jumelage qui n’a pas commencé est défait, et vous ne faites plus partie d’aucun programme ici.',
  means2:
    'Ce que vous avez écrit est effacé. Ce que l’autre personne a écrit lui reste, tout comme chaque entente que vous avez signée ensemble.',
  means3: 'L’historique garde qu’une chose a eu lieu, et quand, au sujet d’« un ancien membre ».',
  means4:
    'Vous avez sept jours pour changer d’avis, ici ou par un bouton du courriel que nous vous envoyons. Ensuite, personne ne peut revenir en arrière.',
  means5: 'Si vous souhaitez une copie de vos données, ou dire au revoir, c’est le moment.',
  start: 'Effacer mes données …',
  address: 'Votre adresse courriel',
  addressNote: 'Saisissez {{email}}, pour éviter une fausse manœuvre.',
  addressMissing: 'Saisissez votre adresse : {{email}}.',
  ask: 'Effacer mes données dans sept jours',
  asked: 'C’est demandé. Vous avez sept jours pour changer d’avis',
  waitsTitle: 'Vos données seront effacées le {{day}}',
  waitsText: 'Vous l’avez demandé le {{asked}}. D’ici là, rien ne change, et un clic suffit pour y renoncer.',
  overdue:
    'L’effacement attend, car vous êtes l’unique propriétaire. Il aura lieu dès qu’il y en aura un autre, à moins que vous ne restiez.',
  takeBack: 'Y renoncer sur votre page',
  stay: 'Rester finalement',
  stayed: 'Vous restez. Rien n’est effacé',
  stayTitle: 'Rester finalement ?',
  stayLead: 'Vous avez demandé l’effacement de vos données pour le {{day}}. Un clic, et tout reste comme avant.',
  stayFor: 'Ceci concerne {{name}}. Si ce n’est pas vous, fermez cette page : rien ne s’est passé.',
  stayDone: 'Vous restez',
  stayDoneText:
    'Aucun effacement de vos données n’est prévu. Si cette demande ne venait pas de vous, changez votre mot de passe.',
  overTitle: 'Il est trop tard',
  overText: 'Vos données ont été effacées. Une invitation vous permettrait de recommencer.',
  partnerGoneTitle: 'L’autre personne est partie pour de bon',
  partnerGoneText:
    'Ce qu’elle avait écrit a été effacé. Ce que vous avez écrit et ce que vous avez signé ensemble est toujours là.',
  keptAlone:
    'Vos ententes signées restent ici à télécharger, et ce que vous avez écrit vous-même reste à votre disposition.',
  restAlone:
    'Merci du temps que vous avez donné. Ce que vous avez écrit et ce que vous avez signé ensemble est toujours là.',
  whatStays: 'Voir ce qui reste',
  goalsAlone: 'Dites-le pour vous-même. Ce qui a été signé reste tel quel.',
  answersAlone: 'Vos réponses seront lues par {{readers}}, et par personne d’autre.',
  sendAlone: 'Elles partent une seule fois et ne peuvent plus être modifiées ensuite.',
  whoReadsAlone: 'Vos réponses sont lues par {{readers}}, et par personne d’autre.',
  textsSoonTitle: 'Vos écrits à deux sont lisibles jusqu’au {{day}}',
  textsSoonText:
    'Ils seront ensuite effacés, car le programme ne les conserve pas plus longtemps. Copiez ce que vous voulez garder ; vos ententes signées restent.',
  textsGoneTitle: 'Vos écrits à deux sont effacés',
  textsGoneText:
    'Depuis le {{day}}, car le programme ne les conservait pas plus longtemps. Vos ententes signées sont toujours là.',
}
