import { counted, dayInWords } from '@ithaca/domain/core'
import type { EndTemplate, Giving, MailWords, RenewalTerms } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'fr')
const part = (program: string) =>
  `Vous recevez ce courriel parce que vous participez au programme «\u00a0${program}\u00a0».`

/** How the two give their word: signing is what is said of most. */
const given = (act: Giving | undefined) =>
  ({
    sign: { verb: 'signer', done: 'signé', imperative: 'signez', without: 'Sans les deux signatures' },
    accept: { verb: 'accepter', done: 'accepté', imperative: 'acceptez', without: 'Sans votre accord à tous deux' },
    confirm: {
      ...{ verb: 'confirmer', done: 'confirmé', imperative: 'confirmez' },
      without: 'Sans votre confirmation à tous deux',
    },
  })[act ?? 'sign']

/** Its length and, where the two chose it, how often they mean to meet. */
const terms = ({ months, meetingsPerYear }: RenewalTerms) =>
  [
    counted(months, 'mois', 'mois', 'fr'),
    ...(meetingsPerYear === null ? [] : [`${counted(meetingsPerYear, 'rencontre', 'rencontres', 'fr')} par an`]),
  ].join(', ')

export const endInFrench: Pick<MailWords, EndTemplate> = {
  'renewal-waits-for-you': ({ partner, from, program, act, ...proposed }) => ({
    subject: `${partner} souhaite continuer avec vous`,
    preview: `Pour ${terms({ ...proposed, from })}, à partir du ${day(from)}. Il faut votre accord à tous deux.`,
    heading: `${partner} souhaite continuer`,
    paragraphs: [
      `${partner} a ${given(act).done} un renouvellement de votre relation de mentorat : ${terms({ ...proposed, from })}, à partir du ${day(from)}.`,
      `Lisez-le et ${given(act).imperative}-le s’il vous convient, ou proposez d’autres conditions. Si vous préférez en rester là à la fin de l’engagement, dites-le sur la même page ; c’est tout à fait possible.`,
    ],
    button: 'Lire la proposition',
    quiet: [`${given(act).without}, votre relation de mentorat se termine avec son engagement.`],
    why: part(program),
  }),
  'renewal-terms-changed': ({ partner, from, lastDay, program, act, ...proposed }) => ({
    subject: `Ce qui est proposé pour continuer avec ${partner} a changé`,
    preview: `Désormais : ${terms({ ...proposed, from })}, à partir du ${day(from)}.`,
    heading: 'Le renouvellement a de nouvelles conditions',
    paragraphs: [
      `Ce qui est proposé pour continuer avec ${partner} a changé. C’est désormais : ${terms({ ...proposed, from })}, à partir du ${day(from)}.`,
      `${act === undefined ? 'La signature déjà donnée' : 'L’accord déjà donné'} valait pour les conditions d’avant. Lisez les nouvelles : vous pouvez les ${given(act).verb}, ou en proposer d’autres.`,
    ],
    button: 'Lire la proposition',
    quiet: [
      `Votre entente actuelle n’est pas touchée : elle vaut jusqu’au ${day(lastDay)}, telle ${act === 'accept' ? 'qu’acceptée' : `que ${given(act).done}e`}.`,
      `${given(act).without}, votre relation de mentorat se termine avec son engagement.`,
    ],
    why: part(program),
  }),
  'renewal-signed': ({ partner, firstDay, lastDay, program, act }) => ({
    subject: `Vous continuez avec ${partner}`,
    preview: `Du ${day(firstDay)} au ${day(lastDay)}.`,
    heading: 'Vous souhaitez tous deux continuer',
    paragraphs: [
      `${act === undefined ? 'Les deux signatures sont là' : `Vous l’avez ${given(act).done} tous les deux`} : votre relation de mentorat avec ${partner} continue du ${day(firstDay)} au ${day(lastDay)}.`,
      `Le renouvellement${act === undefined ? ' signé' : ''} vous appartient, tout comme l’entente précédente.`,
    ],
    button: 'Voir le renouvellement',
    quiet: [],
    why: part(program),
  }),
  'renewal-declined': ({ partner, lastDay, program }) => ({
    subject: `Votre relation de mentorat avec ${partner} se termine le ${day(lastDay)}`,
    preview: 'Elle se termine avec son engagement, comme convenu.',
    heading: 'Elle se termine avec son engagement',
    paragraphs: [
      `${partner} souhaite que votre relation de mentorat se termine avec son engagement, le ${day(lastDay)}. C’est ce que vous aviez convenu au départ, et ce n’est la faute de personne.`,
      'Il reste du temps pour une dernière rencontre, pour revenir sur vos objectifs et pour un merci.',
    ],
    button: 'Bien conclure',
    quiet: [],
    why: part(program),
  }),
  'term-ends-soon': ({ partner, lastDay, program }) => ({
    subject: `Votre relation de mentorat avec ${partner} dure jusqu’au ${day(lastDay)}`,
    preview: 'Il reste le temps de se voir une fois encore et de revenir sur vos objectifs.',
    heading: `Votre relation de mentorat dure jusqu’au ${day(lastDay)}`,
    paragraphs: [
      `L’engagement de votre relation de mentorat avec ${partner} prend fin le ${day(lastDay)}. Le programme ne prévoit pas de renouvellement ; c’est à vous deux de décider si vous restez en contact.`,
      'Il reste le temps de vous voir une fois encore et de dire ce qu’il est advenu de vos objectifs.',
    ],
    button: 'Ouvrir votre relation de mentorat',
    quiet: ['Elle se termine d’elle-même ; vous n’avez rien à faire pour cela.'],
    why: part(program),
  }),
  'mentorship-ended': ({ partner, lastDay, how, gone, program }) => ({
    subject: `Votre relation de mentorat avec ${partner} est arrivée à son terme`,
    preview: `Son dernier jour est le ${day(lastDay)}.`,
    heading: 'Votre relation de mentorat est arrivée à son terme',
    paragraphs: [
      how === 'term-over'
        ? `Votre relation de mentorat avec ${partner} s’est terminée avec son engagement, le ${day(lastDay)}.`
        : how === 'by-program'
          ? `Le programme a mis fin à votre relation de mentorat avec ${partner} ; son dernier jour est le ${day(lastDay)}. Si vous voulez en savoir plus, la coordination est là pour vous.`
          : `Votre relation de mentorat avec ${partner} prend fin avant son terme ; son dernier jour est le ${day(lastDay)}. Cela arrive, souvent pour des raisons qui ne tiennent pas à vous, et rien n’est retenu contre qui que ce soit.`,
      `Vos ententes restent à vous, à lire et à télécharger. Vous pouvez revenir une dernière fois sur vos objectifs${gone ? '' : ', dire merci,'} et raconter au programme comment cela s’est passé.`,
    ],
    button: 'Faire le bilan',
    quiet: [],
    why: part(program),
  }),
  'farewell-waits-for-you': ({ partner, program }) => ({
    subject: `${partner} vous remercie`,
    preview: 'Quelques mots vous attendent.',
    heading: `${partner} vous remercie`,
    paragraphs: [
      `${partner} vous a écrit quelques mots à la fin de votre relation de mentorat. Vous seuls, tous les deux, pouvez les lire.`,
    ],
    button: 'Les lire',
    quiet: [],
    why: part(program),
  }),
}
