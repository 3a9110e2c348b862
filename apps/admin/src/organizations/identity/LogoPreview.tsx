import { BrandMark } from '@ithaca/ui'
import type { Logo } from '@ithaca/ui'
import { useText } from '../../words/words.ts'
import css from './identity.module.css'

type LogoPreviewProps = { title: string; name: string; logo: Logo }

/** The logo large, and as the head of a page shows it by day and by night. */
export function LogoPreview({ title, name, logo: { url, width, height } }: LogoPreviewProps) {
  const text = useText()
  const mark = { url, width, height }
  return (
    <figure className={css['preview']}>
      <figcaption>{title}</figcaption>
      <div className={css['paper']}>
        <img src={url} alt={text('association.logo.of', { name })} width={width} height={height} />
      </div>
      {(['day', 'night'] as const).map((when) => (
        <div key={when} className={css['head']} data-when={when} aria-hidden="true">
          <BrandMark name={name} logo={mark} size={30} />
          <span>{name}</span>
        </div>
      ))}
    </figure>
  )
}
