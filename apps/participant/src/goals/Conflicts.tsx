import { Button } from '@mantine/core'
import { useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { goalFields } from '../saving/saving.ts'
import type { GoalField, Saving, SavingEvent } from '../saving/saving.ts'
import css from '../saving/saving.module.css'

type ConflictsProps = {
  state: Saving
  dispatch: (event: SavingEvent) => void
  kindLabel: (code: string | null) => string | null
}

const isText = (field: GoalField) => field === 'statement' || field === 'metric'

/**
 * One field written in two windows, for only one of the two writes the goals: both texts side by side, and a choice that
 * loses neither.
 */
export function Conflicts({ state, dispatch, kindLabel }: ConflictsProps) {
  const t = useText()
  const { day } = useFormats()
  const said = (field: GoalField, value: string | null) =>
    !value
      ? t('saving.empty')
      : field === 'deadline'
        ? day(value)
        : field === 'kind'
          ? (kindLabel(value) ?? value)
          : value
  const aside = goalFields.filter((field) => state.setAside[field] !== undefined)
  return (
    <>
      {state.conflicts.map(({ field, theirs }) => (
        <div key={field} className={css['conflict']} role="alert">
          <p className={css['conflictTitle']}>{t('saving.conflictTitle')}</p>
          <p>{t('saving.conflictText', { field: t(`goals.${field}`) })}</p>
          <dl className={css['twoTexts']}>
            <div>
              <dt>{t('saving.theirs')}</dt>
              <dd>{said(field, theirs)}</dd>
            </div>
            <div>
              <dt>{t('saving.mine')}</dt>
              <dd>{said(field, state.mine[field])}</dd>
            </div>
          </dl>
          <div className={css['buttons']}>
            <Button onClick={() => dispatch({ type: 'kept-mine', field })}>{t('saving.keepMine')}</Button>
            <Button onClick={() => dispatch({ type: 'took-theirs', field })}>{t('saving.takeTheirs')}</Button>
            {isText(field) ? (
              <Button onClick={() => dispatch({ type: 'kept-both', field })}>{t('saving.keepBoth')}</Button>
            ) : null}
          </div>
        </div>
      ))}
      {aside.map((field) => (
        <p key={field} className={css['aside']}>
          {t('saving.setAside', { field: t(`goals.${field}`) })}{' '}
          <button type="button" className={css['again']} onClick={() => dispatch({ type: 'brought-back', field })}>
            {t('saving.bringBack')}
          </button>
        </p>
      ))}
    </>
  )
}
