import { createHash, createHmac } from 'node:crypto'

/**
 * The token of an invitation's link: derived, so that it rests nowhere and a mail sent twice carries the same link.
 * Sending again counts up, which makes a new token and ends the old one.
 */
export const invitationToken = (secret: string, invitationId: string, sentCount: number): string =>
  createHmac('sha256', secret).update(`invitation:${invitationId}:${sentCount}`).digest('base64url')

/** What the database keeps of a token: SHA-256, hex. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
