import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { checks } from './catalogue-checks.ts'
import { tellStories, type Stories } from './wall-story.ts'
import { breaches } from './walls.ts'

type Finder = keyof typeof checks | 'walls'

const secure = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`

/** A mistake somebody could make in a migration, and what must notice it. */
const faults: [mistake: string, finders: Finder[], sql: string][] = [
  ['the tenant wall of goal is dropped', ['everyTableHasTheTenantWall'], 'DROP POLICY tenant ON goal'],
  [
    'the tenant wall is allowed to be passed',
    ['everyTableHasTheTenantWall', 'walls'],
    'DROP POLICY tenant ON program; CREATE POLICY tenant ON program TO ithaca_app, ithaca_worker USING (true)',
  ],
  [
    'the tenant wall holds for reading only',
    ['everyTableHasTheTenantWall'],
    `DROP POLICY tenant ON duty; CREATE POLICY tenant ON duty AS RESTRICTIVE FOR SELECT TO ithaca_app, ithaca_worker
     USING (organization_id = (SELECT app_organization()))`,
  ],
  [
    'row security of contact_card is switched off',
    ['rowSecurityIsForced', 'walls'],
    'ALTER TABLE contact_card DISABLE ROW LEVEL SECURITY',
  ],
  ['the owner is let past the walls', ['rowSecurityIsForced'], 'ALTER TABLE event NO FORCE ROW LEVEL SECURITY'],
  ['the keeper is forgotten', ['everyTableHasItsKeeper'], 'DROP POLICY keeper ON mentorship'],
  ['the reading policy of goal_text is dropped', ['grantsAndPoliciesAgree'], 'DROP POLICY read ON goal_text'],
  [
    'staff may read the words of goals',
    ['policiesFitTheClass', 'walls'],
    `CREATE POLICY staff ON goal_text FOR SELECT TO ithaca_app
     USING (mentorship_id IN (SELECT m.id FROM mentorship m))`,
  ],
  [
    'everybody in the organization reads mentorships',
    ['policiesFitTheClass', 'walls'],
    'CREATE POLICY all_of_them ON mentorship FOR SELECT TO ithaca_app USING (true)',
  ],
  [
    'every duty reads every concern',
    ['policiesFitTheClass'],
    `DROP POLICY read ON concern; CREATE POLICY read ON concern FOR SELECT TO ithaca_app USING (author_id = (SELECT app_person())
     OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())))`,
  ],
  [
    'anybody changes a goal',
    ['policiesFitTheClass'],
    'DROP POLICY change ON goal; CREATE POLICY change ON goal FOR UPDATE TO ithaca_app USING (true)',
  ],
  [
    'anybody in the organization signs for another',
    ['policiesFitTheClass', 'walls'],
    'CREATE POLICY anybody ON signature FOR INSERT TO ithaca_app WITH CHECK (true)',
  ],
  [
    'jobs read the words of goals',
    ['policiesFitTheClass'],
    'CREATE POLICY worker ON goal_text FOR SELECT TO ithaca_worker USING (true)',
  ],
  [
    'a policy is for everybody',
    ['policiesFitTheClass'],
    'CREATE POLICY late ON pin FOR SELECT USING ((SELECT app_person()) IS NOT NULL)',
  ],
  ['a table has no class', ['everyTableHasAClass'], 'COMMENT ON TABLE goal IS NULL'],
  [
    'a table comes without walls',
    [
      'everyTableHasAClass',
      'rowSecurityIsForced',
      'everyTableHasTheTenantWall',
      'organizationComesFirst',
      'everyTableHasItsKeeper',
    ],
    'CREATE TABLE note (id uuid PRIMARY KEY, text text)',
  ],
  [
    'a table nobody tells a story of',
    ['walls'],
    `CREATE TABLE note (organization_id uuid NOT NULL DEFAULT app_organization(), id uuid, PRIMARY KEY (organization_id, id));
     COMMENT ON TABLE note IS 'program: notes'; ${secure('note')}`,
  ],
  ['a pair’s words stand in the open', ['wordsLieWhereTheyMay'], 'ALTER TABLE goal ADD COLUMN statement text'],
  [
    'words in a JSON column',
    ['wordsLieWhereTheyMay'],
    `ALTER TABLE agreement ADD COLUMN notes jsonb NOT NULL DEFAULT '{}'`,
  ],
  [
    'a table moves into the open by its comment',
    ['wordsLieWhereTheyMay'],
    `COMMENT ON TABLE concern IS 'program: concerns'`,
  ],
  [
    'a reference names no organization',
    ['referencesNameTheOrganization'],
    'CREATE UNIQUE INDEX bare ON mentorship (id); ALTER TABLE goal ADD FOREIGN KEY (mentorship_id) REFERENCES mentorship (id)',
  ],
  [
    'a reference deletes of its own accord',
    ['referencesNameTheOrganization'],
    'ALTER TABLE pin ADD FOREIGN KEY (organization_id, mentorship_id) REFERENCES mentorship (organization_id, id) ON DELETE CASCADE',
  ],
  ['an id refers to nothing', ['everyIdRefers'], 'ALTER TABLE goal ADD COLUMN reviewer_id uuid'],
  [
    'an index does not begin with the organization',
    ['organizationComesFirst'],
    'CREATE UNIQUE INDEX ON person (user_id)',
  ],
  ['events can be changed', ['noPrivilegeTooMany', 'grantsAndPoliciesAgree'], 'GRANT UPDATE ON event TO ithaca_app'],
  ['goals can be deleted', ['noPrivilegeTooMany'], 'GRANT DELETE ON goal TO ithaca_app'],
  ['everybody may read people', ['noPrivilegeTooMany'], 'GRANT SELECT ON person TO PUBLIC'],
  ['sign-in may read people', ['noPrivilegeTooMany'], 'GRANT SELECT ON person TO ithaca_auth'],
  ['a goal can be given to another pair', ['noRowCanBeMoved'], 'GRANT UPDATE (mentorship_id) ON goal TO ithaca_app'],
  ['the app sees sign-in', ['eachRoleSeesItsPart'], 'GRANT USAGE ON SCHEMA auth TO ithaca_app'],
  ['the app makes tables', ['eachRoleSeesItsPart'], 'GRANT CREATE ON SCHEMA public TO ithaca_app'],
  ['jobs may do what the app does', ['rolesAreOrdinary'], 'GRANT ithaca_app TO ithaca_worker'],
  [
    'another door',
    ['doorsAreListed'],
    `CREATE FUNCTION texts_of(mentorship uuid) RETURNS SETOF goal_text LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM goal_text'`,
  ],
  ['a door opens to sign-in', ['doorsAreListed'], 'GRANT EXECUTE ON FUNCTION address_of(uuid) TO ithaca_auth'],
  [
    'a door looks where others put theirs',
    ['doorsAreListed'],
    'ALTER FUNCTION program_counts(timestamptz) RESET search_path',
  ],
  [
    'staff may read what a meeting is about',
    ['policiesFitTheClass', 'walls'],
    `CREATE POLICY staff ON contact_text FOR SELECT TO ithaca_app USING (mentorship_id IN (SELECT m.id FROM mentorship m))`,
  ],
  [
    'the pair reads what one of them noted alone',
    ['policiesFitTheClass'],
    `CREATE POLICY pair ON contact_note FOR SELECT TO ithaca_app USING (EXISTS (SELECT FROM mentorship m WHERE m.id = mentorship_id))`,
  ],
  [
    'everybody in the organization sees who meets when',
    ['policiesFitTheClass', 'walls'],
    'CREATE POLICY all_of_them ON contact FOR SELECT TO ithaca_app USING (true)',
  ],
  [
    'anybody logs a meeting of the two',
    ['policiesFitTheClass', 'walls'],
    'CREATE POLICY anybody ON contact FOR INSERT TO ithaca_app WITH CHECK (true)',
  ],
  [
    'the purpose of a meeting stands in the open',
    ['wordsLieWhereTheyMay'],
    'ALTER TABLE contact ADD COLUMN purpose text',
  ],
  ['the agenda holds words', ['wordsLieWhereTheyMay'], 'ALTER TABLE contact DROP CONSTRAINT contact_agenda_check'],
  [
    'jobs read every choice of notifications',
    ['policiesFitTheClass'],
    'CREATE POLICY all_of_them ON notification_choice FOR SELECT TO ithaca_worker USING (true)',
  ],
  [
    'the app writes how a mentorship stands',
    ['noPrivilegeTooMany', 'grantsAndPoliciesAgree'],
    'GRANT UPDATE (health) ON mentorship_status TO ithaca_app',
  ],
  [
    'a meeting can be given to another pair',
    ['noRowCanBeMoved'],
    'GRANT UPDATE (mentorship_id) ON contact TO ithaca_app',
  ],
  [
    'the other of the two reads an evaluation',
    ['policiesFitTheClass'],
    `CREATE POLICY pair ON evaluation FOR SELECT TO ithaca_app USING (EXISTS (SELECT FROM mentorship m
     WHERE m.id = mentorship_id AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)))`,
  ],
  [
    'every duty reads why a mentorship ended',
    ['policiesFitTheClass'],
    `DROP POLICY read ON ending; CREATE POLICY read ON ending FOR SELECT TO ithaca_app USING (author_id = (SELECT app_person())
     OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())))`,
  ],
  [
    'staff may read what the two thank each other for',
    ['policiesFitTheClass', 'walls'],
    'CREATE POLICY staff ON farewell FOR SELECT TO ithaca_app USING (mentorship_id IN (SELECT m.id FROM mentorship m))',
  ],
  [
    'anybody says that somebody looked back',
    ['policiesFitTheClass', 'walls'],
    'CREATE POLICY anybody ON evaluation_state FOR INSERT TO ithaca_app WITH CHECK (true)',
  ],
  [
    'an evaluation can be written anew',
    ['noPrivilegeTooMany', 'grantsAndPoliciesAgree'],
    'GRANT UPDATE (answers) ON evaluation TO ithaca_app',
  ],
  [
    'reasons stand beside the state of a mentorship',
    ['wordsLieWhereTheyMay'],
    'ALTER TABLE mentorship DROP CONSTRAINT mentorship_ending_check',
  ],
  ['jobs write to evaluations', ['noPrivilegeTooMany'], 'GRANT INSERT ON evaluation TO ithaca_worker'],
  ['the app reads mails', ['theAppSeesNoMail'], 'GRANT SELECT ON outbox.mail TO ithaca_app'],
  ['the app sets the clock', ['theAppSeesNoMail'], 'GRANT UPDATE ON outbox.clock TO ithaca_app'],
  ['addresses that were given up are free', ['addressesAreKept'], 'ALTER TABLE organization DISABLE TRIGGER keep_slug'],
  [
    'anybody chooses the logo',
    ['policiesFitTheClass'],
    `DROP POLICY change ON public_file; CREATE POLICY change ON public_file FOR UPDATE TO ithaca_app USING (true)`,
  ],
  ['a view shows what its owner sees', ['onlyTablesHoldRows'], 'CREATE VIEW everybody AS SELECT * FROM person'],
]

let database: TestDatabase
let client: pg.Client
let stories: Stories

beforeAll(async () => {
  const cluster = inject('cluster')
  database = await freshDatabase(cluster)
  const url = new URL(cluster.adminUrl)
  url.pathname = new URL(database.ownerUrl).pathname
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
  stories = await tellStories(client)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** What a fault breaks is mostly a wall of the table it names: that is looked at first, for to try all walls takes seconds. */
async function broken(sql: string): Promise<string[]> {
  const named = await breaches(client, client, stories, (table) => new RegExp(`\\b${table}\\b`).test(sql))
  return named.length > 0 ? named : breaches(client, client, stories)
}

describe('planted faults are noticed', () => {
  test.each(faults)('%s', async (_mistake, finders, sql) => {
    await client.query('BEGIN')
    try {
      await client.query('SET LOCAL ROLE ithaca_owner')
      await client.query(sql)
      await client.query('RESET ROLE')
      for (const finder of finders) {
        const found = finder === 'walls' ? await broken(sql) : await checks[finder](client)
        expect(found, finder).not.toEqual([])
      }
    } finally {
      await client.query('ROLLBACK')
    }
  })
})
