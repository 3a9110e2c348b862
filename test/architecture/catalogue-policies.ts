import type pg from 'pg'
import { type Check, tablesOf } from './catalogue.ts'

interface Policy {
  table: string
  class: string
  name: string
  restrictive: boolean
  command: string
  roles: string[]
  condition: string
}

async function policiesOf(client: pg.ClientBase): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(
    `SELECT c.relname AS table, split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), ':', 1) AS class, p.polname AS name,
            NOT p.polpermissive AS restrictive, p.polcmd::text AS command,
            ARRAY(SELECT CASE r WHEN 0 THEN 'public' ELSE r::regrole::text END FROM unnest(p.polroles) r ORDER BY 1) AS roles,
            coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') AS condition
     FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'public'::regnamespace`,
  )
  return rows
}

async function ownerOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ owner: string }>(
    `SELECT relowner::regrole::text AS owner FROM pg_class WHERE oid = 'public.organization'::regclass`,
  )
  return rows[0]!.owner
}

/** The wall between organizations stands on its own: whatever else is allowed, it holds for every command. */
export const everyTableHasTheTenantWall: Check = async (client) => {
  const policies = await policiesOf(client)
  return (await tablesOf(client)).flatMap(({ name }) => {
    const wall = policies.find((policy) => policy.table === name && policy.name === 'tenant')
    const column = name === 'organization' ? 'id' : 'organization_id'
    const whole =
      wall !== undefined &&
      wall.restrictive &&
      wall.command === '*' &&
      wall.roles.join() === 'ithaca_app,ithaca_worker' &&
      wall.condition.trim() === `(${column} = ( SELECT app_organization() AS app_organization))`
    return whole ? [] : [`${name} has no whole tenant wall`]
  })
}

/** Without it, look-ups and data migrations of an owner who is no superuser find nothing and say nothing. */
export const everyTableHasItsKeeper: Check = async (client) => {
  const [policies, owner] = [await policiesOf(client), await ownerOf(client)]
  return (await tablesOf(client))
    .filter(
      ({ name }) =>
        !policies.some((p) => p.table === name && p.name === 'keeper' && p.roles.join() === owner && p.command === '*'),
    )
    .map(({ name }) => `${name} has no keeper`)
}

const namesTheAsker = (policy: Policy) => policy.condition.includes('app_person()')

function fault(policy: Policy): string | undefined {
  const { class: its, name, roles, command, condition } = policy
  if (roles.includes('public')) return 'is for everybody'
  if (name === 'tenant' || name === 'keeper') return undefined
  const open = !namesTheAsker(policy)
  if (roles.includes('ithaca_worker'))
    return open && !['program', 'public'].includes(its) ? 'opens it to every job' : undefined
  if (command === 'r' && its === 'program' && !/app_person\(\)|FROM mentorship/.test(condition))
    return 'lets everybody read'
  // One of them is named where only one may write.
  if (its === 'pair' && !/mentor_id|protege_id/.test(condition)) return 'does not name the two'
  if (its === 'pair' && /\bduty\b/.test(condition)) return 'lets a duty in'
  if (['pair', 'self', 'oversight'].includes(its) && open) return 'does not name the asker'
  if (its === 'oversight' && command === 'r' && !/reader/.test(condition)) return 'does not ask who may read'
  // duty asks a function, because a policy may not read its own table.
  if (command !== 'r' && open && !condition.includes('holds_duty(') && !/FROM mentorship/.test(condition))
    return 'lets everybody write'
  return undefined
}

export const policiesFitTheClass: Check = async (client) =>
  (await policiesOf(client)).flatMap((policy) => {
    const found = fault(policy)
    return found === undefined ? [] : [`${policy.table}: policy ${policy.name} ${found}`]
  })

/** Each command that a role may use has a policy, and each policy a command that is granted: neither waits for the other. */
export const grantsAndPoliciesAgree: Check = async (client) => {
  const policies = await policiesOf(client)
  const commands = { r: 'SELECT', a: 'INSERT', w: 'UPDATE', d: 'DELETE' } as const
  const { rows } = await client.query<{ table: string; role: string; command: string }>(
    `SELECT c.relname AS table, r.rolname AS role, x.command FROM pg_class c, pg_roles r,
            unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS x(command)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND r.rolname IN ('ithaca_app', 'ithaca_worker')
       AND (has_table_privilege(r.oid, c.oid, x.command)
            OR (x.command <> 'DELETE' AND has_any_column_privilege(r.oid, c.oid, x.command)))`,
  )
  const granted = new Set(rows.map((row) => `${row.table} ${row.role} ${row.command}`))
  const allowed = new Set(
    policies
      .filter((policy) => !policy.restrictive && policy.name !== 'keeper')
      .flatMap((policy) =>
        policy.roles.flatMap((role) =>
          Object.entries(commands)
            .filter(([code]) => policy.command === '*' || policy.command === code)
            .map(([, command]) => `${policy.table} ${role} ${command}`),
        ),
      ),
  )
  return [
    ...[...granted].filter((grant) => !allowed.has(grant)).map((grant) => `${grant}: granted without a policy`),
    ...[...allowed].filter((policy) => !granted.has(policy)).map((policy) => `${policy}: a policy without a grant`),
  ]
}
