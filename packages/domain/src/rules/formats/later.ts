/**
 * What an edition of format 2 could not say at first, as it was while such editions were published. Frozen: Ithaca's defaults
 * may change, what these editions mean may not.
 */
export const laterDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { publication: { by: 'one' } }
