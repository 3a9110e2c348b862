import { Button } from '@mantine/core'
import { Notice } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import css from './forms.module.css'

export type TheirField = {
  key: string
  label: string
  theirs: string
  mine: string
  onTake: (words: string) => void
}

type TheirsProps = {
  name: string
  fields: readonly TheirField[]
  /** Only oneself can have changed it, in another window. */
  isOwn?: boolean
}

/** What the other wrote while one was writing, beside what one typed; nothing is lost, and one chooses. */
export function Theirs({ name, fields, isOwn = false }: TheirsProps) {
  const t = useText()
  const said = (words: string) => (words.trim() === '' ? t('meetings.theirs.empty') : words)
  const differing = fields.filter(({ theirs, mine }) => theirs.trim() !== mine.trim())
  return (
    <Notice
      kind="advice"
      title={isOwn ? t('saving.conflictTitle') : t('meetings.theirs.title', { name })}
      announce="alert"
    >
      <p>{t('meetings.theirs.text')}</p>
      {differing.map(({ key, label, theirs, mine, onTake }) => (
        <div key={key} className={css['theirs']}>
          <p className={css['theirsOf']}>{label}</p>
          <dl className={css['twoTexts']}>
            <div>
              <dt>{t('meetings.theirs.now')}</dt>
              <dd className={css['written']}>{said(theirs)}</dd>
            </div>
            <div>
              <dt>{t('meetings.theirs.yours')}</dt>
              <dd className={css['written']}>{said(mine)}</dd>
            </div>
          </dl>
          <div className={css['buttons']}>
            <Button size="compact-md" onClick={() => onTake(theirs)}>
              {t('meetings.theirs.take')}
            </Button>
            {theirs.trim() !== '' && mine.trim() !== '' && !mine.includes(theirs) ? (
              <Button size="compact-md" onClick={() => onTake(`${theirs}\n\n${mine}`)}>
                {t('meetings.theirs.both')}
              </Button>
            ) : null}
          </div>
        </div>
      ))}
    </Notice>
  )
}
