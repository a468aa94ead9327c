import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { lockEntries } from '#modules/payments/commands/lock-entries.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'
import { paypalInEnglish, type Told } from './files.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const { take } = deskOf(world, as('treasurer'))

const gift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * 86_400 + 3600, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}

beforeEach(async () => {
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
  await take({ 'paypal.csv': paypalInEnglish([gift]) }, { order: 'mdy', mark: '.' } as never)
})

const refused = { code: '23503' }

describe('the keys of entries, which are judged once a statement', () => {
  test('an entry of an import or a payer that is not there is refused, new or changed', async () => {
    const copy = (
      importId: string,
      payerId: string,
    ) => sql`insert into payments.entries (ref, id, import_id, file, line, received_on, kind, state,
        currency, gross, refunded, payer_id, anonymous, monthly, channel, guessed, giver_open, source)
      select 'other', ${newId()}::uuid, ${sql.raw(importId)}, file, line, received_on, kind, state, currency, gross, refunded,
        ${sql.raw(payerId)}, anonymous, monthly, channel, guessed, giver_open, source from payments.entries`
    const nobody = `'${newId()}'::uuid`
    await expect(copy(nobody, 'payer_id').execute(owner)).rejects.toMatchObject(refused)
    await expect(copy('import_id', nobody).execute(owner)).rejects.toMatchObject(refused)
    const moved = sql`update payments.entries set payer_id = ${newId()}::uuid`
    await expect(moved.execute(owner)).rejects.toMatchObject(refused)
    await expect(sql`update payments.entries set import_id = ${newId()}::uuid`.execute(owner)).rejects.toMatchObject(
      refused,
    )
    await copy('import_id', 'null').execute(owner)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from payments.entries`.execute(owner)
    expect(rows).toEqual([{ n: 2 }])
  })

  test('a payer or an import with entries neither leaves nor takes another id, and one without leaves', async () => {
    await sql`delete from payments.import_files`.execute(owner)
    for (const table of ['payers', 'imports']) {
      const own = sql.table(`payments.${table}`)
      await expect(sql`delete from ${own}`.execute(owner)).rejects.toMatchObject(refused)
      await expect(sql`update ${own} set id = ${newId()}::uuid`.execute(owner)).rejects.toMatchObject(refused)
    }
    await sql`delete from payments.entries`.execute(owner)
    await sql`delete from payments.payers`.execute(owner)
    await sql`delete from payments.imports`.execute(owner)
  })

  test('a payer does not leave between the writing of an entry and its commit', async () => {
    await sql`insert into payments.payers select (jsonb_populate_record(p, jsonb_build_object('id', ${newId()}::text))).* from payments.payers p`.execute(
      owner,
    )
    let leaves: Promise<unknown> = Promise.resolve()
    await owner.transaction().execute(async (tx) => {
      await lockEntries(tx)
      leaves =
        sql`delete from payments.payers p where not exists (select from payments.entries e where e.payer_id = p.id)`
          .execute(owner)
          .then(
            () => 'left',
            ({ code }) => code,
          )
      await sql`select pg_sleep(0.3)`.execute(tx)
      await sql`update payments.entries set payer_id = (select id from payments.payers p
        where p.id <> payer_id order by id limit 1)`.execute(tx)
    })
    expect(await leaves).toBe('23503')
  })

  test('whoever only says who paid does not wait for an import', async () => {
    await owner.transaction().execute(async (tx) => {
      await lockEntries(tx)
      const decides = owner.transaction().execute(async (other) => {
        await sql`set local lock_timeout = '1s'`.execute(other)
        await sql`update payments.payers set how = 'nobody', decided_at = now()`.execute(other)
        await sql`update payments.entries set giver_open = false`.execute(other)
      })
      await expect(decides).resolves.toBeUndefined()
      const leaves = owner.transaction().execute(async (other) => {
        await sql`set local lock_timeout = '100ms'`.execute(other)
        await sql`delete from payments.payers`.execute(other)
      })
      await expect(leaves).rejects.toMatchObject({ code: '55P03' })
    })
  })
})
