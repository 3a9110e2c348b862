/** Where the draft of a program, as it is kept, is seen as a page or as a mail by who may read it. */
export const draftPlace = (slug: string, program: string, what: 'page' | 'mail') =>
  `/o/${slug}/drafts/${program}/${what}`
