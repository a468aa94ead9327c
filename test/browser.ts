import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type Language, localeOf } from '#platform/words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/@sparticuz/chromium')
const archives = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => join(bundle, 'bin', name))
const wantsBundled = process.env.WAYSTATION_CHROMIUM === 'bundled'

const system = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
].find((path) => path && existsSync(path))

/** Whether this machine has a browser for tests; those that need one are skipped by name where it has not. */
export const hasBrowser = (system !== undefined && !wantsBundled) || existsSync(archives[0] ?? '')

// test files run side by side: each unpacks into a folder of its own, and the first to finish gives it the name
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `waystation-chromium-${version}`)
  if (existsSync(folder)) return folder
  const { inflate } = await import('@sparticuz/chromium')
  const mine = mkdtempSync(`${folder}-`)
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = mine
  try {
    await Promise.all(archives.map(inflate))
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
  try {
    renameSync(mine, folder)
  } catch {
    rmSync(mine, { recursive: true, force: true })
  }
  return folder
}

// a page that comes in a frame of its own beside the one before (Chromium's RenderDocument) leaves Playwright, under load, with the
// page before, which is shown no more; the rest is of what Playwright itself turns off, for the last list holds
const without = `--disable-features=${[
  ...['RenderDocument', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'OptimizationHints'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'NetworkTimeServiceQuerying'],
  ...['AimEnabled', 'PreconnectToSearch'],
].join(',')}`

const families = ['noto-sans', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc']
const weights = ['400Regular', '600SemiBold', '700Bold']

// the fonts of the packages and no others, so that a page measures the same on every machine
function fontsFile(home: string): string {
  const folders = families.flatMap((family) =>
    weights.map((weight) => join(root, 'node_modules/@expo-google-fonts', family, weight)),
  )
  const generic = ['sans-serif', 'system-ui', 'serif', 'monospace'].map(
    (name) =>
      `<alias binding="strong"><family>${name}</family><prefer><family>Noto Sans</family><family>Noto Sans JP</family></prefer></alias>`,
  )
  const file = join(home, 'fonts.conf')
  const text = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(home, 'fonts')}</cachedir>`,
    ...generic,
    '</fontconfig>',
  ]
  writeFileSync(file, text.join('\n'))
  return file
}

/** Opens Chromium: the machine's, else the packaged one, with a home of its own that goes when it closes. */
export async function openBrowser(): Promise<Browser> {
  if (!hasBrowser) throw new Error('no Chromium: install one, name one in CHROMIUM, or install @sparticuz/chromium')
  const home = mkdtempSync(join(tmpdir(), 'waystation-browser-'))
  mkdirSync(join(home, 'fonts'))
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home } as Record<string, string>
  env.FONTCONFIG_FILE = fontsFile(home)
  const args = ['--no-sandbox', '--disable-background-networking', '--font-render-hinting=none', without]
  let executablePath = system ?? ''
  if (wantsBundled || !system) {
    const folder = await unpacked()
    executablePath = join(folder, 'chromium')
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    args.push('--no-zygote', '--disable-gpu')
  }
  const browser = await chromium.launch({ executablePath, args, env })
  // the browser still writes while it shuts down, so a second try follows at the end
  const sweep = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  browser.on('disconnected', sweep)
  process.once('exit', sweep)
  return browser
}

/** How a page is looked at: `width` in CSS pixels, `print` as paper shows it. */
export interface Look {
  readonly javaScript?: boolean
  readonly width?: number
  readonly language?: Language
  readonly dark?: boolean
  readonly print?: boolean
  /** As in a browser that knows no Content-Security-Policy. */
  readonly withoutPolicy?: boolean
}

/** A page without cookies or history of others; close its context when done. */
export async function freshPage(browser: Browser, look: Look = {}): Promise<Page> {
  const options: BrowserContextOptions = {
    javaScriptEnabled: look.javaScript ?? true,
    viewport: { width: look.width ?? 1280, height: 900 },
    locale: localeOf[look.language ?? 'en'],
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: look.withoutPolicy ?? false,
  }
  const page = await (await browser.newContext(options)).newPage()
  if (look.print) await page.emulateMedia({ media: 'print' })
  return page
}
