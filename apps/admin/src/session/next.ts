/** Only a path of this app is gone back to after signing in, whatever an address says. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/admin(?:[/?#]|$)/u.test(next) || next.includes('\\')) return '/admin/'
  return next
}
