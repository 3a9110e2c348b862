/** An answer for which nothing is read. The schema builder takes a query that goes unused for a fault, unless it is told so. */
export function unread<Nothing>(query: object, nothing: Nothing): Nothing {
  Object.values(query)
  return nothing
}
