import type { MailWords, ProposalTemplate } from '../mail-data.ts'

const run = (program: string) =>
  `Vous recevez ce courriel parce que vous contribuez à la gestion du programme « ${program} ».`

export const proposalsInFrench: Pick<MailWords, ProposalTemplate> = {
  'rules-proposed': ({ by, number, program }) => ({
    subject: `${by} propose de nouvelles règles pour le programme « ${program} »`,
    preview: 'Il faut une seconde personne pour les publier.',
    heading: 'De nouvelles règles attendent une seconde personne',
    paragraphs: [
      `${by} propose de publier l’édition ${number} des règles du programme « ${program} ». Il faut deux personnes pour cela, et vous pouvez être la seconde.`,
      'Lisez ce qui changerait, et pour qui. Ensuite, approuvez ces règles, ce qui les publie, ou refusez-les en disant pourquoi.',
    ],
    button: 'Lire ce qui changerait',
    quiet: ['Rien ne s’applique tant que personne ne les a approuvées.'],
    why: run(program),
  }),
  'proposal-declined': ({ by, program }) => ({
    subject: `${by} a refusé les règles que vous proposiez`,
    preview: 'Le projet est conservé tel quel.',
    heading: 'Les règles que vous proposiez ont été refusées',
    paragraphs: [
      `${by} préfère ne pas encore publier les nouvelles règles du programme « ${program} » et en a donné la raison par écrit.`,
      'Le projet est conservé tel quel. Vous pouvez le modifier et le proposer à nouveau.',
    ],
    button: 'Lire pourquoi',
    quiet: [],
    why: run(program),
  }),
  'proposal-lapsed': ({ by, proposer, program }) => ({
    subject:
      proposer === null
        ? 'Les règles que vous proposiez ont changé depuis'
        : `Les règles que proposait ${proposer} ont changé depuis`,
    preview: 'Personne ne peut plus les approuver telles qu’elles étaient.',
    heading:
      proposer === null ? 'Votre proposition est devenue caduque' : `La proposition de ${proposer} est devenue caduque`,
    paragraphs: [
      `${by} a modifié le projet de règles du programme « ${program} » depuis que ${proposer === null ? 'vous en avez' : `${proposer} en a`} proposé la publication. Pour que personne n’approuve ce qu’il n’a pas lu, ${proposer === null ? 'votre' : 'cette'} proposition a pris fin.`,
      proposer === null
        ? 'Lisez le projet tel qu’il est maintenant. S’il vous convient toujours, proposez-le à nouveau.'
        : 'Vous n’avez plus à y répondre. Si le projet est proposé à nouveau, un courriel vous l’annoncera.',
    ],
    button: 'Lire le projet',
    quiet: [],
    why: run(program),
  }),
}
