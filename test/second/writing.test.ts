import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#platform/words.ts'
import { operator } from '../../src/main/world.ts'
import { writeReport } from '../../src/main/write-report.ts'
import { testWorld } from '../world.ts'
import { loadSecond } from './house.ts'

const { world, as, close } = await testWorld('2025-04-10T00:00:00Z')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waystation-second-'))
  await loadSecond(world, operator())
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await close()
})

test('the half-year is written to the disk in all editions and languages, with PDFs of some pages', async () => {
  const files = await writeReport(world, { folder, site: 'http://x', actor: as('director') })
  const named = (end: string) => files.filter((file) => file.endsWith(end))
  expect(named('.pdf')).toHaveLength(languages.length * 4)
  for (const file of named('.pdf')) {
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 5).toString('latin1'), file).toBe('%PDF-')
    expect(bytes.length, file).toBeGreaterThan(10_000)
  }
  for (const file of named('.html')) expect(await readFile(file, 'utf8'), file).toContain('2024-H2')
  const inJapanese = await readFile(join(folder, 'report-public-ja.html'), 'utf8')
  expect(inJapanese).toContain('祭り（fête）')
  expect(await readFile(join(folder, 'report-public-en.html'), 'utf8')).toContain('Œuvres complètes of somebody’s')
  const figures: { name: string; state: string; period: { label: string } }[] = JSON.parse(
    await readFile(join(folder, 'figures.json'), 'utf8'),
  )
  const known = figures.filter(({ state }) => state === 'known')
  expect(known.length).toBeGreaterThan(80)
  expect(known.filter(({ name }) => /^(operations|aid|sponsorship)\./.test(name))).toEqual([])
  const findings = JSON.parse(await readFile(join(folder, 'findings.json'), 'utf8'))
  expect(JSON.stringify(findings)).toContain('number-typed')
})
