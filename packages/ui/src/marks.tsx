import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import css from './marks.module.css'
import { useUiText } from './texts/set-up.ts'

/** A sail over the line of the harbour: Ithaca's own sign, in the colour of the text around it. */
export function IthacaMark({ size = 18, label }: { size?: number; label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" {...named}>
      <path d="M11 2.5v13.2H3.2C7.1 12.4 9.9 8 11 2.5Z" />
      <path d="M13.2 6.2c.9 3.9 3.2 7 6.6 9.5h-6.6V6.2Z" opacity="0.55" />
      <path d="M2 18.4h20v1.9c-3.3 0-3.3 1.5-6.6 1.5S12 20.3 8.7 20.3 5.3 21.8 2 21.8v-3.4Z" />
    </svg>
  )
}

const firstLetter = (name: string) => Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '·'

/** An image of the association: where it is, and its size in pixels. */
export type Logo = { url: string; width: number; height: number }

const MOST_WIDE = 2.5

/** As tall as the tile would be; a wide one is two and a half times as wide at most, so that the name still fits beside it. */
function sizeOf({ width, height }: Logo, size: number): { width: number; height: number } {
  const scale = Math.min(size / height, (size * MOST_WIDE) / width)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * The association's tile: its logo, on light paper by night too, for which it was made; else the first letter of its name on
 * its colour. Ornament beside the name.
 */
export function BrandMark({ name, logo, size = 34 }: { name: string; logo?: Logo | null | undefined; size?: number }) {
  if (logo) return <img className={css['logo']} src={logo.url} alt="" {...sizeOf(logo, size)} />
  return (
    <svg className={css['tile']} width={size} height={size} viewBox="0 0 34 34" aria-hidden="true">
      <rect width="34" height="34" rx="8" fill="var(--accent)" />
      <text x="17" y="22.2" textAnchor="middle" fontSize="16" fontWeight="600" fill="var(--on-accent)">
        {firstLetter(name)}
      </text>
    </svg>
  )
}

export function Signature({ children }: { children?: ReactNode }) {
  const text = useUiText()
  return (
    <span className={css['signature']}>
      <IthacaMark size={16} />
      <span>{text('madeWith')}</span>
      {children}
    </span>
  )
}

/** A person's name, set as names are in a book. */
export function PersonName({ children, size = 'inherit' }: { children: string; size?: 'inherit' | 'large' }) {
  return <span className={clsx(css['person'], size === 'large' && css['large'])}>{children}</span>
}
