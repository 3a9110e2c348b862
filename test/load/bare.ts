// The measure of everything else: node:http, one statement, JSON. Run as a process of its own: node bare.ts URL ORGANIZATION PROGRAM
import { createServer } from 'node:http'
import pg from 'pg'

const [connectionString, organizationId, programId] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 10 })
const text = `SELECT m.id, m.phase, m.paired_at, m.starts_on, m.ends_on, a.full_name AS mentor, b.full_name AS protege
  FROM mentorship m
  JOIN person a ON (a.organization_id, a.id) = (m.organization_id, m.mentor_id)
  JOIN person b ON (b.organization_id, b.id) = (m.organization_id, m.protege_id)
  WHERE m.organization_id = $1 AND m.program_id = $2 ORDER BY m.id LIMIT 20`

const server = createServer((_request, response) => {
  pool.query({ name: 'list', text, values: [organizationId, programId] }).then(
    ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
