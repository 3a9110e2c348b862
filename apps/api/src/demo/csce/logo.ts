const ink = '#14454f'
const water = '#2f8f9d'
const hangers = [26, 37, 48, 59, 70]

/** How high the arch stands over a place of the deck, a circle through both its ends. */
const archAt = (x: number) => 66 - (Math.sqrt(44 ** 2 - (x - 48) ** 2) - 14)

/** A tied-arch bridge over two waves: the sign of the demonstration's society, drawn for it here. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="350" viewBox="0 27 96 70" fill="none" stroke-linecap="round">
  <path d="M6.3 65A44 44 0 0 1 89.7 65" stroke="${ink}" stroke-width="8" stroke-linecap="butt"/>
  ${hangers.map((x) => `<path d="M${x} ${archAt(x).toFixed(1)}V64" stroke="${ink}" stroke-width="3.2"/>`).join('')}
  <path d="M4 65H92" stroke="${ink}" stroke-width="7"/>
  <path d="M6 79q10.5 -7 21 0t21 0t21 0t21 0M17 90q10.5 -6 21 0t21 0t21 0" stroke="${water}" stroke-width="5"/>
</svg>`
