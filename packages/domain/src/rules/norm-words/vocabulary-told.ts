import type { Locale } from '../../core/index.ts'
import { speakerOf } from '../fields/shape.ts'
import { clauseNorm } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { conditionWords } from './conditions.ts'
import { clauseName, kindNames } from './names.ts'
import { quantityWords } from './quantities.ts'
import { asked, choiceIn, partOf } from './shared-parts.ts'
import type { Reader } from './shapes.ts'
import { stepWords } from './steps.ts'
import type { NormWord } from './told.ts'

/** Everything that a rule can be about, in words of one language and as this program has it: enough to put a norm together. */
export function normVocabulary(book: ResolvedBook, locale: Locale): NormWord[] {
  const reader = { book, locale }
  return [...quantityWords(reader), ...stepWords(reader), ...conditionWords(reader), clauseWord(reader)]
}

const theTwo = ['each', 'mentor', 'protege', 'pair'] as const

function clauseWord(reader: Reader): NormWord {
  const say = speakerOf(reader.book, reader.locale)
  const [topic] = clauseNorm.shape.topic.options
  const norm = {
    ...{ kind: 'clause', strength: 'required', party: 'each', topic, text: { en: '', fr: '' }, delegation: null },
  }
  return {
    ...{ kind: 'clause', word: 'clause', name: say(clauseName), kindName: say(kindNames.clause) },
    begins: [{ chapter: 'promises', norm }],
    parts: [
      partOf('text', { is: 'texts', isLong: true }, reader, { begin: { en: '', fr: '' } }),
      partOf('topic', choiceIn('topic', reader), reader, { begin: topic }),
      ...asked(theTwo, theTwo, reader),
    ],
    isActedOn: true,
  }
}
