import pino, { type Logger } from 'pino'

/** One JSON line for each thing worth knowing; never a cookie, a token or a text. */
export const makeLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['req.headers.cookie', 'req.headers.authorization'] }, pino.destination(2))
