import { PasswordField } from '@ithaca/ui'
import type { PasswordFieldProps } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { guessStrength } from './guess-strength.ts'
import css from './door.module.css'

type NewPasswordFieldProps = Omit<PasswordFieldProps, 'purpose' | 'meter' | 'description'> & { value: string }

/** Says while one types how far it is; whether it is good enough is for the server to say. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const t = useText()
  const { missing, level, share } = guessStrength(props.value)
  const words = missing > 0 ? t('password.short', { count: missing }) : t(`password.${level}`)
  return (
    <PasswordField
      {...props}
      purpose="new"
      description={t('password.hint')}
      meter={
        <div className={css['meter']}>
          <span className={css['track']} data-level={missing > 0 ? 'weak' : level} aria-hidden="true">
            <span className={css['fill']} ref={(bar) => bar?.style.setProperty('--share', `${share}%`)} />
          </span>
          <span aria-live="polite">{props.value === '' ? '' : words}</span>
        </div>
      }
    />
  )
}
