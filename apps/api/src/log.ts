import pino, { type Logger } from 'pino'

type Thrown = { name?: string; message?: string; code?: unknown; stack?: string; originalError?: Thrown }

/** What an error says, without what hangs on it: a database's error carries its whole connection. */
const told = ({ name, message, code, stack }: Thrown) => ({ name, message, code, stack })

/** One JSON line for each thing worth knowing; never a cookie, a token or a text. */
export const makeLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } }, pino.destination(2))
