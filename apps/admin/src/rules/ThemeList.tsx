import { Button } from '@mantine/core'
import { useText } from '../words/words.ts'
import css from './rules.module.css'

export type Theme = { id: string; words: string; people?: number | null }
type ThemeListProps = { themes: readonly Theme[]; pending?: boolean; onDrop?: ((id: string) => void) | undefined }

/** What people said, in the words of who drafted the rules; a number only where none of them is known from it. */
export function ThemeList({ themes, pending = false, onDrop }: ThemeListProps) {
  const text = useText()
  return (
    <ul className={css['themes']}>
      {themes.map((theme) => (
        <li key={theme.id}>
          <span>
            {theme.words}
            {theme.people ? (
              <span className={css['quiet']}> ({text('publishing.answers.people', { count: theme.people })})</span>
            ) : null}
          </span>
          {onDrop ? (
            <Button
              size="sm"
              variant="subtle"
              disabled={pending}
              aria-label={text('publishing.answers.dropLabel', { words: theme.words })}
              onClick={() => onDrop(theme.id)}
            >
              {text('publishing.answers.drop')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
