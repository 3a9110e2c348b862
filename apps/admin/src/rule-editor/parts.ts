/** As it is searched: small letters without accents. */
export const folded = (written: string): string => written.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
