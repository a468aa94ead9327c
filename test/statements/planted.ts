import { importPayments } from '#modules/giving/face.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import { readStatement } from '#modules/statements/jobs.ts'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import type { Actor } from '#platform/identity.ts'

const entry =
  '取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\n20110310,77,3000,,送金,ｻﾄｳ ﾊﾅｺ,3000\n'

const later = entry.replace('77', '78')

/** An import of which a payer waits, and readings that were refused, are ready and have just begun; returns the readings. */
export async function plantStatements(world: World, director: Actor): Promise<string[]> {
  const keep = async (name: string, text: string) => {
    const { sha256 } = await world.files.keep(Buffer.from(text))
    return { sha256, name }
  }
  await importPayments(world, director, { files: [await keep('yucho.csv', entry)], fund: 'general' })
  const refused = await readFile(world, director, await keep('unknown.csv', 'Wann,Wieviel\n2011-01-01,5\n'))
  const ready = await readFile(world, director, { ...(await keep('yucho-2.csv', later)), fund: 'general' })
  await readStatement.run({ ...world, db: scopedTo(world.db, { viewer: 'test', sees: everything }) }, ready.id)
  const begun = await readFile(world, director, await keep('yucho-3.csv', later))
  return [refused.id, ready.id, begun.id]
}
