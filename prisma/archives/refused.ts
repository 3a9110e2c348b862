/** Why an archive is not made or not taken, in one line for the person who asked for it. Nothing was written. */
export class ArchiveRefused extends Error {
  override name = 'ArchiveRefused'
}
