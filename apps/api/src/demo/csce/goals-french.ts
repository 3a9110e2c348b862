import type { DemoGoal } from '../story.ts'

export const ouvragesArt: DemoGoal[] = [
  {
    statement: 'Mener l’évaluation de la capacité portante d’un pont-route à poutres, de la visite au rapport.',
    metric: 'Rapport remis et signé par la vérification sans reprise majeure',
    kind: 'professional',
    deadline: 7,
    confirmedBy: 'both',
    agreed: true,
    comments: [
      ['mentor', 'Très bien. Prévoyez la visite avant le gel, sinon vous ne verrez rien des appuis.'],
      ['protege', 'La visite est fixée à la mi-octobre, avec l’équipe d’inspection.'],
    ],
  },
  {
    statement: 'Prendre la parole en anglais devant un client sans passer par mes notes.',
    metric: 'Trois réunions animées en anglais, avec un retour de la cliente après chacune',
    kind: 'personal',
    deadline: 9,
    confirmedBy: 'both',
    agreed: true,
  },
  {
    statement: 'Bâtir un réseau au-delà de mon bureau, surtout du côté des municipalités.',
    metric: 'Six rencontres d’une demi-heure, notées, dont deux hors de ma région',
    kind: 'professional',
    deadline: 10,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'Je vous présente à deux personnes ; à vous de trouver les quatre autres.']],
  },
]

export const premierStage: DemoGoal[] = [
  {
    statement: 'Choisir un sujet de projet de fin d’études qui touche l’adaptation aux crues.',
    metric: 'Une proposition d’une page acceptée par la direction du programme',
    kind: 'professional',
    deadline: 3,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'Restez sur un seul bassin versant : c’est la profondeur qui convaincra.']],
  },
  {
    statement: 'Apprendre à lire un plan de coffrage comme on le lit au chantier.',
    metric: 'Dix journées de chantier, et une liste de questions qui raccourcit de l’une à l’autre',
    kind: 'professional',
    deadline: 8,
    confirmedBy: 'both',
    agreed: true,
  },
  {
    statement: 'Oser poser la question que je crois naïve.',
    metric: 'Une par réunion, notée dans un carnet que nous relirons ensemble',
    kind: 'personal',
    deadline: 6,
    confirmedBy: 'both',
    agreed: true,
  },
]

export const hydraulique: DemoGoal[] = [
  {
    statement: 'Modéliser un réseau pluvial de quartier et savoir dire où le modèle se trompe.',
    metric: 'Écart expliqué, point par point, avec les mesures de deux orages',
    kind: 'professional',
    deadline: 9,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'Gardez aussi l’orage qui vous donne tort. C’est lui qui compte.']],
  },
  {
    statement: 'Rédiger des notes de calcul que d’autres peuvent reprendre.',
    metric: 'Deux notes reprises par une collègue sans qu’elle ait à m’appeler',
    kind: 'professional',
    deadline: 5,
    confirmedBy: 'both',
    agreed: true,
  },
  {
    statement: 'Garder une soirée par semaine pour la formation continue, sans la sacrifier au chantier.',
    metric: 'Trente soirées tenues dans l’année',
    kind: 'personal',
    deadline: 11,
    confirmedBy: 'both',
    agreed: true,
  },
]
