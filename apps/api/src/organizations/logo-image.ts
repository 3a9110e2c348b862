import type { Refusal } from '@ithaca/domain/core'
import { logoLimits, mayKeepLogo, mayShowLogo } from '@ithaca/domain/organizations'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

export type LogoImage = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number }
type Made = { ok: true; image: LogoImage } | { ok: false; refusals: Refusal[] }

/** Sharp on the largest place a logo stands at, the head of a printed agreement, and light enough for a mail. */
const largest = { width: 640, height: 240 }

// Uploads are rare and each is another image: what a cache would hold is only missed elsewhere.
sharp.cache(false)

/** What the bytes are, by their content alone; a drawing is text and has no mark of its own. */
async function kindOf(bytes: Uint8Array): Promise<string | null> {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).replace(/^\ufeff/, '')
  if (/^\s*</.test(start) && /<svg[\s>]/i.test(start)) return 'image/svg+xml'
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'image/apng') return 'image/png'
  return found?.mime ?? null
}

/**
 * A logo made of an upload: drawn anew pixel by pixel, so that nothing but the picture is left of the file (no code, no
 * place, no device). Refused with what is wrong and what to do instead.
 */
export async function logoImage(bytes: Uint8Array): Promise<Made> {
  const refusals: Refusal[] = mayKeepLogo({ size: bytes.byteLength, kind: await kindOf(bytes) })
  if (refusals.length > 0) return { ok: false, refusals }
  try {
    // The head alone is read first, whatever it promises.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    refusals.push(...mayShowLogo({ width, height }))
    if (refusals.length > 0) return { ok: false, refusals }
    const { data, info } = await sharp(bytes, { limitInputPixels: logoLimits.megapixels * 1e6, failOn: 'error' })
      .autoOrient()
      .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    return { ok: true, image: { bytes: new Uint8Array(data), width: info.width, height: info.height } }
  } catch {
    return { ok: false, refusals: [{ code: 'logo-unreadable' }] }
  }
}
