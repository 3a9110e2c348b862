import type { Check } from './catalogue.ts'

/** What each role may do in a schema at most, by command. `update` of a column that keys or places a row is never granted. */
const mayWrite: Record<string, Record<string, readonly string[]>> = {
  ithaca_app: {
    INSERT: [
      ...['duty', 'program', 'edition', 'invitation', 'mentorship', 'pin', 'agreement', 'agreement_text', 'signature'],
      'agreement_section',
      ...['goal', 'goal_text', 'goal_comment', 'contact_card', 'concern', 'event', 'request'],
      ...['plan_item', 'plan_item_text', 'own_goal'],
      ...['contact', 'contact_text', 'contact_preparation', 'contact_question', 'contact_note'],
      ...['notification_choice', 'pressed'],
      ...['renewal_answer', 'ending', 'farewell', 'evaluation_state', 'evaluation'],
      ...['check_in_member', 'check_in', 'check_in_note', 'feedback_state', 'feedback'],
      ...['time_entry', 'review_state', 'review'],
      ...['public_file', 'erasure', 'rule_draft', 'edition_proposal', 'edition_consent', 'norm_override'],
      ...['edition_theme', 'edition_theme_source'],
    ],
    UPDATE: [
      ...['organization', 'public_file'],
      ...[
        'program',
        'edition',
        'person',
        'participation',
        'invitation',
        'mentorship',
        'pin',
        'agreement',
        'agreement_text',
        'agreement_section',
      ],
      ...['signature', 'goal', 'goal_text', 'contact_card', 'request'],
      ...['plan_item', 'plan_item_text', 'own_goal'],
      ...['contact', 'contact_text', 'contact_preparation', 'contact_question', 'contact_note'],
      ...['notification_choice', 'pressed'],
      ...['time_entry', 'review'],
      ...['renewal_answer', 'erasure', 'rule_draft', 'edition_proposal', 'edition_theme', 'edition_consent'],
      ...['check_in_member', 'feedback_state'],
    ],
    DELETE: ['duty', 'request', 'public_file', 'contact_question'],
  },
  ithaca_worker: {
    INSERT: [
      ...[
        'event',
        'delivery',
        'pair_file',
        'mentorship_status',
        'reminder',
        'tick',
        'notification_choice',
        'retention',
      ],
      // Who looks after whom is shared out every morning.
      'check_in_member',
      // Whoever is erased leaves first, in their own name.
      'ending',
    ],
    UPDATE: [
      ...['invitation', 'delivery', 'mentorship_status', 'reminder', 'tick', 'notification_choice'],
      // A term that is over ends its mentorship, and what was planned or drafted beyond it.
      ...['mentorship', 'contact', 'agreement'],
      'check_in_member',
      // Whoever is erased leaves first, in their own name.
      'participation',
    ],
    DELETE: ['mentorship_status'],
  },
  ithaca_auth: {},
}

export const noPrivilegeTooMany: Check = async (client) => {
  const { rows } = await client.query<{ table: string; role: string; privilege: string }>(
    `SELECT c.relname AS table, a.grantee::regrole::text AS role, a.privilege_type AS privilege
     FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
     WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
     UNION
     SELECT c.relname, x.grantee::regrole::text, x.privilege_type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid,
            aclexplode(a.attacl) x WHERE c.relnamespace = 'public'::regnamespace`,
  )
  return rows
    .filter(({ table, role, privilege }) => {
      if (privilege === 'SELECT') return role === '-' || role === 'ithaca_auth' || table === '_prisma_migrations'
      return !(mayWrite[role]?.[privilege] ?? []).includes(table)
    })
    .map(({ table, role, privilege }) => `${role === '-' ? 'everybody' : role} may ${privilege} ${table}`)
}

