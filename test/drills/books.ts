import { createHash, createPublicKey } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type RawBuilder, sql } from 'kysely'
import { headFilesIn, headsFrom } from '#platform/audit/outside.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import type { World } from '#platform/commands.ts'
import type { Kind, Posted } from './clients.ts'

async function rowsOf<Row>({ db }: World, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows
}

// Each finds what must not be; the name is what a failure says.
const faults: Record<string, RawBuilder<{ fault: string }>> = {
  'a movement without entries': sql`select m.ref as fault from aid.movements m
    where not exists (select 1 from aid.entries e where e.movement_id = m.id)`,
  'a lot that no receipt opened': sql`select l.code as fault from aid.lots l
    where not exists (select 1 from aid.entries e where e.lot_id = l.id and e.quantity > 0)`,
  'stock below nothing on some day': sql`select s.lot_id::text as fault from (
    select lot_id, sum(quantity) over (partition by lot_id, site_id order by day
      range between unbounded preceding and current row) as stock from aid.entries where not voided) s where s.stock < 0`,
  'a movement that was not written down in the audit log': sql`select m.ref as fault from aid.movements m
    where m.ref not like 'F-%' and (select count(*) from platform.audit a where a.subject_id = m.id::text
      and a.action in ('aid.receive-goods', 'aid.hand-over')) <> 1`,
  'a gift that was not written down in the audit log': sql`select g.ref as fault from giving.gifts g
    where g.ref not like 'F-%' and (select count(*) from platform.audit a where a.subject_id = g.id::text
      and a.action = 'giving.record-gift') <> 1`,
  'a print that was not written down in the audit log': sql`select p.id::text as fault from report.prints p
    where (select count(*) from platform.audit a where a.subject_id = p.id::text and a.action = 'report.ask-print') <> 1`,
  'a line of the audit log without its record': sql`select a.action || ' ' || a.subject_id as fault from platform.audit a
    where a.action in ('aid.receive-goods', 'aid.hand-over')
        and not exists (select 1 from aid.movements m where m.id::text = a.subject_id)
      or a.action = 'giving.record-gift' and not exists (select 1 from giving.gifts g where g.id::text = a.subject_id)
      or a.action in ('report.ask-print', 'report.finish-print', 'report.fail-print')
        and not exists (select 1 from report.prints p where p.id::text = a.subject_id)`,
  'a print that ended in two ways or in none': sql`select id::text as fault from report.prints
    where (made_at is null) = (failed_at is null) or (made_at is null) <> (sha256 is null)`,
  'a made print whose making was not written down': sql`select id::text as fault from report.prints p
    where made_at is not null and not exists
      (select 1 from platform.audit a where a.subject_id = p.id::text and a.action = 'report.finish-print')`,
  'a print without its news, or with two': sql`select p.id::text as fault from report.prints p
    where (select count(*) from platform.outbox o where o.subject_id = p.id and o.event = 'report.print-asked') <> 1`,
  'news that nobody handled': sql`select event as fault from platform.outbox where handled_at is null`,
  'handled news without its job, or with two': sql`select o.subject_id::text as fault from platform.outbox o
    where o.event = 'report.print-asked' and (select count(*) from jobs.job j
      where j.name = 'report.print' and j.data->>'subjectId' = o.subject_id::text) <> 1`,
}

/** What the records say against themselves, one line a fault. */
export async function faultsIn(world: World): Promise<string[]> {
  const found: string[] = []
  for (const [name, query] of Object.entries(faults))
    for (const { fault } of await rowsOf(world, query)) found.push(`${name}: ${fault}`)
  return found
}

/** Stored files that are named by a record and are absent or not what their name says. */
export async function brokenFiles(world: World): Promise<string[]> {
  const named = sql<{ sha256: string }>`select sha256 from platform.uploads union
    select sha256 from report.prints where sha256 is not null`
  const broken: string[] = []
  for (const { sha256 } of await rowsOf(world, named)) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(world.files.path(sha256)), hash).catch(() => undefined)
    if (hash.digest('hex') !== sha256) broken.push(sha256)
  }
  return broken
}

