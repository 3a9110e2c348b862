/** Where somebody downloads all that is theirs in an association. */
export const ownDataPath = (slug: string): string => `/o/${slug}/files/own-data.zip`