export const noRowCanBeMoved: Check = async (client) => {
  const { rows } = await client.query<{ name: string; role: string }>(
    `SELECT c.relname || '.' || a.attname AS name, r.rolname AS role FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0,
            pg_roles r
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped AND r.rolname LIKE 'ithaca\\_%' AND r.oid <> c.relowner
       AND (a.attname IN ('id', 'organization_id')
            OR EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey)))
       AND a.attname NOT IN ('current_edition_id', 'edition_id')
       -- What came of a reminder, of a press and of a proposal is known only later, a draft is whoever's wrote it last, and who looks after somebody
       -- can be another; none changes whose it is.
       AND (c.relname, a.attname) NOT IN (('reminder', 'delivery_id'), ('pressed', 'contact_id'), ('rule_draft', 'changed_by'),
         ('check_in_member', 'member_id'), ('edition_proposal', 'settled_by'))
       AND has_column_privilege(r.oid, c.oid, a.attnum, 'UPDATE')`,
  )
  return rows.map((row) => `${row.role} may move a row by ${row.name}`)
}

/** The parts of the database each role sees; the queue is the worker's own. */
const schemas: Record<string, string> = {
  public: 'ithaca_app,ithaca_worker',
  auth: 'ithaca_auth',
  outbox: 'ithaca_app,ithaca_worker',
  graphile_worker: 'ithaca_worker',
}

export const eachRoleSeesItsPart: Check = async (client) => {
  const { rows } = await client.query<{ schema: string; roles: string; makers: string }>(
    `SELECT n.nspname AS schema,
       (SELECT string_agg(r.rolname, ',' ORDER BY r.rolname) FROM pg_roles r WHERE r.rolname IN ('ithaca_app', 'ithaca_auth', 'ithaca_worker')
          AND has_schema_privilege(r.oid, n.oid, 'USAGE')) AS roles,
       coalesce((SELECT string_agg(r.rolname, ',') FROM pg_roles r WHERE r.rolname IN ('ithaca_app', 'ithaca_auth', 'ithaca_worker')
          AND r.oid <> n.nspowner AND has_schema_privilege(r.oid, n.oid, 'CREATE')), '') AS makers
     FROM pg_namespace n WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`,
  )
  return [
    ...rows.filter((row) => row.roles !== schemas[row.schema]).map((row) => `${row.schema} is open to ${row.roles}`),
    ...rows.filter((row) => row.makers !== '').map((row) => `${row.makers} may make things in ${row.schema}`),
  ]
}

/** Of the outbox the app knows what time it is, and never a mail. */
const ofTheOutbox: Record<string, Record<string, string>> = {
  ithaca_app: { clock: 'SELECT' },
  ithaca_worker: { clock: 'DELETE,INSERT,SELECT,UPDATE', mail: 'INSERT,SELECT' },
}

export const theAppSeesNoMail: Check = async (client) => {
  const { rows } = await client.query<{ table: string; role: string; may: string }>(
    `SELECT c.relname AS table, a.grantee::regrole::text AS role, string_agg(a.privilege_type, ',' ORDER BY a.privilege_type) AS may
     FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
     WHERE c.relnamespace = 'outbox'::regnamespace AND c.relkind = 'r' AND a.grantee <> c.relowner GROUP BY 1, 2`,
  )
  return rows
    .filter(({ table, role, may }) => ofTheOutbox[role]?.[table] !== may)
    .map(({ table, role, may }) => `${role === '-' ? 'everybody' : role} may ${may} outbox.${table}`)
}

/** An address that was given up stays its association's, whoever writes the row. */
export const addressesAreKept: Check = async (client) => {
  const { rowCount } = await client.query(
    `SELECT FROM pg_trigger WHERE tgrelid = 'public.organization'::regclass AND tgfoid = 'public.keep_slug()'::regprocedure
       AND tgenabled IN ('O', 'A')`,
  )
  return rowCount === 1 ? [] : ['an address that was given up can be taken']
}

