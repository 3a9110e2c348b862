import { readable } from './colour.ts'
import type { Style } from './lines.ts'

export interface PaperLook {
  ink: string
  line: string
  accent: string
  title: Style
  subtitle: Style
  name: Style
  signature: Style
  body: Style
  lead: Style
  heading: Style
  label: Style
  small: Style
  association: Style
  foot: Style
}

/** The type and colour of every paper: the words in Newsreader, what is said about them in Figtree. */
export function paperLook(colour: string | null): PaperLook {
  const ink = '#1B2430'
  const quiet = '#5A6472'
  const accent = readable(colour, '#ffffff', '#000000')
  return {
    ink,
    accent,
    line: '#D8D3C8',
    title: { cut: 'newsreader-400-normal', size: 29, leading: 34, colour: ink },
    subtitle: { cut: 'newsreader-400-italic', size: 11.5, leading: 16, colour: quiet },
    name: { cut: 'newsreader-500-normal', size: 15, leading: 20, colour: ink },
    signature: { cut: 'newsreader-400-italic', size: 19, leading: 26, colour: ink },
    body: { cut: 'newsreader-400-normal', size: 10.5, leading: 15, colour: ink },
    lead: { cut: 'newsreader-400-normal', size: 12, leading: 17.5, colour: ink },
    heading: { cut: 'figtree-600-normal', size: 9.5, leading: 15, colour: ink },
    label: { cut: 'figtree-600-normal', size: 8, leading: 12, colour: quiet },
    small: { cut: 'figtree-400-normal', size: 8, leading: 12, colour: quiet },
    association: { cut: 'figtree-600-normal', size: 9.5, leading: 14, colour: accent },
    foot: { cut: 'figtree-400-normal', size: 7, leading: 10, colour: quiet },
  }
}
