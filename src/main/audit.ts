import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Command as Program } from 'commander'
import type { AuditSettings } from '#modules/accounts/face.ts'
import { headOf } from '#platform/audit/chain.ts'
import { signHead, writeHead } from '#platform/audit/heads.ts'
import { auditKey } from '#platform/audit/key.ts'
import { headFilesIn, headsFrom } from '#platform/audit/outside.ts'
import { type Verification, verifyAudit } from '#platform/audit/verify.ts'
import { auditWords } from '#platform/audit/words/words.ts'
import type { Db } from '#platform/db/db.ts'
import { scopedTo } from '#platform/db/scope.ts'
import { Refusal } from '#platform/errors.ts'
import type { Files } from '#platform/files.ts'
import { operatorId } from '#platform/identity.ts'
import type { Language } from '#platform/words.ts'
import product from '../../package.json' with { type: 'json' }
import { catalogue } from './catalogue.ts'
import { type Env, readEnv } from './env.ts'
import { asJson } from './output.ts'
import { print, tell } from './terminal.ts'
import { openWorld } from './world.ts'

/** Where the worker keeps the heads of the audit log, and to whom it mails its digests. */
export const auditSettings = (env: Env): AuditSettings => ({
  folder: env.auditFolder,
  version: product.version,
  mail: env.mail,
  trustees: env.auditTrustees,
})

/** What is to be said of an installation whose digests fewer than two trustees keep; nothing otherwise. */
export function trusteesWanted({ mail, auditTrustees }: Env, language: Language): string | undefined {
  const count = mail ? new Set(auditTrustees).size : 0
  return count < 2 ? auditWords.in(language)('audit.few-trustees', { count }) : undefined
}

const unreadable = (file: string): never => {
  throw new Refusal('main.cli.no-file', undefined, { file })
}

const publicKeyIn = async (file: string): Promise<KeyObject> => {
  const text = await readFile(file, 'utf8').catch(() => unreadable(file))
  try {
    return createPublicKey(text)
  } catch {
    return unreadable(file)
  }
}

interface Checked extends Verification {
  readonly unreadable: readonly string[]
}

interface Options {
  readonly head?: readonly string[]
  readonly publicKey?: readonly string[]
  readonly json?: boolean
}

async function verify(
  { db, files }: { db: Db; files: Files },
  { auditFolder }: Env,
  options: Options,
): Promise<Checked> {
  const keys = options.publicKey
    ? await Promise.all(options.publicKey.map(publicKeyIn))
    : [(await auditKey(files)).publicKey]
  const given = options.head ?? []
  for (const file of given) await readFile(file).catch(() => unreadable(file))
  const { heads, unreadable: damaged } = await headsFrom([...(await headFilesIn(auditFolder)), ...given])
  return { ...(await verifyAudit(db, heads, keys)), unreadable: damaged }
}

const isSound = ({ found, unreadable }: Checked) => found === 0 && unreadable.length === 0

function sentencesOf(checked: Checked, language: Language): string[] {
  const t = auditWords.in(language)
  const { lines, heads, sinceHead, findings, found, unreadable } = checked
  const more = found - findings.length
  return [
    ...unreadable.map((source) => t('audit.unreadable', { source })),
    ...findings.map(({ code, ...values }) => catalogue(language, code, values)),
    ...(more > 0 ? [t('audit.more', { count: more })] : []),
    ...(isSound(checked) ? [t('audit.verified', { lines, heads })] : []),
    t('audit.since', { count: sinceHead }),
  ]
}

/** A database in which only the audit log is seen, and a way to end the work with it. */
async function openLog(env: Env) {
  const { world, close } = await openWorld(env, tell)
  const db = scopedTo(world.db, { viewer: operatorId, sees: ['accounts.read-audit'] })
  return { db, files: world.files, close }
}

async function runVerify(options: Options, language: Language): Promise<void> {
  const env = readEnv()
  const log = await openLog(env)
  const checked = await verify(log, env, options).finally(log.close)
  for (const line of options.json ? [asJson(checked)] : sentencesOf(checked, language)) print(line)
  if (!isSound(checked)) process.exitCode = 1
}

async function runHead(language: Language): Promise<void> {
  const log = await openLog(readEnv())
  try {
    const [head, key] = [await headOf(log.db), await auditKey(log.files)]
    print(head ? writeHead(signHead(head, key.privateKey)) : auditWords.in(language)('audit.empty'))
    print(key.publicText.trimEnd())
  } finally {
    await log.close()
  }
}

const collect = (file: string, files: readonly string[] = []) => [...files, file]

/** Adds `audit verify` and `audit head` to the command line; `attempt` tells an expected error in words. */
export function addAudit(
  program: Program,
  language: Language,
  attempt: (work: () => Promise<void>) => Promise<void>,
): void {
  const t = auditWords.in(language)
  const audit = program.command('audit').description(t('audit.cli.about'))
  audit
    .command('verify')
    .description(t('audit.cli.verify'))
    .option('--head <file>', t('audit.cli.head-file'), collect)
    .option('--public-key <file>', t('audit.cli.public-key'), collect)
    .option('--json', catalogue(language, 'main.cli.json'))
    .action((options: Options) => attempt(() => runVerify(options, language)))
  audit
    .command('head')
    .description(t('audit.cli.head'))
    .action(() => attempt(() => runHead(language)))
}
