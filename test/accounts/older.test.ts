import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { withClient } from '#platform/db/driver.ts'
import { testWorld } from '../world.ts'

const { owner, close } = await testWorld()
afterAll(close)

const migration = (name: string) =>
  readFile(new URL(`../../src/modules/accounts/migrations/${name}.sql`, import.meta.url), 'utf8')

test('accounts of an older version keep their role as a grant, and count as confirmed when their holder was there', async () => {
  const [older, newer] = await Promise.all([
    migration('2026-11-24-2-accounts-create-accounts'),
    migration('2026-11-25-2-accounts-grant-roles'),
  ])
  const outcome = owner.transaction().execute(async (tx) => {
    const run = (text: string) => withClient(tx, (client) => client.query(text))
    await run(`drop schema accounts cascade; ${older}`)
    await run(`insert into accounts.accounts (id, sign_in_name, name, password_hash, role, language, created_at)
      select gen_random_uuid(), v.name, v.name, v.hash, v.role, 'en', now() - interval '2 years'
      from (values ('boss', 'x', 'director'), ('guest', null, 'editor'), ('linked', null, 'treasurer'), ('seen', null, 'editor'),
        ('books', 'x', 'auditor')) v (name, hash, role);
      insert into accounts.sign_in_links select 'h', id, now(), now(), now() from accounts.accounts where name = 'linked';
      insert into accounts.sessions select 'h', id, now(), now(), now() from accounts.accounts where name = 'seen'`)
    await run(newer)
    const { rows } = await sql<{ name: string; isConfirmed: boolean; role: string; ends: boolean }>`select a.name,
      a.confirmed_at is not null as "isConfirmed", g.role,
      coalesce(g.until_day between current_date + 364 and current_date + 366, false) as ends
      from accounts.accounts a join accounts.grants g on g.account_id = a.id and g.revoked_at is null order by a.name`.execute(
      tx,
    )
    return rows
  })
  expect((await outcome).map(({ name, isConfirmed, role, ends }) => [name, isConfirmed, role, ends])).toEqual([
    ['books', true, 'auditor', true],
    ['boss', true, 'director', false],
    ['guest', false, 'editor', false],
    ['linked', true, 'treasurer', false],
    ['seen', true, 'editor', false],
  ])
})
