import { importPayments } from '#modules/giving/face.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import { readStatement } from '#modules/statements/jobs.ts'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import type { Actor } from '#platform/identity.ts'

const entry =
  '取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\n20110310,77,3000,,送金,ｻﾄｳ ﾊﾅｺ,3000\n'

// PayPal's own file, and the list of another system that tells its payments without their numbers
const paypal = `Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID
${[21, 22, 23].map((day) => `3/${day}/2011,10:00:00,GMT,Ann Lee,Donation Payment,Completed,USD,${day}.00,-1.00,${day - 1}.00,ann@example.org,${day}AA11111AA111111A`).join('\n')}
`
const list = `Donation ID,First Name,Last Name,Email Address,Donation Total,Currency Code,Donation Status,Donation Date
${[21, 22, 23].map((day) => `${day},Ann,Lee,ann@example.org,${day}.00,USD,Complete,2011-03-${day}`).join('\n')}
`

const later = entry.replace('77', '78')

/**
 * An import of which a payer waits, payments that two sources tell, and readings of one file and of several that were refused, are ready
 * and have just begun; returns the readings.
 */
export async function plantStatements(world: World, director: Actor): Promise<string[]> {
  const keep = async (name: string, text: string) => {
    const { sha256 } = await world.files.keep(Buffer.from(text))
    return { sha256, name }
  }
  await importPayments(world, director, { files: [await keep('paypal.csv', paypal)], fund: 'general', mark: '.' })
  await importPayments(world, director, { files: [await keep('givewp.csv', list)], fund: 'general', mark: '.' })
  // the latest import is the one that may be undone
  await importPayments(world, director, { files: [await keep('yucho.csv', entry)], fund: 'general' })
  const unknown = await keep('unknown.csv', 'Wann,Wieviel\n2011-01-01,5\n')
  const [second, third] = [await keep('yucho-2.csv', later), await keep('yucho-3.csv', later)]
  const fourth = await keep('yucho-4.csv', later.replace('78', '79'))
  const read = (...files: (typeof unknown)[]) => readFile(world, director, { files, fund: 'general' })
  const work = (id: string) =>
    readStatement.run({ ...world, db: scopedTo(world.db, { viewer: 'test', sees: everything }) }, id)
  const refused = await read(unknown)
  const ready = await read(second)
  await work(ready.id)
  const begun = await read(third)
  const refusedSeveral = await read(second, unknown)
  const readySeveral = await read(second, fourth, third)
  await work(readySeveral.id)
  return [refused.id, ready.id, begun.id, refusedSeveral.id, readySeveral.id]
}
