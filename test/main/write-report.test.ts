import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#modules/accounts/rules/roles.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { operator } from '../../src/main/world.ts'
import { writeReport } from '../../src/main/write-report.ts'
import { testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waystation-report-'))
  const examples = fileURLToPath(new URL('../../examples', import.meta.url))
  for await (const _ of loadExamples(world, operator(), examples));
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await close()
})

interface Figure {
  readonly name: string
  readonly state: string
  readonly dimensions: Readonly<Record<string, string>>
}

/** The figures of the report that somebody of a role writes: all, and those that tell parts of protected counts. */
async function figuresFor(role: Role) {
  const own = join(folder, role)
  const files = await writeReport(world, { folder: own, site: 'http://x', actor: as(role) })
  expect(files.map((file) => file.slice(own.length + 1)).sort()).toEqual(
    [
      ...['report', 'report-internal', 'report-members', 'report-public'].flatMap((name) =>
        ['en', 'ja', 'ko', 'zh'].flatMap((language) => [`${name}-${language}.html`, `${name}-${language}.pdf`]),
      ),
      ...['figures.json', 'figures-internal.json', 'figures-public.json', 'findings.json'],
    ].sort(),
  )
  const figures: Figure[] = JSON.parse(await readFile(join(own, 'figures.json'), 'utf8'))
  const operations = figures.filter(({ name, state }) => name.startsWith('operations.') && state === 'known')
  const parts = operations.filter(({ dimensions }) => Object.keys(dimensions).length > 0)
  return { figures, operations, parts }
}

test('the report on the disk tells of the records, as far as who writes it may see them', async () => {
  const mina = await figuresFor('director')
  expect(mina.figures.length).toBeGreaterThan(150)
  expect(mina.parts.length).toBeGreaterThan(5)
  const sora = await figuresFor('editor')
  expect(sora.operations.length).toBeGreaterThan(0)
  expect(sora.parts).toEqual([])
})
