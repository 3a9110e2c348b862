import type { Client, Connection } from '@ithaca/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

/** Far above any program, so that a server which never ends its list does not keep a tab busy for ever. */
const MOST_PAGES = 500

/** Reads a keyset list to its end; null when a page could not be read, so that no half list is taken for a whole one. */
export async function everyPage<Data, Variables extends { after?: string | null | undefined }, Node>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node> | null | undefined,
): Promise<Node[] | null> {
  const nodes: Node[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: { data?: Data | undefined } = await client
      .query(document, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise()
    const connection = answer.data === undefined ? null : connectionOf(answer.data)
    if (!connection) return null
    nodes.push(...connection.edges.map(({ node }) => node))
    after = connection.pageInfo.endCursor ?? null
    if (!connection.pageInfo.hasNextPage || after === null) return nodes
  }
  return null
}
