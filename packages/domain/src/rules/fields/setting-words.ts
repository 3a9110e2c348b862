import { type Localized, say } from '../../core/index.ts'
import type { SettingPath } from '../setting-names.ts'
import type { SectionName } from '../settings.ts'
import { firstSettingWords } from './setting-words-first.ts'
import { secondSettingWords } from './setting-words-second.ts'
import type { About } from './words.ts'

/** What is said of each setting beside its name. */
export const settingWords: Record<SettingPath, About> = { ...firstSettingWords, ...secondSettingWords }

/** What the settings of a section are about. */
export const sectionTitles: Record<SectionName, Localized> = {
  identity: say('The program', 'Le programme'),
  enrolment: say('Joining', 'L’entrée'),
  capacity: say('How many', 'Combien'),
  matching: say('Pairing', 'Le jumelage'),
  agreement: say('The agreement', 'L’entente'),
  term: say('Term', 'La durée'),
  renewal: say('Renewal', 'Le renouvellement'),
  goals: say('Goals', 'Les objectifs'),
  contacts: say('Contacts', 'Les échanges'),
  oversight: say('In confidence', 'En confiance'),
  publication: say('New rules', 'Les nouvelles règles'),
  questionnaires: say('Forms', 'Les formulaires'),
  ending: say('Ending', 'La fin'),
  recognition: say('Recognition', 'La reconnaissance'),
  records: say('Records', 'La conservation'),
}
