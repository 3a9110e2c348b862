import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

export interface Browser {
  executablePath: string
  args: string[]
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chrome to test with: the one named by CHROME_PATH, else one that is installed, else the one that npm brought along
 * (x64 Linux), which is unpacked once. That one needs its own libraries and fonts, so a small script starts it.
 */
export async function ensureBrowser(): Promise<Browser> {
  const args = launchArguments()
  const named = process.env['CHROME_PATH']
  if (named) return { executablePath: named, args }
  const installed = systemBrowsers.find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args }
  if (process.platform === 'linux' && process.arch === 'x64') return { executablePath: await unpackBrowser(), args }
  throw new Error('No Chrome was found: install Chrome or Chromium, or set CHROME_PATH to its executable.')
}

function launchArguments(): string[] {
  const asRoot = process.getuid?.() === 0
  return [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-gpu']
}

async function unpackBrowser(): Promise<string> {
  const source = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(import.meta.dirname, '../../node_modules/.cache', `chromium-${version}`)
  const executable = join(folder, 'chrome.sh')
  if (existsSync(executable)) return executable

  // Unpacked aside and renamed, so that two test runs at once never see half a browser.
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const unpack = (name: string, to: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(source, 'bin', name)), createBrotliDecompress(), to)
  await Promise.all([
    unpack('chromium.br', createWriteStream(join(aside, 'chromium'), { mode: 0o755 })),
    ...['fonts', 'al2023', 'swiftshader'].map((part) => unpack(`${part}.tar.br`, extract(join(aside, part)))),
  ])
  writeFileSync(join(aside, 'fonts.conf'), fontConfiguration(folder))
  writeFileSync(join(aside, 'chrome.sh'), startScript, { mode: 0o755 })
  try {
    renameSync(aside, folder)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
  return executable
}

const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

const startScript = `#!/bin/sh
here="$(dirname "$0")"
LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf" exec "$here/chromium" "$@"
`
