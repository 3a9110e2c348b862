const ink = '#1b3f7f'
const current = '#c8372d'

/** One wave of alternating current in a ring, with a gap where the two begin: drawn for the demonstration. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 100 100" fill="none" stroke-linecap="round">
  <path d="M50 8A42 42 0 0 1 92 50A42 42 0 0 1 50 92A42 42 0 0 1 13 70" stroke="${ink}" stroke-width="8"/>
  <path d="M34 11.5A42 42 0 0 0 8.6 56" stroke="${ink}" stroke-width="8" stroke-dasharray="1 14"/>
  <path d="M22 50C29 26 43 26 50 50S71 74 78 50" stroke="${current}" stroke-width="8"/>
</svg>`
