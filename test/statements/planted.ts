import { importPayments } from '#modules/giving/face.ts'
import { createParty } from '#modules/people/face.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import { readStatement } from '#modules/statements/jobs.ts'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import type { Actor } from '#platform/identity.ts'

const entry =
  '取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高\n20110310,77,3000,,送金,ｻﾄｳ ﾊﾅｺ,3000\n'

// PayPal's own file, and the list of another system that tells its payments without their numbers
const paid = (day: number, name: string, email: string, where = ',,,') =>
  `3/${day}/2011,10:00:00,GMT,${name},Donation Payment,Completed,USD,${day}.00,-1.00,${day - 1}.00,${email},${day}AA11111AA111111A,${where}`
const paypal = `Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID,Address Line 1,Town/City,Zip/Postal Code,Country
${[21, 22, 23].map((day) => paid(day, 'Ann Lee', 'ann@example.org')).join('\n')}
${paid(24, 'Moira Moved', 'moira@example.org', '9 Mill Lane,Leeds,LS1 2AB,United Kingdom')}
${paid(25, 'Mark Moved', 'mark@example.org', '9 Mill Lane,Leeds,LS1 2AB,United Kingdom')}
`
const list = `Donation ID,First Name,Last Name,Email Address,Donation Total,Currency Code,Donation Status,Donation Date
${[21, 22, 23].map((day) => `${day},Ann,Lee,ann@example.org,${day}.00,USD,Complete,2011-03-${day}`).join('\n')}
`

const two = `${entry}20110311,80,2000,,送金,ﾊﾔｼ ﾕｳ,5000\n`
const later = entry.replace('77', '78')

const moved = (given: string) => ({
  ...{ kind: 'person' as const, names: [{ written: `${given} Moved` }] },
  contacts: [{ value: `${given.toLowerCase()}@example.org` }],
  addresses: [{ lines: '3 Quay Street', locality: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' }],
})

/**
 * An import of which two payers wait and two tell new addresses, payments that two sources tell, and readings of one file and of several
 * that were refused, are ready and have just begun; returns the readings.
 */
export async function plantStatements(world: World, director: Actor): Promise<string[]> {
  const keep = async (name: string, text: string) => {
    const { sha256 } = await world.files.keep(Buffer.from(text))
    return { sha256, name }
  }
  for (const given of ['Moira', 'Mark']) await createParty(world, director, moved(given))
  await importPayments(world, director, { files: [await keep('paypal.csv', paypal)], fund: 'general', mark: '.' })
  await importPayments(world, director, { files: [await keep('givewp.csv', list)], fund: 'general', mark: '.' })
  // the latest import is the one that may be undone
  await importPayments(world, director, { files: [await keep('yucho.csv', two)], fund: 'general' })
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
