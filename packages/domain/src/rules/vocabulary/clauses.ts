import { z } from 'zod'
import { type Localized, say } from '../../core/index.ts'

/** What a clause is about; also where it is shown and what a concern may name. */
export const clauseTopics = [
  'respect',
  'confidentiality',
  'accountability',
  'scope',
  'competitive',
  'liability',
  'time',
  'copy',
  'effort',
  'other',
] as const
export const clauseTopic = z.enum(clauseTopics)
export type ClauseTopic = z.infer<typeof clauseTopic>

/** "A promise about ..." */
export const clauseTopicWords: Record<ClauseTopic, Localized> = {
  respect: say('respect', 'le respect'),
  confidentiality: say('confidentiality', 'la confidentialité'),
  accountability: say('answering to one another', 'la responsabilité mutuelle'),
  scope: say('what is talked about', 'le contenu des échanges'),
  competitive: say('competitive information', 'les informations concurrentielles'),
  liability: say('professional liability', 'la responsabilité professionnelle'),
  time: say('the time given', 'le temps consacré'),
  copy: say('keeping a copy', 'la conservation d’un exemplaire'),
  effort: say('making an effort', 'les efforts à fournir'),
  other: say('other matters', 'd’autres sujets'),
}
