import type { RoleUrls } from '@ithaca/database/prepare'
import { createAuth } from '../auth/auth.ts'
import { invitationsOf } from '../auth/invitations.ts'
import { keepLogo } from '../organizations/keep-logo.ts'
import { createOrganization } from '../organizations/create-organization.ts'
import { schema } from '../schema.ts'
import { connect } from '../tenancy/database.ts'
import { demoOrganization } from './accounts.ts'
import { acting } from './acting.ts'
import { enrol } from './enrolling.ts'
import { drawnLogo } from './logo.ts'
import { joining } from './joining.ts'
import { rehearse } from './pairing.ts'
import { pairs } from './pairs.ts'
import { emailOf, looseInvitations } from './people.ts'
import { postOffice } from './post.ts'
import { Timetable } from './timetable.ts'

export type DemonstrationSettings = RoleUrls & {
  ownerUrl: string
  secret: string
  baseUrl: string
  /** The day the story leads up to. */
  now: Date
}

const connections = 8
/** Before that there is nothing in the story of which anybody would be reminded. */
const mondaysFrom = 300

/** Nothing of the story waits for the disk: were it lost half way, it would be told again. */
function hasty(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  const given = url.searchParams.get('options')
  url.searchParams.set('options', [given, '-c synchronous_commit=off'].filter(Boolean).join(' '))
  return url.href
}

/**
 * Fills an empty installation with an association whose people have worked with Ithaca for more than a year.
 * Everything they did they did through the use cases, one day after the other, and each day's jobs were done in its
 * evening: mails lie in the outbox, signed agreements are printed. The daily pass came each week, and on the mornings
 * after meetings. No worker may run meanwhile, for it would work by today's clock.
 */
export async function seedDemonstration(settings: DemonstrationSettings): Promise<void> {
  const { secret, baseUrl, now } = settings
  const ownerUrl = hasty(settings.ownerUrl)
  const workerUrl = hasty(settings.workerUrl)
  const database = connect({ url: hasty(settings.appUrl), connections })
  const { auth, pool, close } = createAuth({ databaseUrl: hasty(settings.authUrl), secret, baseUrl })
  const comeBack = looseInvitations.filter(({ ends }) => ends === 'undeliverable')
  const undeliverable = new Set(comeBack.map(({ fullName }) => emailOf(fullName)))
  const post = postOffice({ workerUrl, auth, secret, baseUrl, undeliverable })
  try {
    const stage = acting({ schema, database, addresses: pool, baseUrl, secret })
    const invitations = invitationsOf({ database, userOf: async () => null, clock: () => now })
    const timetable = new Timetable()
    let organizationId = ''
    const cast = enrol(timetable, {
      acting: stage,
      accept: await joining({ auth, invitations, acting: stage, secret }),
      draw: async (by, now) => keepLogo(database, { ...by, bytes: await drawnLogo(), now }),
      found: async (owner, at) => {
        const founded = await createOrganization({ ...demoOrganization, owner }, { ownerUrl, secret, now: at })
        organizationId = founded.organizationId
        return founded
      },
    })
    for (const story of pairs) rehearse(story, stage, cast, timetable, now)
    timetable.passOn(0)
    await timetable.play(now, {
      timeZone: demoOrganization.timeZone,
      mondaysFrom,
      pass: (at) => post.pass(organizationId, at),
      endOfDay: post.workOff,
    })
  } finally {
    await Promise.all([post.close(), database.close(), close()])
  }
}
