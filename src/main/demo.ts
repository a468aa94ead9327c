import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createSignInLink, identify, invite, signOut, useSignInLink } from '#modules/accounts/face.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { type Env, productFolder, readEnv, staffAddress } from './env.ts'
import { loadExamples } from './examples.ts'
import { logBug } from './log.ts'
import { actNames } from './registry.ts'
import { claimSite, serveUntilAsked, startSite } from './serve.ts'
import { print, sentencesOf, tell, terminalLanguage } from './terminal.ts'
import { mainWords } from './words/words.ts'
import { openWorld, operator } from './world.ts'
import { writeReport } from './write-report.ts'

const language = terminalLanguage()
const t = mainWords.in(language)
const { values: asked } = parseArgs({ options: { once: { type: 'boolean' }, examples: { type: 'string' } } })
const examples = resolve(asked.examples ?? join(productFolder, 'examples'))
// another organisation never comes into the place of the first
const demoFolder = join(productFolder, 'var', asked.examples ? `demo-${basename(examples)}` : 'demo')
const director = { signInName: 'director', name: 'Example Director', role: 'director', language } as const

async function signInLink(world: World): Promise<string> {
  const actor = operator(language)
  const ask = { signInName: director.signInName }
  try {
    return (await createSignInLink(world, actor, ask)).token
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return (await invite(world, actor, director)).token
  }
}

/** The report shows what the example director sees, so they come in for it, by a link like everybody. */
async function writeReportAs(
  world: World,
  output: Omit<Parameters<typeof writeReport>[1], 'actor'>,
): Promise<string[]> {
  const { token } = await useSignInLink(world, nobody(language), { token: await signInLink(world) })
  const actor = await identify(world.db, token, world.clock(), actNames)
  if (!actor) throw new Error('the example director did not come in: a second factor is asked for')
  try {
    return await writeReport(world, { ...output, actor })
  } finally {
    await signOut(world, actor, { token })
  }
}

async function fill(world: World): Promise<void> {
  for await (const { file, added, known } of loadExamples(world, operator(language), examples))
    tell(t('main.demo.loaded', { file, added, known }))
}

async function demo(env: Env, isOnce: boolean): Promise<void> {
  if (!isOnce) await claimSite(env)
  const open = await openWorld(env, tell)
  try {
    await fill(open.world)
    tell(t('main.demo.writing'))
    const output = { folder: demoFolder, site: staffAddress(env) }
    for (const file of await writeReportAs(open.world, output)) print(file)
    if (isOnce) return
    const served = await startSite(env, tell)
    tell(t('main.cli.serving', { staff: served.staff, public: served.public }))
    tell(t('main.demo.sign-in', { link: `${staffAddress(env)}/sign-in/link/${await signInLink(open.world)}` }))
    await serveUntilAsked()
  } finally {
    await open.close()
  }
}

try {
  const env = readEnv({ ...process.env, WAYSTATION_DATA: process.env.WAYSTATION_DATA ?? join(demoFolder, 'data') })
  await demo(env, asked.once === true)
} catch (error) {
  const sentences = sentencesOf(error, language)
  if (!sentences) logBug({ reference: 'demo', error, path: 'demo' })
  for (const sentence of sentences ?? [t('main.cli.bug')]) tell(sentence)
  process.exitCode = 1
}
