import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Command as Program } from 'commander'
import { importPayments } from '#modules/giving/commands/payments/import-payments.ts'
import { previewPayments } from '#modules/giving/commands/payments/preview-payments.ts'
import { fileLine, plainSummary, summaryLines } from '#modules/giving/rendering/payment-summary.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import type { Files } from '#platform/files.ts'
import { catalogue } from './catalogue.ts'
import { terminalLanguage } from './terminal.ts'
import { mainWords } from './words/words.ts'
import { operator } from './world.ts'

const choices = ['fund', 'currency', 'zone', 'order', 'mark', 'encoding', 'delimiter'] as const

type Options = { readonly json?: boolean; readonly preview?: boolean } & Partial<
  Record<(typeof choices)[number], string>
>

/** Reads a file of the command line into the file store; refuses `main.cli.no-file`. */
export async function keepFile(files: Files, file: string): Promise<{ sha256: string; name: string }> {
  const bytes = createReadStream(file)
  await new Promise((resolve, reject) => bytes.once('open', resolve).once('error', reject)).catch(() => {
    throw new Refusal('main.cli.no-file', undefined, { file })
  })
  const { sha256 } = await files.keep(bytes)
  return { sha256, name: basename(file) }
}

type Perform = (
  options: { readonly json?: boolean },
  work: (open: { readonly world: World }) => Promise<unknown>,
  inWords: (output: unknown) => string,
  file?: string,
) => Promise<void>

type Brought = Awaited<ReturnType<typeof previewPayments>> & { readonly ref?: string }

/** `giving.import-payments FILE… [--preview]`: what the files bring, by currency, and why rows are left out. */
export function addPayments(program: Program, name: string, perform: Perform): void {
  const language = terminalLanguage()
  const t = mainWords.in(language)
  const verb = program.command(name).description(catalogue(language, `${name}.title`))
  verb.argument('<files...>', t('main.imports.file')).option('--json', t('main.cli.json'))
  if (name === 'giving.import-payments') verb.option('--preview', catalogue(language, 'giving.preview-payments.title'))
  for (const choice of choices)
    verb.option(`--${choice} <value>`, catalogue(language, `giving.payments.field.${choice}`))
  const inWords = (output: unknown) => {
    const { files, ref, ...summary } = output as Brought
    return [
      ...files.map((file) => fileLine(file, language)),
      ...summaryLines(summary, language),
      ...(ref ? [ref] : []),
    ].join('\n')
  }
  verb.action((paths: string[], { json, preview, ...choice }: Options) =>
    perform(
      { ...(json && { json }) },
      async ({ world }) => {
        const files: { sha256: string; name: string }[] = []
        for (const path of paths) files.push(await keepFile(world.files, path))
        const act = preview || name === 'giving.preview-payments' ? previewPayments : importPayments
        const brought = (await act(world, operator(language), { files, ...choice })) as Brought
        if (!json) return brought
        const { files: read, ref, ...summary } = brought
        return { ...(ref && { import: ref }), files: read, ...plainSummary(summary) }
      },
      inWords,
      paths.length === 1 ? basename(paths[0] ?? '') : undefined,
    ),
  )
}
