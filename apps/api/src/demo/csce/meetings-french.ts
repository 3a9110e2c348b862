import type { DemoMeeting } from '../story.ts'

/** La dernière rencontre prévue est passée : a-t-elle eu lieu ? */
export const pontsAnnee: DemoMeeting[] = [
  {
    day: 191,
    mode: 'in-person',
    minutes: 90,
    planned: ['mentor', 201],
    purpose: 'Faire connaissance, puis relire ensemble le premier objectif.',
    place: 'Au bureau, salle du deuxième étage.',
    questions: [
      [197, 'Que regardez-vous en premier en arrivant sous un pont ?'],
      [195, 'Comment annonce-t-on une mauvaise nouvelle à un client ?'],
    ],
    held: [
      ['mentor', 190],
      ['protege', 189],
    ],
    note: ['mentor', 190, 'Noémie prépare la visite des appuis ; j’apporte deux anciens rapports à comparer.'],
    own: [['protege', 189, 'Demander la prochaine fois comment il tient ses carnets.']],
  },
  {
    day: 97,
    mode: 'telephone',
    minutes: 40,
    held: [
      ['protege', 96],
      ['mentor', 94],
    ],
    note: ['protege', 96, 'Plan de la visite arrêté. Je rédige la première page avant la fin du mois.'],
    own: [['mentor', 94, 'La laisser conduire l’entretien : elle le fait très bien.']],
  },
  {
    day: 2,
    mode: 'telephone',
    minutes: 45,
    time: '15:00',
    planned: ['protege', 13],
    purpose: 'Mes observations sur les appuis, et la réunion en anglais de la semaine prochaine.',
    questions: [[6, 'Faut-il tout dire au client, ou seulement ce qui change la suite ?']],
  },
]

/** Reportée puis annulée au printemps ; la suivante est fixée. */
export const barrageAnnee: DemoMeeting[] = [
  {
    day: 158,
    mode: 'in-person',
    planned: ['mentor', 172],
    purpose: 'Visite du poste de pompage.',
    place: 'Entrée du personnel, côté rivière.',
    moved: { by: 'mentor', on: 163, to: 149 },
    cancelled: ['protege', 152],
  },
  {
    day: 121,
    mode: 'telephone',
    minutes: 50,
    planned: ['protege', 130],
    purpose: 'Le sujet du mémoire, et la visite manquée.',
    held: [['protege', 120]],
    note: ['protege', 120, 'Un seul bassin versant. Visite remise à la fin de l’automne.'],
  },
  {
    day: -16,
    mode: 'in-person',
    minutes: 120,
    time: '10:00',
    planned: ['mentor', 9],
    purpose: 'Visite du poste de pompage, enfin.',
    place: 'Entrée du personnel, côté rivière. Prévoir des bottes.',
    questions: [[7, 'Que montrent les relevés de l’an dernier que le modèle ne montrait pas ?']],
  },
]
