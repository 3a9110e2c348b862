/** An address made of a name: "Mentorat & Protégés 2027" is "mentorat-proteges-2027". */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40)
    .replace(/-+$/u, '')
  return /^[a-z]/u.test(plain) || plain === '' ? plain : `p-${plain}`
}

/** Which words are Ithaca's own the server says. */
export const isSlug = (slug: string): boolean => /^[a-z][a-z0-9-]{1,39}$/u.test(slug)
