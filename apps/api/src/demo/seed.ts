import type { RoleUrls } from '@ithaca/database/prepare'
import sharp from 'sharp'
import { createAuth } from '../auth/auth.ts'
import { invitationsOf } from '../auth/invitations.ts'
import { keepLogo } from '../organizations/keep-logo.ts'
import { createOrganization } from '../organizations/create-organization.ts'
import { schema } from '../schema.ts'
import { connect, type Database } from '../tenancy/database.ts'
import { type Acting, acting } from './acting.ts'
import type { DemoAssociation } from './association.ts'
import { associations } from './associations.ts'
import { enrol } from './enrolling.ts'
import { type Joining, joining } from './joining.ts'
import { rehearse } from './pairing.ts'
import { emailOf } from './people.ts'
import { postOffice } from './post.ts'
import { publish } from './publishing.ts'
import { tell, type Telling } from './telling.ts'
import { Timetable } from './timetable.ts'

export type DemonstrationSettings = RoleUrls & {
  ownerUrl: string
  secret: string
  baseUrl: string
  /** The day the stories lead up to. */
  now: Date
}

const connections = 8

/** Nothing of the story waits for the disk: were it lost half way, it would be told again. */
function hasty(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  const given = url.searchParams.get('options')
  url.searchParams.set('options', [given, '-c synchronous_commit=off'].filter(Boolean).join(' '))
  return url.href
}

/**
 * Fills an empty installation with associations whose people have worked with Ithaca for up to fourteen months.
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
  const post = postOffice({ workerUrl, auth, secret, baseUrl, undeliverable: new Set(associations.flatMap(comeBack)) })
  try {
    const stage = acting({ schema, database, addresses: pool, baseUrl, secret })
    const invitations = invitationsOf({ database, userOf: async () => null, clock: () => now })
    const join = await joining({ auth, invitations, acting: stage, secret })
    const setting = { database, ownerUrl, secret, acting: stage, today: now }
    const tellings = associations.map((one) => prepare(one, { ...setting, accept: join(one) }))
    await tell(tellings, now, post)
  } finally {
    await Promise.all([post.close(), database.close(), close()])
  }
}

const comeBack = ({ slug, looseInvitations }: DemoAssociation): string[] =>
  looseInvitations.filter(({ ends }) => ends === 'undeliverable').map(({ fullName }) => emailOf(fullName, slug))

type Setting = {
  database: Database
  ownerUrl: string
  secret: string
  acting: Acting
  accept: Joining
  today: Date
}

/** Puts everything that happens in an association into its timetable. */
function prepare(association: DemoAssociation, setting: Setting): Telling {
  const { database, ownerUrl, secret, acting: stage, accept, today } = setting
  const { slug, name, colour, locale, timeZone, logo, pairs, remindsFrom } = association
  const timetable = new Timetable(remindsFrom)
  let organizationId = ''
  const cast = enrol(timetable, {
    association,
    acting: stage,
    accept,
    draw: async (by, at) => {
      const bytes = await sharp(Buffer.from(logo)).png().toBuffer()
      return keepLogo(database, { ...by, bytes, now: at })
    },
    found: async (owner, at) => {
      const wanted = { slug, name, colour, locale, timeZone, owner }
      const founded = await createOrganization(wanted, { ownerUrl, secret, now: at })
      organizationId = founded.organizationId
      return founded
    },
  })
  const place = { acting: stage, cast, timetable }
  for (const story of pairs) rehearse(story, { ...place, timeZone, today })
  for (const edition of association.editions ?? []) publish(association, edition, place)
  timetable.passOn(0)
  return { timetable, timeZone, organizationId: () => organizationId }
}
