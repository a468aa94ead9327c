import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayIn } from '#modules/organisation/face.ts'
import {
  type Audience,
  audiences,
  composeReport,
  evidencePath,
  type Figure,
  figuresJson,
  findingsJson,
  listFindings,
  openPdfPrinter,
  type PdfPrinter,
  renderHtml,
  showReport,
} from '#modules/report/face.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { type Language, languages } from '#platform/words.ts'

interface Output {
  readonly folder: string
  /** The address of the staff site, for the links from numbers to their evidence. */
  readonly site: string
  /** The report shows what this one may see. */
  readonly actor: Actor
}

/** What a file tells: an edition, or its figures. */
interface Edition {
  readonly audience: Audience
  readonly language: Language
}

async function dataOf(world: World, { actor }: Output, { audience, language }: Edition) {
  const today = await dayIn(world.db, world.clock())
  return { data: await showReport(world, actor, { language, audience, today }), today }
}

async function writeEdition(world: World, output: Output, edition: Edition, printer: PdfPrinter): Promise<string[]> {
  const { folder, site } = output
  const { audience, language } = edition
  const { data, today } = await dataOf(world, output, edition)
  if (data.exposed.length > 0) throw new Refusal('report.exposed', undefined, { cells: data.exposed.join(', ') })
  const links = audience === 'internal' ? { href: (figure: Figure) => site + evidencePath(figure) } : {}
  const document = composeReport({ data, language, today, ...links })
  const [html, { bytes }] = [renderHtml(document), await printer.print(document)]
  // the internal edition also under the name by which it was always found
  const names = [`report-${audience}-${language}`, ...(audience === 'internal' ? [`report-${language}`] : [])]
  for (const name of names) {
    await writeFile(join(folder, `${name}.html`), html)
    await writeFile(join(folder, `${name}.pdf`), bytes)
  }
  return names.flatMap((name) => [join(folder, `${name}.html`), join(folder, `${name}.pdf`)])
}

async function writeFigures(world: World, output: Output): Promise<string[]> {
  const files: string[] = []
  for (const audience of ['internal', 'public'] as const) {
    const { data } = await dataOf(world, output, { audience, language: 'en' })
    const rows = `${JSON.stringify(figuresJson(data.figures, data.keptBack), null, 2)}\n`
    for (const name of [`figures-${audience}.json`, ...(audience === 'internal' ? ['figures.json'] : [])]) {
      await writeFile(join(output.folder, name), rows)
      files.push(join(output.folder, name))
    }
  }
  return files
}

/** Writes what contradicts in the latest year with records, and how it stands. Returns the path. */
async function writeFindings(world: World, { folder, actor }: Output): Promise<string> {
  const { findings, names } = await listFindings(world, actor, {})
  const path = join(folder, 'findings.json')
  await writeFile(path, `${JSON.stringify(findingsJson(findings, names), null, 2)}\n`)
  return path
}

/**
 * Writes the report of the latest year with records: each edition in every language as HTML and PDF, the figures of the
 * internal and the public one, and `findings.json` with what contradicts. Returns the paths. Refuses `report.exposed` where an
 * edition would give somebody away.
 */
export async function writeReport(world: World, output: Output): Promise<string[]> {
  await mkdir(output.folder, { recursive: true })
  const printer = openPdfPrinter()
  try {
    const files: string[] = []
    for (const audience of audiences.toReversed())
      for (const language of languages)
        files.push(...(await writeEdition(world, output, { audience, language }, printer)))
    return [...files, ...(await writeFigures(world, output)), await writeFindings(world, output)]
  } finally {
    await printer.close()
  }
}
