import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core'
import { coloursOf } from './colours.ts'
import type { Colours } from './colours.ts'

const TEXT = "'Figtree Variable', 'Figtree fallback', system-ui, sans-serif"
export const TITLES = "'Newsreader Variable', 'Newsreader fallback', Georgia, serif"

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const ours = (colours: Colours) =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${kebab(name)}`, value]))

/** What Mantine draws with, said in our names. */
const theirs = (colours: Colours) => ({
  '--mantine-color-body': colours.paper,
  '--mantine-color-text': colours.ink,
  '--mantine-color-bright': colours.ink,
  '--mantine-color-dimmed': colours.muted,
  '--mantine-color-placeholder': colours.muted,
  '--mantine-color-anchor': colours.accent,
  '--mantine-color-error': colours.overdue,
  '--mantine-color-default': colours.paper,
  '--mantine-color-default-hover': colours.quiet,
  '--mantine-color-default-color': colours.ink,
  '--mantine-color-default-border': colours.control,
  '--mantine-color-disabled': colours.quiet,
  '--mantine-color-disabled-color': colours.muted,
  '--mantine-color-disabled-border': colours.line,
  '--mantine-primary-color-filled': colours.accent,
  '--mantine-primary-color-filled-hover': colours.accentStrong,
  '--mantine-primary-color-light': colours.accentSoft,
  '--mantine-primary-color-light-hover': colours.accentSoft,
  '--mantine-primary-color-light-color': colours.accent,
  '--mantine-primary-color-contrast': colours.onAccent,
  '--mantine-color-accent-filled': colours.accent,
  '--mantine-color-accent-filled-hover': colours.accentStrong,
  '--mantine-color-accent-light': colours.accentSoft,
  '--mantine-color-accent-light-hover': colours.accentSoft,
  '--mantine-color-accent-light-color': colours.accent,
  '--mantine-color-accent-outline': colours.accent,
  '--mantine-color-accent-text': colours.accent,
})

const variants: VariantColorsResolver = ({ variant }) => {
  if (variant === 'filled')
    return {
      background: 'var(--accent)',
      hover: 'var(--accent-strong)',
      color: 'var(--on-accent)',
      border: '1px solid transparent',
    }
  if (variant === 'light')
    return { background: 'var(--accent-soft)', hover: 'var(--accent-soft)', color: 'var(--accent)', border: 'none' }
  if (variant === 'subtle' || variant === 'transparent')
    return { background: 'transparent', hover: 'var(--quiet)', color: 'var(--ink)', border: '1px solid transparent' }
  return { background: 'transparent', hover: 'var(--quiet)', color: 'var(--ink)', border: '1px solid var(--control)' }
}

function tuple(colours: Colours): MantineColorsTuple {
  const { accent, accentSoft, accentStrong } = colours
  return [accentSoft, accentSoft, accentSoft, accent, accent, accent, accent, accentStrong, accentStrong, accentStrong]
}

// Mantine draws borders, grounds and hovers from these two scales; ours are warm and keep 3:1 for borders of controls.
const grays = ({ quiet, line, control, muted, ink }: Colours): MantineColorsTuple => [
  quiet,
  quiet,
  line,
  line,
  control,
  control,
  muted,
  muted,
  ink,
  ink,
]

const darks = ({ paper, quiet, line, control, muted, ink, field }: Colours): MantineColorsTuple => [
  ink,
  ink,
  muted,
  muted,
  control,
  line,
  field,
  paper,
  quiet,
  paper,
]

export function themeOf(brand: string | null | undefined, closeLabel: string) {
  const [light, dark] = [coloursOf(brand, 'light'), coloursOf(brand, 'dark')]
  const resolver: CSSVariablesResolver = () => ({
    variables: { '--titles': TITLES },
    light: { ...ours(light), ...theirs(light) },
    dark: { ...ours(dark), ...theirs(dark) },
  })
  const theme = createTheme({
    colors: { accent: tuple(light), gray: grays(light), dark: darks(dark) },
    black: light.ink,
    primaryColor: 'accent',
    variantColorResolver: variants,
    fontFamily: TEXT,
    headings: {
      fontFamily: TITLES,
      fontWeight: '450',
      sizes: {
        h1: { fontSize: '2.25rem', lineHeight: '1.2' },
        h2: { fontSize: '1.3125rem', lineHeight: '1.2' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.2' },
      },
    },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.3125rem' },
    lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
    radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
    defaultRadius: 'md',
    shadows: { xs: 'none', sm: 'none', md: '0 8px 24px rgb(0 0 0 / 0.12)', lg: '0 8px 24px rgb(0 0 0 / 0.12)' },
    respectReducedMotion: true,
    cursorType: 'pointer',
    focusRing: 'auto',
    components: {
      Button: { defaultProps: { variant: 'default', size: 'md' } },
      ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
      Modal: { defaultProps: { closeButtonProps: { 'aria-label': closeLabel } } },
      Drawer: { defaultProps: { closeButtonProps: { 'aria-label': closeLabel } } },
      Anchor: { defaultProps: { underline: 'always' } },
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    },
  })
  return { theme, resolver }
}
