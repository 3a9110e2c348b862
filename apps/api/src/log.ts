import pino, { type DestinationStream, type Logger } from 'pino'

const address = /[^\s"'`<>(),;:/=@\\]{1,64}(?:@|%40)[^\s"'`<>(),;:/=@\\]{1,253}/giu
/** What follows in an address is a key, or leads to somebody. */
const keyed = /(\/(?:invitation|invitations|act|buttons|unsubscribe|reset-password|sign-in)\/)[\w.%~-]{12,}/g
const secret =
  /((?:token|password|secret|authorization|cookie|session_token)(?:\\?")?\s*[=:]\s*(?:\\?")?)(?!\\?")[^\s"\\,;&]{4,}/gi

/** Takes people out of a line, wherever they come from: a server's answer, an error, a query. */
export const withoutPeople = (line: string): string =>
  line.replaceAll(address, '[address]').replaceAll(keyed, '$1[key]').replaceAll(secret, '$1[secret]')

type Thrown = { name?: string; message?: string; code?: unknown; stack?: string }

const frames = (stack: string | undefined) =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())

/** Prisma shows the call with all its values, then says in the last line what was wrong with it. */
const lastLine = (message: string) => message.trim().split('\n').at(-1)?.trim() ?? ''

/** PostgreSQL quotes values it could not read, and names constraints and columns in the same quotes. */
const carriesValues = (code: unknown) => typeof code === 'string' && code.startsWith('22')
const unquoted = (text: string) => text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"')

/** What an error says of itself, without what hangs on it: a database's error carries its connection and the row. */
export function told(error: Thrown) {
  const { name = 'Error', message = '', code, stack } = error
  const prisma = name.startsWith('PrismaClient')
  const said = prisma ? lastLine(message) : message
  const hasValues = carriesValues(code) || (prisma && name.includes('Validation'))
  return {
    name,
    message: (hasValues ? unquoted(said) : said).slice(0, 300),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: frames(stack),
  }
}

/** One JSON line for each thing worth knowing; never a person, a cookie, a token or a text. */
export const makeLog = (level: string, to: DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: told },
      hooks: { streamWrite: withoutPeople },
    },
    to,
  )
