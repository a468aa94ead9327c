import { type RawBuilder, sql } from 'kysely'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { askPrint } from '#modules/report/commands/ask-print.ts'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { imports } from '../../src/main/registry.ts'
import { modules } from '../../src/modules.ts'
import { plantDonations } from '../donations/planted.ts'
import { plantFilings } from '../filings/planted.ts'
import { plantRest } from '../giving/planted.ts'
import { invitationAs } from '../invite.ts'
import { plantReceipts } from '../receipts/planted.ts'
import { plantReports } from '../report/planted.ts'
import { plantRequests } from '../requests/planted.ts'
import { plantStatements } from '../statements/planted.ts'
import { plantThanks } from '../thanks/planted.ts'
import { as } from '../world.ts'

// pages that show nothing until they are asked for something
const finding = '?year=FY2010&check=list-out-of-order&key=list'
export const asks: Readonly<Record<string, string>> = {
  '/receipts/batches/start': '?kind=gift&year=2011',
  '/report/evidence': '?figure=aid.stock&item=wheat',
  '/report/findings/acknowledge': finding,
  '/report/findings/reopen': finding,
  '/thanks/giver': '?giver=P-13',
  '/thanks/send': '?giver=P-14',
}

// `/aid/sites/:id` is of `aid.sites`, `/operations/:id` of `operations.operations`
function tableOf(beginning: string): string {
  const [module = '', records = module] = beginning.slice(1).split('/')
  const own: Readonly<Record<string, string>> = {
    '/people': 'people.parties',
    '/requests': 'requests.requests',
    '/giving/held': 'giving.held_moves',
    '/site': 'site.pages',
    '/filings/tests': 'filings.calculations',
    '/filings/income': 'filings.income_lines',
    '/statements/imports': 'payments.imports',
    '/statements/addresses': 'payments.payers',
    '/statements/payers': 'payments.payers',
    '/statements/twins': 'payments.twins',
  }
  return own[beginning] ?? `${module}.${records.replaceAll('-', '_')}`
}

// of whom there is something to say
const only: Readonly<Record<string, RawBuilder<unknown>>> = {
  '/statements/addresses': sql`address_state = 'waiting'`,
}

async function firstId(world: World, table: string, where = sql`true`): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select id from ${sql.table(table)} where ${where} order by id limit 1`.execute(
    scopedTo(world.db, { viewer: 'test', sees: everything }),
  )
  if (!rows[0]) throw new Error(`no record in ${table}`)
  return rows[0].id
}

interface Rest {
  readonly fund: string
  readonly rest: string
  readonly giveBack: string
}

async function addressOf(world: World, path: string, { fund, rest, giveBack }: Rest): Promise<string> {
  if (!path.includes(':')) return path
  if (path.includes(':fund_rest')) return path.replace(':id', fund).replace(':fund_rest', rest)
  if (path.includes('/give-back')) return path.replace(':id', fund).replace(':give_back', giveBack)
  if (path.startsWith('/accounts/roles/')) return path.replace(':code', 'treasurer')
  const [beginning = ''] = path.split('/:')
  const filled = path.replace(':id', await firstId(world, tableOf(beginning), only[beginning]))
  return filled.replace(':refund', await firstId(world, 'giving.refunds'))
}

const isPage = (path: string) => !/\.json$|\.txt$|\/pdf$|\/csv$|\/xlsx$|\/json$|:token/.test(path)

/** The address of every page of the product: those without parameters, and one record of each kind with all its forms. */
export async function addressesOf(world: World): Promise<string[]> {
  const director = as('director')
  await invitationAs(world, 'editor')
  const gift = await firstId(world, 'giving.gifts')
  await refundGift(world, director, { id: gift, amount: '1', refundedOn: '2011-09-01', reason: 'asked for' })
  // asked for by somebody who sees no parts of protected counts, so that each role may open it
  await askPrint(world, as('editor'), { year: 'FY2010', language: 'ja' })
  await plantReports(world, director)
  await plantReceipts(world, director)
  await plantDonations(world)
  await plantFilings(world, director)
  const readings = await plantStatements(world, director)
  const rest = await plantRest(world, director)
  await plantThanks(world, director)
  await plantRequests(world, director)
  const paths = modules.flatMap(({ routes }) => routes.map(({ path }) => path)).filter(isPage)
  const addresses = await Promise.all(paths.map((path) => addressOf(world, path, rest)))
  return [
    '/',
    '/search?q=Tiger',
    '/imports',
    ...[...imports.keys()].map((name) => `/imports/${name}`),
    ...readings.slice(1).map((id) => `/statements/readings/${id}`),
    ...addresses.map((address) => address + (asks[address] ?? '')),
  ]
}
