const ink = '#7a2e5d'
const light = '#c98a2b'

/** Two people under one roof, the one a little ahead: drawn for the demonstration. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="360" viewBox="0 0 105 90" fill="none" stroke-linecap="round" stroke-linejoin="round">
  <path d="M6 40L52.5 8L99 40" stroke="${ink}" stroke-width="8"/>
  <circle cx="37" cy="48" r="9" fill="${ink}"/>
  <path d="M19 84C19 66 27 62 37 62S55 66 55 84" stroke="${ink}" stroke-width="8"/>
  <circle cx="70" cy="52" r="7.5" fill="${light}"/>
  <path d="M64 84C64 70 66 66 72 66S86 70 86 84" stroke="${light}" stroke-width="7"/>
</svg>`
