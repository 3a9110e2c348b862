import { Button } from '@mantine/core'
import { useText } from '../app/inside.ts'
import type { Fields, Saving, SavingEvent } from '../saving/saving.ts'
import css from '../saving/saving.module.css'

type SectionConflictsProps<Text extends Fields> = {
  state: Saving<Text>
  dispatch: (event: SavingEvent<Text>) => void
  /** What the other of the two is called. */
  name: string
  label: (field: Extract<keyof Text, string>) => string
  said: (field: Extract<keyof Text, string>, value: string | null) => string
  /** Of words, both can be kept. */
  words: boolean
}

/** Both wrote at once: both texts side by side, and a choice that loses neither. */
export function SectionConflicts<Text extends Fields>(props: SectionConflictsProps<Text>) {
  const t = useText()
  const { state, dispatch, name, label, said, words } = props
  const aside = Object.keys(state.setAside) as Extract<keyof Text, string>[]
  return (
    <>
      {state.conflicts.map(({ field, theirs }) => (
        <div key={field} className={css['conflict']} role="alert">
          <p className={css['conflictTitle']}>{t('settling.conflictTitle', { name })}</p>
          <p>{t('settling.conflictText', { field: label(field), name })}</p>
          <dl className={css['twoTexts']}>
            <div>
              <dt>{t('settling.theirs', { name })}</dt>
              <dd>{theirs ? said(field, theirs) : t('saving.empty')}</dd>
            </div>
            <div>
              <dt>{t('saving.mine')}</dt>
              <dd>{state.mine[field] ? said(field, state.mine[field] ?? null) : t('saving.empty')}</dd>
            </div>
          </dl>
          <div className={css['buttons']}>
            <Button onClick={() => dispatch({ type: 'kept-mine', field })}>{t('saving.keepMine')}</Button>
            <Button onClick={() => dispatch({ type: 'took-theirs', field })}>{t('saving.takeTheirs')}</Button>
            {words ? (
              <Button onClick={() => dispatch({ type: 'kept-both', field })}>{t('saving.keepBoth')}</Button>
            ) : null}
          </div>
        </div>
      ))}
      {aside.map((field) => (
        <p key={field} className={css['aside']}>
          {t('settling.setAside', { field: label(field), name })}{' '}
          <button type="button" className={css['again']} onClick={() => dispatch({ type: 'brought-back', field })}>
            {t('saving.bringBack')}
          </button>
        </p>
      ))}
    </>
  )
}
