/** A program with all that its rule book says, as a page or a script would ask for it. */
export const wholeBook = (slug: string) => `{ program(slug: "${slug}") { id name state timeZone
  labels { mentor { one } protege { one } }
  edition { number state hash publishedAt note title purpose scopeOfCommunication readsInConfidence goalParts book
    benefits { role text } goalKinds { code label } off { sentence }
    norms { id key strength party enforced sentence source { kind place document sentence } }
    sections { key title norms { key sentence } settings { key sentence source { kind sentence } } } } } }`
