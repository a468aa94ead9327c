import { importPayments } from '#modules/giving/face.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

const entry =
  '取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\n20110310,77,3000,,送金,ｻﾄｳ ﾊﾅｺ,3000\n'

/** An import of which a payer waits, and a file whose columns nobody knows. */
export async function plantStatements(world: World, director: Actor): Promise<void> {
  const keep = async (name: string, text: string) => {
    const { sha256 } = await world.files.keep(Buffer.from(text))
    return { sha256, name }
  }
  await importPayments(world, director, { files: [await keep('yucho.csv', entry)], fund: 'general' })
  await readFile(world, director, await keep('unknown.csv', 'Wann,Wieviel\n2011-01-01,5\n'))
}
