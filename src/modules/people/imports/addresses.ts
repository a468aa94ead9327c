import { sql } from 'kysely'
import { code, day, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { changeable, keepNamed, named, nextPosition, notTooMany } from './added-parts.ts'
import { country } from './country-column.ts'

const isNew = sql`not exists (select from people.addresses known where known.party_id = p.id and known.lines = n.lines)`

/**
 * Further addresses, one a line; they come after those that a party has already, so that its present one stays the present one. Who had
 * none lives at the first of the file.
 */
export const importAddresses: ImportDefinition = {
  name: 'people.import-addresses',
  key: ['party', 'lines'],
  list: '/people',
  existing: {
    join: sql`join people.parties p on p.ref = n.party
      join people.addresses e on e.party_id = p.id and e.lines = n.lines`,
    columns: {
      ...{ postal_code: sql`e.postal_code`, locality: sql`e.locality`, region: sql`e.region` },
      ...{ country: sql`e.country`, valid_from: sql`e.valid_from` },
    },
  },
  columns: [
    code('party', { required: true, example: ['P-1', 'P-4'] }),
    text('address', { field: 'lines', required: true, most: 500, example: ['Hibiya 2-2', '3 Quay Street'] }),
    text('postal_code', { most: 20, example: ['100-0006', ''] }),
    text('locality', { most: 100, example: ['Tokyo', 'Bristol'] }),
    text('region', { most: 100, example: '' }),
    country(['JP', 'GB']),
    day('valid_from', { example: ['2010-04-01', ''] }),
  ],
  checks: changeable(isNew),
  async write(tx, by) {
    await keepNamed(tx, by, isNew)
    const { numAffectedRows } =
      await sql`insert into people.addresses (party_id, position, lines, postal_code, locality, region, country, valid_from)
      select p.id, ${nextPosition('people.addresses')}, n.lines, n.postal_code, n.locality, n.region, n.country, n.valid_from
      from ${named} where ${isNew}`.execute(tx)
    // lists tell the country of the first address without a look at it
    await sql`update people.parties p set country = a.country from people.addresses a
      where a.party_id = p.id and a.position = 0 and p.country is distinct from a.country
        and p.ref in (select party from incoming)`.execute(tx)
    return numAffectedRows ?? 0n
  },
  checksAfter: [notTooMany('people.addresses')],
}
