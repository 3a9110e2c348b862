/** Why the database cannot be used, in one line for the person who starts Ithaca. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused'
}
