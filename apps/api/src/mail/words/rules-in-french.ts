import { dayInWords } from '@ithaca/domain/core'
import type { MailWords, RulesTemplate } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'fr')
const part = (program: string) =>
  `Vous recevez ce courriel parce que vous participez au programme «\u00a0${program}\u00a0».`
const listed = (names: readonly string[]) => new Intl.ListFormat('fr').format(names)

export const rulesInFrench: Pick<MailWords, RulesTemplate> = {
  'rules-published': ({ partners, number, note, program }) => ({
    subject: `De nouvelles règles dans le programme «\u00a0${program}\u00a0»`,
    preview: 'Vous gardez les vôtres, sauf si vous en décidez autrement ensemble.',
    heading: 'Le programme a de nouvelles règles',
    paragraphs: [
      `Le programme «\u00a0${program}\u00a0» a publié l’édition ${number} de ses règles. Votre relation de mentorat avec ${listed(partners)} se poursuit selon les règles de ses débuts.`,
      ...(note === null
        ? []
        : [`Pourquoi elle a été publiée, dans les mots du programme\u00a0: «\u00a0${note}\u00a0»`]),
      'Vous pouvez lire ce qui changerait pour vous et adopter ces règles ensemble si vous le souhaitez.',
    ],
    button: 'Lire ce qui changerait',
    quiet: [
      'Personne n’est tenu de décider quoi que ce soit. Un renouvellement apporte de lui-même les règles les plus récentes.',
    ],
    why: part(program),
  }),
  'rules-agreed-by-one': ({ partner, number, program }) => ({
    subject: `${partner} souhaite adopter les nouvelles règles`,
    preview: 'Elles vaudront pour vous deux dès que vous serez aussi d’accord.',
    heading: `${partner} souhaite adopter les nouvelles règles`,
    paragraphs: [
      `${partner} a accepté l’édition ${number} des règles du programme «\u00a0${program}\u00a0».`,
      'Lisez ce qui changerait. Si vous êtes aussi d’accord, elle vaudra pour vous deux dès le lendemain ; si vous préférez garder vos règles, vous n’avez rien à faire.',
    ],
    button: 'Lire ce qui changerait',
    quiet: [],
    why: part(program),
  }),
  'rules-agreement-taken-back': ({ partner, number, program }) => ({
    subject: `${partner} préfère garder vos règles actuelles`,
    preview: 'Rien ne change pour vous deux.',
    heading: `${partner} préfère garder vos règles actuelles`,
    paragraphs: [
      `${partner} avait accepté l’édition ${number} des règles du programme «\u00a0${program}\u00a0» et revient sur cet accord.`,
      'Vous gardez tous deux les règles que vous avez. Vous n’avez rien à faire ; chacun de vous peut accepter les nouvelles à tout moment.',
    ],
    button: 'Voir quelles règles vous suivez',
    quiet: [],
    why: part(program),
  }),
  'rules-adopted': ({ partner, number, firstDay, program }) => ({
    subject: `L’édition ${number} des règles s’applique à partir du ${day(firstDay)}`,
    preview: `${partner} et vous l’avez acceptée.`,
    heading: 'Vous adoptez les nouvelles règles',
    paragraphs: [
      `${partner} et vous avez accepté l’édition ${number} des règles. Elle s’applique à votre relation de mentorat à partir du ${day(firstDay)}.`,
      'Ce qui a commencé avant reste jugé selon les règles d’alors, et votre entente reste telle quelle.',
    ],
    button: 'Voir quelles règles vous suivez',
    quiet: [],
    why: part(program),
  }),
  'requirement-set-aside': ({ by, rule, firstDay, partner, program }) => ({
    subject:
      firstDay === null
        ? 'Une exigence a été écartée pour vous deux'
        : `Votre relation de mentorat avec ${partner} a commencé`,
    preview: firstDay === null ? 'Elle ne vous est plus demandée.' : 'Elle n’attend plus votre accord.',
    heading: firstDay === null ? 'Une exception a été faite pour vous deux' : 'Votre relation de mentorat a commencé',
    paragraphs: [
      `${by} a écarté une exigence des règles du programme «\u00a0${program}\u00a0» pour ${partner} et vous : « ${rule} » Elle ne vous est plus demandée.`,
      firstDay === null
        ? 'Le motif se lit, pour vous deux, sur la page de votre relation de mentorat.'
        : `Votre relation commence donc le ${day(firstDay)} sans cela ; vous pouvez toujours le faire. Le motif se lit, pour vous deux, sur la page de votre relation de mentorat.`,
    ],
    button: 'Lire le motif',
    quiet: [],
    why: part(program),
  }),
}