export const rolesAreOrdinary: Check = async (client) => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT r.rolname AS name FROM pg_roles r WHERE r.rolname LIKE 'ithaca\\_%' AND
       (r.rolsuper OR r.rolbypassrls OR r.rolreplication OR r.rolcreatedb OR (r.rolcreaterole AND r.rolname <> 'ithaca_owner')
        OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid AND (m.inherit_option OR m.set_option)))`,
  )
  const { rows: owned } = await client.query<{ name: string; owner: string }>(
    `SELECT c.oid::regclass::text AS name, c.relowner::regrole::text AS owner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relowner::regrole::text IN ('ithaca_app', 'ithaca_auth', 'ithaca_worker')
       AND n.nspname <> 'graphile_worker'`,
  )
  return [
    ...rows.map((row) => `${row.name} has more power than a login`),
    ...owned.map((row) => `${row.owner} owns ${row.name}`),
  ]
}

/** The doors and who may go through them. Another needs a decision record. */
const doors: Record<string, string> = {
  'accept_invitation(text,uuid,text,text,text,timestamp with time zone,text,text)': 'ithaca_app',
  'address_of(uuid)': 'ithaca_worker',
  'enqueue(text,json,text)': 'ithaca_app',
  'erase_person(uuid,timestamp with time zone)': 'ithaca_worker',
  'erase_texts(uuid,date,timestamp with time zone)': 'ithaca_worker',
  'hold_for_erasure(uuid,timestamp with time zone)': 'ithaca_worker',
  'holds_duty(text,uuid)': 'ithaca_app',
  'how_the_house_goes(timestamp with time zone)': 'ithaca_app',
  'invitation_of(text)': 'ithaca_app',
  // Triggers: nobody calls them.
  'erase_preparations()': '',
  'keep_contact_authors()': '',
  'keep_goal_authors()': '',
  'keep_section_authors()': '',
  'keep_set_aside()': '',
  'keep_slug()': '',
  'may_publish(uuid,uuid)': 'ithaca_app',
  'organization_id_of(text)': 'ithaca_app',
  'organizations_awake()': 'ithaca_worker',
  'organizations_of(uuid)': 'ithaca_app',
  'own_acts()': 'ithaca_app',
  'program_coming(uuid,date,date)': 'ithaca_app',
  'program_counts(timestamp with time zone)': 'ithaca_app',
  // Asked by `how_the_house_goes` alone.
  'put_in_force(uuid)': 'ithaca_app',
  'queue_state()': '',
  'program_year(uuid,date,timestamp with time zone)': 'ithaca_app',
}
const ordinary: Record<string, string> = {
  'app_organization()': 'ithaca_app,ithaca_worker',
  'app_person()': 'ithaca_app,ithaca_worker',
  // A trigger: nobody calls it.
  'forget_override_reasons()': '',
  'forget_check_ins()': '',
  'forget_reviews()': '',
  'forget_plans()': '',
  'forget_proposals()': '',
  'forget_plans_of_person()': '',
  'new_id()': 'ithaca_app',
  // Asked by triggers alone.
  'whose_text(text,text,text,text)': '',
}

export const doorsAreListed: Check = async (client) => {
  const { rows } = await client.query<{ name: string; definer: boolean; bound: boolean; callers: string }>(
    `SELECT p.oid::regprocedure::text AS name, p.prosecdef AS definer,
            EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%pg_temp') AS bound,
            coalesce((SELECT string_agg(CASE a.grantee WHEN 0 THEN 'everybody' ELSE a.grantee::regrole::text END, ',' ORDER BY 1)
              FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
              WHERE a.grantee <> p.proowner AND a.grantee <> (SELECT relowner FROM pg_class WHERE oid = 'public.organization'::regclass)), '') AS callers
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (n.nspname <> 'graphile_worker' OR p.prosecdef)`,
  )
  const found = rows.flatMap(({ name, definer, bound, callers }) => {
    const expected = (definer ? doors : ordinary)[name]
    if (expected === undefined) return [`${name} is not a listed ${definer ? 'door' : 'function'}`]
    if (callers !== expected) return [`${name} may be called by ${callers}`]
    return definer && !bound ? [`${name} looks names up where others can put theirs`] : []
  })
  const missing = Object.keys(doors).filter((name) => !rows.some((row) => row.name === name && row.definer))
  return [...found, ...missing.map((name) => `${name} is missing`)]
}
