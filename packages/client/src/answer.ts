import { patientFetch } from './patient-fetch.ts'

export type Problem =
  | 'wrong-credentials'
  | 'link-expired'
  | 'link-used'
  | 'not-found'
  | 'password-too-weak'
  | 'password-too-short'
  | 'wrong-password'
  | 'not-allowed'
  | 'not-accepted'
  | 'too-many-attempts'
  | 'too-busy'
  | 'offline'
  | 'broken'

/** What a sign-in address answers: a value, or in data what went wrong. Nothing throws. */
export type Answer<Value> =
  | { ok: true; value: Value }
  | {
      ok: false
      problem: Problem
      /** The server's own code, for finer texts. */
      code: string | null
      message: string | null
      retryAfterSeconds: number | null
    }

export type Fields = Record<string, unknown>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const BY_CODE: Record<string, Problem> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_TOKEN: 'link-expired',
  EXPIRED_TOKEN: 'link-expired',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'not-accepted',
  PASSWORD_TOO_WEAK: 'password-too-weak',
  'password-too-weak': 'password-too-weak',
  'password-too-short': 'password-too-short',
  'password-too-long': 'not-accepted',
  'invitation-expired': 'link-expired',
  'invitation-withdrawn': 'link-expired',
  'invitation-used': 'link-used',
  'invitation-not-found': 'not-found',
  'invitation-for-another-address': 'not-allowed',
}

const BY_STATUS: Record<number, Problem> = {
  400: 'not-accepted',
  413: 'not-accepted',
  415: 'not-accepted',
  401: 'wrong-credentials',
  403: 'not-allowed',
  404: 'not-found',
  410: 'link-expired',
  422: 'not-accepted',
  429: 'too-many-attempts',
  503: 'too-busy',
}

const codeOf = (body: unknown): string | null => {
  const code = isFields(body) ? (body['code'] ?? body['error']) : null
  return typeof code === 'string' ? code : null
}

export const failed = (
  problem: Problem,
  rest: { code?: string | null; message?: string | null; retry?: number | null } = {},
) =>
  ({
    ok: false,
    problem,
    code: rest.code ?? null,
    message: rest.message ?? null,
    retryAfterSeconds: rest.retry ?? null,
  }) as const

/** What went wrong, as a response that is no success tells it. */
export function refusedBy(response: Response, answer: unknown) {
  const code = codeOf(answer)
  const message = isFields(answer) && typeof answer['message'] === 'string' ? answer['message'] : null
  const wait = Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after'))
  const problem = (code === null ? undefined : BY_CODE[code]) ?? BY_STATUS[response.status] ?? 'broken'
  return failed(problem, { code, message, retry: Number.isFinite(wait) && wait > 0 ? wait : null })
}

/** A file goes as it is, everything else as JSON. */
const sent = (body: Fields | Blob) =>
  body instanceof Blob
    ? { type: body.type || 'application/octet-stream', body }
    : { type: 'application/json', body: JSON.stringify(body) }

/** Asks one address and reads its answer with `read`, which gives undefined for a shape it does not know. */
export async function ask<Value>(
  path: string,
  body: Fields | Blob | null,
  read: (body: unknown) => Value | undefined,
  locale?: string,
): Promise<Answer<Value>> {
  const given = body === null ? null : sent(body)
  try {
    const send = given === null ? patientFetch : fetch
    const response = await send(path, {
      method: given === null ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(given === null ? {} : { 'content-type': given.type }),
        ...(locale === undefined ? {} : { 'accept-language': locale }),
      },
      ...(given === null ? {} : { body: given.body }),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) {
      const value = read(answer)
      return value === undefined ? failed('broken') : { ok: true, value }
    }
    return refusedBy(response, answer)
  } catch {
    return failed('offline')
  }
}
