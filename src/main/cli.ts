import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { Command as Program } from 'commander'
import type { AnyQuery, Command } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import type { ImportResult } from '#platform/imports/definition.ts'
import { nest } from '#platform/web/form.ts'
import { addAudit, trusteesWanted } from './audit.ts'
import { catalogue } from './catalogue.ts'
import { readEnv, staffAddress } from './env.ts'
import { asksForDay, fieldLines } from './field-help.ts'
import { sentencesOfImport } from './import-result.ts'
import { log, logBug } from './log.ts'
import { organisationToday } from './organisation.ts'
import { asJson, asText } from './output.ts'
import { addPayments, keepFile } from './payments-cli.ts'
import { acts, importNamed, imports, isPrivateRead } from './registry.ts'
import { serveUntilAsked, startSite } from './serve.ts'
import { print, sentencesOf, tell, terminalLanguage } from './terminal.ts'
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

/** How a result is told to a reader. */
type Telling = (output: unknown) => string

const plainly: Telling = (output) => asText(output, language)

/** Does the work; ends with 1 and words on an expected error. */
async function attempt(work: () => Promise<void>, file?: string): Promise<void> {
  try {
    await work()
  } catch (error) {
    const sentences = sentencesOf(error, language, file)
    if (!sentences) logBug({ reference: 'cli', error, path: process.argv[2] ?? '' })
    for (const sentence of sentences ?? [t('main.cli.bug')]) tell(sentence)
    process.exitCode = 1
  }
}

/** Opens the world, does the work and prints what it gives. */
const perform = (options: Options, work: Work, inWords: Telling = plainly, file?: string) =>
  attempt(async () => {
    const open = await openWorld(readEnv(), tell)
    const output = await work(open).finally(() => open.close())
    print(options.json ? asJson(output) : inWords(output))
  }, file)

// what is made for a person to open is told as the address to open
const links: Readonly<Record<string, Telling>> = {
  'accounts.create-sign-in-link': (made) => t('main.cli.sign-in-link', { link: linkTo('/sign-in/link', made) }),
  'accounts.invite': (made) => t('main.cli.invitation', { link: linkTo('/sign-in/link', made) }),
  'accounts.create-set-up-link': (made) => t('main.cli.set-up', { link: linkTo('/set-up', made) }),
}

const linkTo = (path: string, made: unknown) => `${staffAddress(readEnv())}${path}/${(made as { token: string }).token}`

// whoever runs the machine reads no private record by that right alone
const refusePrivateRead = (act: AnyQuery | Command): Promise<void> =>
  attempt(async () => {
    throw new Refusal('main.cli.private', undefined, { act: catalogue(language, `${act.spec.name}.title`) })
  })

const run = (act: Command | AnyQuery, options: Options, words: readonly string[]) =>
  perform(
    options,
    async ({ world }) => {
      const raw = options.input ? await jsonInput(options.input) : nest(fieldsOf(words))
      const actor = operator(language)
      if (act.kind === 'command') return act(world, actor, raw)
      return act.ask(world, actor, asksForDay(act) ? { day: await organisationToday(world), ...Object(raw) } : raw)
    },
    links[act.spec.name] ?? plainly,
  )

const runImport = (name: string, file: string, options: Options) =>
  perform(
    options,
    async ({ world }) => {
      return importNamed(name)(world, operator(language), await keepFile(world.files, file))
    },
    (output) => sentencesOfImport(language, output as ImportResult).join('\n'),
    basename(file),
  )

function addAct(program: Program, name: string, act: Command | AnyQuery): void {
  if (name === 'giving.import-payments' || name === 'giving.preview-payments') {
    addPayments(program, name, perform)
    return
  }
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
    .addHelpText('after', () => ['', t('main.cli.fields'), ...fieldLines(act)].join('\n'))
    .action((options: Options, command: Program) =>
      isPrivateRead(act) ? refusePrivateRead(act) : run(act, options, command.args),
    )
}

async function serve(): Promise<void> {
  try {
    const site = await startSite(readEnv(), tell)
    tell(t('main.cli.serving', { staff: site.staff, public: site.public }))
    const wanted = trusteesWanted(readEnv(), language)
    if (wanted) tell(wanted)
    if (site.setUp) tell(t('main.cli.set-up', { link: site.setUp }))
    await serveUntilAsked()
  } catch (error) {
    for (const sentence of sentencesOf(error, language) ?? [t('main.cli.bug')]) tell(sentence)
    if (!(error instanceof Refusal)) log.error({ name: error instanceof Error ? error.message : 'unknown' }, 'serve')
    process.exitCode = 1
  }
}

const program = new Program('waystation').description(t('main.cli.about')).showHelpAfterError(t('main.cli.see-help'))
program.command('serve').description(t('main.cli.serve')).action(serve)
addAudit(program, language, attempt)
for (const [name, act] of acts) addAct(program, name, act)
await program.parseAsync()
