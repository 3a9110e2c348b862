const ink = '#8a3f0a'
const limit = '#d9a066'
const points = [
  [12, 58],
  [27, 40],
  [42, 52],
  [57, 34],
  [72, 46],
  [87, 42],
] as const

/** A control chart between its limits, and in control: drawn for the demonstration. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="460" height="340" viewBox="0 12 100 74" fill="none" stroke-linecap="round" stroke-linejoin="round">
  <path d="M6 22H94M6 76H94" stroke="${limit}" stroke-width="4.5" stroke-dasharray="9 8"/>
  <path d="M${points.map((point) => point.join(' ')).join('L')}" stroke="${ink}" stroke-width="5"/>
  ${points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="6" fill="${ink}"/>`).join('')}
</svg>`
