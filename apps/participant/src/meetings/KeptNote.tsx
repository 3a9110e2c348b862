import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import css from './forms.module.css'

type KeptNoteProps<Values> = { form: UseFormReturnType<Values>; values: Values; done: () => void }

/** Says that a form was not empty when it was opened, and empties it. */
export function KeptNote<Values>({ form, values, done }: KeptNoteProps<Values>) {
  const t = useText()
  const [isAway, setAway] = useState(false)
  if (isAway) return null
  return (
    <p className={css['quiet']}>
      {t('meetings.form.kept')}{' '}
      <button
        type="button"
        className={css['again']}
        onClick={() => {
          form.setValues(values)
          done()
          setAway(true)
        }}
      >
        {t('meetings.form.startAfresh')}
      </button>
    </p>
  )
}
