import { ask, isFields } from './answer.ts'
import type { Answer } from './answer.ts'

/** An association's logo: where it is, and its size in pixels. */
export type Logo = { url: string; width: number; height: number }
/** An image that was uploaded and is not shown yet. */
export type UploadedLogo = Logo & { id: string }

/** Larger files are not even sent: a server that stops reading looks as if it were gone. */
export const largestLogo = 5 * 1024 * 1024

export function readLogo(value: unknown): Logo | null {
  if (!isFields(value)) return null
  const { url, width, height } = value
  return typeof url === 'string' && typeof width === 'number' && typeof height === 'number'
    ? { url, width, height }
    : null
}

function readUploaded(body: unknown): UploadedLogo | undefined {
  const logo = readLogo(body)
  const id = isFields(body) ? body['id'] : null
  return logo && typeof id === 'string' ? { ...logo, id } : undefined
}

/** Uploads an image to look at; `chooseLogo` shows it. What is wrong with it is said in the answer's message. */
export const uploadLogo = (organizationSlug: string, file: Blob, locale?: string): Promise<Answer<UploadedLogo>> =>
  ask(`/o/${encodeURIComponent(organizationSlug)}/logo`, file, readUploaded, locale)
