/** Whether it is a zone of the IANA database that names a place, or UTC. What else runtimes know, databases may not. */
export function isTimeZone(zone: string): boolean {
  if (zone !== 'UTC' && !/^(?!systemv)[a-z_]+\//iu.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
