import type pg from 'pg'

/** What the database keeps of the link of an invitation that was sent so often: it hangs on the installation's secret. */
export type LinkHash = (invitationId: string, sentCount: number) => string

const atOnce = 1_000

/** Makes the links of an association's invitations those of this installation, so that mails which still wait carry links that work. */
export async function remakeLinks(client: pg.ClientBase, organizationId: string, linkHash: LinkHash): Promise<void> {
  for (let after: string | null = null; ;) {
    const { rows }: pg.QueryResult<{ id: string; sent: number }> = await client.query(
      `SELECT id, sent_count AS sent FROM invitation WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [organizationId, after, atOnce],
    )
    await client.query(
      `UPDATE invitation i SET token_hash = made.hash FROM unnest($2::uuid[], $3::text[]) AS made (id, hash)
       WHERE i.organization_id = $1 AND i.id = made.id`,
      [organizationId, rows.map(({ id }) => id), rows.map(({ id, sent }) => linkHash(id, sent))],
    )
    if (rows.length < atOnce) return
    after = rows.at(-1)?.id ?? null
  }
}
