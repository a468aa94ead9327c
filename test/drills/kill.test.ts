import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { World } from '#platform/commands.ts'
import { invitationOf } from '../invite.ts'
import { people } from '../people.ts'
import { slay } from '../slay.ts'
import { brokenFiles, brokenLines, faultsIn, lostOf, stockOf } from './books.ts'
import { type Client, csvForm, type Kind, type Posted, postOne, signInBy } from './clients.ts'
import { lives, patiently, prepareProduct, type Victim, victims } from './product.ts'

const isLong = process.env.WAYSTATION_LONG === '1'
const kills = isLong ? 60 : victims.length
const minutes = 60_000
const sites = ['S-01', 'S-02', 'S-03']

const product = await prepareProduct()
afterAll(() => product.close())

/** Chance that can be had again: the failure names its seed. */
function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { below, one, shuffled: <T>(list: readonly T[]) => [...list].sort(() => next() - 0.5) }
}

const seed = Number(process.env.WAYSTATION_SEED ?? Date.now() % 1_000_000)
const dice = chance(seed)

async function signIn(world: World): Promise<Client> {
  return signInBy(product.staff, await invitationOf(world, people.mina))
}

async function furnish(client: Client): Promise<void> {
  const load = async (name: string, lines: readonly string[]) => {
    const answer = await client.post(`/imports/${name}`, csvForm(lines))
    expect(answer.status, `${name}: ${await answer.text()}`).toBe(303)
  }
  await load('organisation.import-fiscal-years', ['ref,label,start_day,end_day', 'FY2010,FY2010,2010-09-01,2011-08-31'])
  await load('aid.import-items', ['ref,code,unit,kind,name_en', 'rice,rice,kg,goods,Rice'])
  await load('aid.import-sites', ['ref,code', ...sites.map((site) => `${site},${site}`)])
  await load('giving.import-funds', ['ref,code,name_en', 'general,general,General fund'])
}

const kinds: readonly Kind[] = ['receive', 'receive', 'hand-over', 'gift', 'gift', 'movements-file', 'gifts-file']
let numbered = 0

/** Posts one form after the other until `isOver`. */
async function work(client: Client, all: Posted[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    numbered++
    const kind = dice.one(kinds)
    const ref = `${kind.endsWith('-file') ? 'F' : 'K'}-${numbered}`
    all.push(await postOne(client, kind, ref, dice.one(sites)))
  }
}

/** The order in which they die: each kind once, then by chance. */
function* condemned(): Generator<Victim> {
  yield* dice.shuffled(victims)
  for (;;) yield dice.one(victims)
}

async function kill(victim: Victim, client: Client, all: Posted[]): Promise<void> {
  all.push(await postOne(client, 'print', `P-${++numbered}`, ''))
  if (victim === 'pdf') await patiently('a PDF is being made', 60, async () => (await product.find('pdf')).length > 0)
  await sleep(dice.below(700))
  const survivors = victim === 'supervisor' || victim === 'everything' ? [] : await product.find('staff')
  const children = (await Promise.all((['staff', 'public', 'worker', 'pdf'] as const).map(product.find))).flat()
  const found = await product.find(victim)
  expect(found.length, `there is a ${victim} process`).toBeGreaterThan(0)
  const condemned = victim === 'backend' ? [dice.one(found)] : found
  for (const pid of condemned) slay(pid)
  if (survivors.length === 0) {
    if (victim === 'everything') await product.startHalf(dice.below(4000))
    await product.start()
    await patiently('children end with their supervisor', 15, async () => {
      const left = await Promise.all(children.map(lives))
      return left.every((isAlive) => !isAlive)
    })
  }
  // as long as a start may take: the worker begins last, and beside other work later still
  await patiently(`all is well again after the death of ${victim}`, 120, async () => {
    const answers = await Promise.all([client.get('/aid'), fetch(product.public).then(({ status }) => status)])
    return answers.every((status) => status === 200) && (await product.find('worker')).length === 1
  })
  if (victim !== 'staff') expect(await product.find('staff')).toEqual(expect.arrayContaining(survivors))
}

const printsEnd = (world: World) =>
  patiently('every print that was asked for has ended', 90, async () => {
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from report.prints
      where (made_at is null and failed_at is null) or exists
        (select 1 from jobs.job j where j.name like 'report.print%' and j.state in ('created', 'retry', 'active'))`.execute(
      world.db,
    )
    return rows[0]?.n === 0n
  })

test(
  `whatever is killed, what was acknowledged is kept and nothing is half done (${kills} times, seed ${seed})`,
  async () => {
    await product.start()
    const { world, close } = await product.openWorld()
    const client = await signIn(world)
    await furnish(client)
    const all: Posted[] = []
    let isOver = false
    const working = Promise.all(Array.from({ length: 3 }, () => work(client, all, () => isOver)))
    try {
      const order = condemned()
      for (let time = 0; time < kills; time++) await kill(order.next().value as Victim, client, all)
    } finally {
      isOver = true
      await working
    }
    expect(all.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThan(kills * 3)
    await printsEnd(world)
    expect(await lostOf(world, all)).toEqual([])
    expect(await faultsIn(world)).toEqual([])
    expect(await brokenFiles(world)).toEqual([])
    expect(await brokenLines(world, product.data)).toEqual([])
    const { is, should } = await stockOf(world, all)
    expect(is).toEqual(should)
    await close()
  },
  isLong ? 30 * minutes : 6 * minutes,
)

test(
  'says so in words when the data are being served already',
  async () => {
    const { code, said } = await product.second()
    expect(said).toContain('are being served already by another process')
    expect(code).toBe(1)
    expect((await fetch(`${product.staff}/sign-in`)).status).toBe(200)
  },
  minutes,
)
