import { failed, refusedBy } from './answer.ts'
import type { Answer } from './answer.ts'

export type Downloaded = { file: Blob; name: string }

/** The name that comes with a file; where none does, the last part of its address. */
function nameOf(response: Response, path: string): string {
  const said = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return said ?? path.split('/').at(-1) ?? 'download'
}

/** Reads a file whole, so that what went wrong can be said on the page instead of in place of it. */
export async function downloadFile(path: string): Promise<Answer<Downloaded>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' })
    if (response.ok) return { ok: true, value: { file: await response.blob(), name: nameOf(response, path) } }
    return refusedBy(response, await response.json().catch(() => null))
  } catch {
    return failed('offline')
  }
}

/** Hands a file to the browser, which keeps it where it keeps downloads. */
export function saveFile({ file, name }: Downloaded): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
