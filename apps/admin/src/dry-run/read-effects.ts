import type { Client } from '@ithaca/client'
import type { DryRunEffectsQuery } from '../gql/graphql.ts'
import { DryRunEffects } from './queries.ts'

type Page = NonNullable<NonNullable<NonNullable<DryRunEffectsQuery['program']>['draft']>['dryRun']>
export type Felt = Page['effects'][number]
type Wanted = { slug: string; group: string | null; revision: number }

/** Far above any program. */
const MOST_PAGES = 500

/** Every effect, or those of a group; null where not all could be read, or the draft has become another. */
export async function readEffects(client: Client, { slug, group, revision }: Wanted): Promise<Felt[] | null> {
  const all: Felt[] = []
  let after: string | null = null
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const variables: { slug: string; group: string | null; after: string | null } = { slug, group, after }
    const { data } = await client.query(DryRunEffects, variables, { requestPolicy: 'network-only' }).toPromise()
    const page: Page | null | undefined = data?.program?.draft?.dryRun
    if (!page || page.revision !== revision) return null
    all.push(...page.effects)
    after = page.endCursor ?? null
    if (after === null) return all
  }
  return null
}
