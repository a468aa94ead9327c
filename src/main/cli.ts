import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { Command as Program } from 'commander'
import { z } from 'zod'
import type { AnyQuery, Command } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { nest } from '#platform/web/form.ts'
import { catalogue } from './catalogue.ts'
import { readEnv } from './env.ts'
import { log, logBug } from './log.ts'
import { acts, importNamed, imports } from './registry.ts'
import { serveUntilAsked, startSite } from './serve.ts'
import { asJson, asText, print, sentencesOf, tell, terminalLanguage } from './terminal.ts'
import { mainWords } from './words/words.ts'
import { openWorld, operator } from './world.ts'

const language = terminalLanguage()
const t = mainWords.in(language)

interface Options {
  readonly json?: boolean
  readonly input?: string
}

/** `--names.en Wheat --lines.0.item=wheat` as fields by their paths, the way forms send them. */
function fieldsOf(words: readonly string[]): [string, string][] {
  const fields: [string, string][] = []
  for (let i = 0; i < words.length; i++) {
    const [, path, value] = /^--([^=]+)(?:=(.*))?$/s.exec(words[i] ?? '') ?? []
    const given = value ?? words[++i]
    if (path === undefined || given === undefined)
      throw new Refusal('main.cli.not-a-field', undefined, { word: words[i] ?? words[i - 1] ?? '' })
    fields.push([path.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), given])
  }
  return fields
}

async function jsonInput(from: string): Promise<unknown> {
  const text = from === '-' ? await readAll(process.stdin) : await readFile(from, 'utf8').catch(() => unreadable(from))
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('main.cli.not-json', 'input', { file: from })
  }
}

const unreadable = (file: string): never => {
  throw new Refusal('main.cli.no-file', undefined, { file })
}

type Work = (open: Awaited<ReturnType<typeof openWorld>>) => Promise<unknown>

/** Opens the world, does the work, prints what it gives; ends with 1 and words on an expected error. */
async function perform(options: Options, work: Work, file?: string): Promise<void> {
  try {
    const open = await openWorld(readEnv(), tell)
    const output = await work(open).finally(() => open.close())
    print(options.json ? asJson(output) : asText(output))
  } catch (error) {
    const sentences = sentencesOf(error, language, file)
    if (!sentences) logBug({ reference: 'cli', error, path: process.argv[2] ?? '' })
    for (const sentence of sentences ?? [t('main.cli.bug')]) tell(sentence)
    process.exitCode = 1
  }
}

const run = (act: Command | AnyQuery, options: Options, words: readonly string[]) =>
  perform(options, async ({ world }) => {
    const raw = options.input ? await jsonInput(options.input) : nest(fieldsOf(words))
    const actor = operator(language)
    return act.kind === 'query' ? act.ask(world, actor, raw) : act(world, actor, raw)
  })

const runImport = (name: string, file: string, options: Options) =>
  perform(
    options,
    async ({ world }) => {
      const bytes = createReadStream(file)
      await new Promise((resolve, reject) => bytes.once('open', resolve).once('error', reject)).catch(() =>
        unreadable(file),
      )
      const { sha256 } = await world.files.keep(bytes)
      return importNamed(name)(world, operator(language), { sha256, name: basename(file) })
    },
    basename(file),
  )

/** The fields of an act for its help, by their paths, with those that must be given marked. */
function fieldHelp({ spec }: Command | AnyQuery): string {
  const schema = z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' })
  const missing = spec.input.safeParse({}).error?.issues ?? []
  const required = new Set(missing.map(({ path }) => path[0]))
  const line = (name: string) =>
    `  --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}${required.has(name) ? '  *' : ''}`
  return ['', t('main.cli.fields'), ...Object.keys(schema.properties ?? {}).map(line)].join('\n')
}

function addAct(program: Program, name: string, act: Command | AnyQuery): void {
  const verb = program.command(name).description(catalogue(language, `${name}.title`))
  verb.option('--json', t('main.cli.json'))
  if (imports.has(name)) {
    verb
      .argument('<file>', t('main.imports.file'))
      .action((file: string, options: Options) => runImport(name, file, options))
    return
  }
  verb
    .option('--input <file>', t('main.cli.input'))
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', () => fieldHelp(act))
    .action((options: Options, command: Program) => run(act, options, command.args))
}

async function serve(): Promise<void> {
  try {
    const site = await startSite(readEnv(), tell)
    tell(t('main.cli.serving', { staff: site.staff, public: site.public }))
    await serveUntilAsked()
  } catch (error) {
    for (const sentence of sentencesOf(error, language) ?? [t('main.cli.bug')]) tell(sentence)
    if (!(error instanceof Refusal)) log.error({ name: error instanceof Error ? error.message : 'unknown' }, 'serve')
    process.exitCode = 1
  }
}

const program = new Program('waystation').description(t('main.cli.about')).showHelpAfterError()
program.command('serve').description(t('main.cli.serve')).action(serve)
for (const [name, act] of acts) addAct(program, name, act)
await program.parseAsync()
