const timeForm = /^([01]?\d|2[0-3])[:h. ]([0-5]\d)$/i

/** `14:30`, also as it is written in French: `14 h 30`. */
export function readTime(said: string): string | null {
  const found = timeForm.exec(said.trim().replace(/\s*h\s*/i, ':'))
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}` : null
}
