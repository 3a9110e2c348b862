import type { ComponentType, ReactNode } from 'react'

export type PlaceLinkProps = { className: string; children: ReactNode }

/** One place of the navigation. The app gives the link, so any router works. */
export type Place = {
  key: string
  label: string
  current: boolean
  /** Renders the router's link around its children; gets `aria-current` when it is the current place. */
  link: (props: PlaceLinkProps & { 'aria-current': 'page' | undefined }) => ReactNode
  icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  /** A small count beside the label, with its meaning in words. */
  badge?: { count: number; label: string }
}