/** What is wrong with the chain of the audit log, alone and beside the heads that were kept outside so far. */
export async function brokenLines(world: World, data: string): Promise<string[]> {
  const folder = join(data, 'audit')
  const { heads, unreadable } = await headsFrom(await headFilesIn(folder))
  const keys = heads.length > 0 ? [createPublicKey(await readFile(join(folder, 'public-key.pem')))] : []
  const { findings } = await verifyAudit(world.db, heads, keys)
  return [...unreadable, ...findings.map(({ code, seq }) => `${code} ${seq}`)].filter((line) => !/no-head/.test(line))
}

interface Kept {
  readonly ref: string
  readonly rows: bigint
  readonly grams: bigint
}

/** What is kept of each form or file, by its reference; the rows of a file are `<ref>-<row>`. */
async function keptBy(world: World): Promise<Map<string, Kept>> {
  const ofFile = sql`case when ref like 'F-%' then regexp_replace(ref, '-\\d+$', '') else ref end`
  const kept = sql<Kept>`
    select ${ofFile} as ref, count(*) as rows, 0::bigint as grams from giving.gifts group by 1
    union all
    select ${ofFile} as ref, count(distinct m.id) as rows, sum(e.quantity)::bigint as grams
    from aid.movements m join aid.entries e on e.movement_id = m.id group by 1
    union all
    select id::text, 1, 0 from report.prints`
  return new Map((await rowsOf(world, kept)).map((row) => [row.ref, row]))
}

const files: Partial<Record<Kind, string>> = {
  'gifts-file': 'giving.import-gifts',
  'movements-file': 'aid.import-movements',
}

function judge(posted: Posted, kept: Kept | undefined): string | undefined {
  const about = `${posted.kind} ${posted.ref}`
  if (kept === undefined) return posted.outcome === 'done' ? `${about} was acknowledged and is lost` : undefined
  if (posted.outcome === 'refused') return `${about} was refused and is there`
  if (kept.rows !== BigInt(posted.rows)) return `${about} has ${kept.rows} rows of ${posted.rows}`
  if (kept.grams !== posted.grams) return `${about} moved ${kept.grams} g instead of ${posted.grams}`
  return undefined
}

/** What the clients know that the records do not say, one line a fault. */
export async function lostOf(world: World, all: readonly Posted[]): Promise<string[]> {
  const kept = await keptBy(world)
  const key = ({ kind, id, ref }: Posted) => (kind === 'print' ? (id ?? '') : ref)
  const lost = all.flatMap((posted) => judge(posted, kept.get(key(posted))) ?? [])
  for (const [kind, action] of Object.entries(files)) {
    const whole = all.filter((posted) => posted.kind === kind && kept.has(posted.ref)).length
    const audit = sql<{ n: bigint }>`select count(*) as n from platform.audit where action = ${action}`
    const [line] = await rowsOf(world, audit)
    if (line?.n !== BigInt(whole)) lost.push(`${whole} files of ${action}, but ${line?.n} lines of the audit log`)
  }
  return lost
}

/** The stock of each site in grams as the entries have it, and as the forms that are kept make it. */
export async function stockOf(world: World, all: readonly Posted[]): Promise<{ is: string[]; should: string[] }> {
  const kept = await keptBy(world)
  const sums = new Map<string, bigint>()
  for (const { ref, site, grams } of all) if (kept.has(ref)) sums.set(site, (sums.get(site) ?? 0n) + grams)
  const stock = sql<{ site: string; grams: bigint }>`select s.code as site, sum(e.quantity)::bigint as grams
    from aid.entries e join aid.sites s on s.id = e.site_id where not e.voided group by s.code`
  const line = (site: string, grams: bigint) => `${site}: ${grams} g`
  return {
    is: (await rowsOf(world, stock)).map(({ site, grams }) => line(site, grams)).sort(),
    should: [...sums]
      .filter(([, grams]) => grams !== 0n)
      .map(([site, grams]) => line(site, grams))
      .sort(),
  }
}
