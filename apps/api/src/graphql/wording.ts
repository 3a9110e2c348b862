/** Descriptions that every mutation shares. */
export const once = 'The same key has one effect, for 72 hours; repeated, it answers as the first time.'
export const seenRevision = 'The revision you saw; another one answers Stale.'
