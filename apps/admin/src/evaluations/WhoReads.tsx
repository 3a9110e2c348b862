import { Section } from '@ithaca/ui'
import { IconLock } from '@tabler/icons-react'
import { useText } from '../words/words.ts'
import css from './evaluations.module.css'
import { useReaders } from './use-readers.ts'

/** For who sees that people answered, and not what. */
export function WhoReads() {
  const text = useText()
  const readers = useReaders()
  return (
    <Section title={text('evaluations.averages')}>
      <p className={css['closed']}>
        <IconLock size={18} stroke={1.5} aria-hidden="true" />
        {text('evaluations.notForYou', { readers })}
      </p>
    </Section>
  )
}
