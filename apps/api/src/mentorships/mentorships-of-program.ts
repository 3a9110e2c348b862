import type { Health } from '@ithaca/domain/obligations'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { type NeedAtTheEnd, needAtTheEnd } from '../endings/needs-at-the-end.ts'
import { builder } from '../graphql/builder.ts'
import { keyset } from '../graphql/keyset.ts'
import { ProgramType } from '../programs/program-type.ts'
import type { Transaction } from '../tenancy/database.ts'
import { HealthState } from '../year/year-type.ts'
import { countOf, type Filter, type MentorshipNeed, type MentorshipSort, pageOf, type Placed } from './list-page.ts'
import { withId } from './list-page.ts'
import { MentorshipType } from './mentorship-type.ts'
import { MentorshipPhaseType } from './phases.ts'

const Sort = builder.enumType('MentorshipSort', {
  description:
    'How a list of mentorships is sorted: by names and days, and by how they stood when that was last derived.',
  values: {
    PAIRED: { value: 'paired' as const, description: 'The newest pair first.' },
    NAME: { value: 'name' as const, description: 'By the name of the protégé.' },
    HEALTH: {
      value: 'health' as const,
      description: 'Who needs attention first, then who is agreeing, who is on track, and what is over.',
    },
    LAST_CONTACT: { value: 'last-contact' as const, description: 'Who had no contact for longest first.' },
    NEXT_DUE: { value: 'next-due' as const, description: 'What falls due, or fell due, earliest first.' },
  } satisfies Record<string, { value: MentorshipSort; description: string }>,
})

const Need = builder.enumType('MentorshipNeed', {
  description: 'Why somebody should look at a mentorship.',
  values: {
    LOOK: { value: 'look' as const, description: 'It is off track, or deserves attention.' },
    ANSWER: { value: 'answer' as const, description: 'Nobody has said whether a planned contact took place.' },
    ENDS_SOON: { value: 'ends-soon' as const, description: 'Its term is so near its end that both are asked.' },
    RENEWAL: { value: 'renewal' as const, description: 'A renewal is proposed, and not signed by both.' },
    LOOK_BACK: { value: 'look-back' as const, description: 'The time for looking back runs, and not both have.' },
  } satisfies Record<string, { value: MentorshipNeed | NeedAtTheEnd; description: string }>,
})

type Listed = { id: string; key: Placed['key'] }

/** The rows of a page with everything that was asked of them, in the order of the page. */
async function read(tx: Transaction, query: object, page: readonly Placed[]): Promise<Listed[]> {
  const rows = await tx.mentorship.findMany({ ...withId(query), where: { id: { in: page.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ id, key }) => {
    const row = byId.get(id)
    return row === undefined ? [] : [Object.assign(row, { key })]
  })
}

builder.prismaObjectField(ProgramType, 'mentorships', (t) =>
  t.connection(
    {
      type: MentorshipType,
      select: { id: true, timeZone: true },
      description: 'The pairs: all for who holds a duty, their own for participants. Undone ones only when asked for.',
      args: {
        phase: t.arg({ type: MentorshipPhaseType, required: false, description: 'Only these.' }),
        health: t.arg({ type: HealthState, required: false, description: 'Only those that stand so.' }),
        needs: t.arg({ type: Need, required: false, description: 'Only those that need this.' }),
        search: t.arg.string({
          required: false,
          description: 'Part of a name of either; case and accents do not count.',
        }),
        sort: t.arg({ type: Sort, required: false, defaultValue: 'paired', description: 'In which order.' }),
        reversed: t.arg.boolean({ required: false, defaultValue: false, description: 'In that order turned round.' }),
      },
      resolve: async (program, { phase, health, needs, search, sort, reversed, ...page }, context, info) => {
        const query: object = queryFromInfo({ context, info, path: ['edges', 'node'] })
        const filter: Filter = {
          programId: program.id,
          phase: phase ?? null,
          health: health ? (health.toLowerCase().replace('_', '-') as Health) : null,
          need: needs === 'look' || needs === 'answer' ? needs : null,
          search: search ?? '',
          only: needs && needs !== 'look' && needs !== 'answer' ? await needAtTheEnd(needs, program, context) : null,
        }
        const order = { sort: sort ?? 'paired', reversed: reversed ?? false }
        const tx = context.session.read
        return keyset(page, {
          key: ({ key }: Listed) => key,
          load: async (asked) => read(tx, query, await pageOf(tx, { filter, order }, asked)),
          count: () => countOf(tx, filter),
        })
      },
    },
    { name: 'MentorshipConnection' },
    { name: 'MentorshipEdge' },
  ),
)
