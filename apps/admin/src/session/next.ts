/** The association somebody was going to before they were asked who they are; null where it was none. */
export const associationIn = (next: string | undefined): string | null =>
  /^\/admin\/([a-z0-9-]+)/u.exec(safeNext(next))?.[1] ?? null

/** Only a path of this app is gone back to after signing in, whatever an address says. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/admin(?:[/?#]|$)/u.test(next) || next.includes('\\')) return '/admin/'
  return next
}
