import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { importItems } from '#modules/aid/imports/items.ts'
import { NotAllowed } from '#platform/errors.ts'
import { importCommand } from '#platform/imports/command.ts'
import { goodsUnits } from '#platform/units.ts'
import { gifts, openDesk, told } from './desk.ts'
import { giftImport } from './gifts.ts'

const desk = await openDesk()
afterAll(desk.close)
beforeEach(desk.empty)

const aiko = 'R-1,2011-03-14,12.50,USD,bank,general,'

const cells: readonly [string, string, string, string][] = [
  [
    'a day that never was',
    'R-2,29 Feb 2011,10,USD,bank,general,',
    'received_on',
    'There is no such date as “29 Feb 2011”. Check the day and the month.',
  ],
  [
    'a day that can be two',
    'R-2,03/04/2011,10,USD,bank,general,',
    'received_on',
    '“03/04/2011” can mean more than one date. Write the month as a word and give the year, as in 3 April 2011, or write 2011-04-03.',
  ],
  [
    'a month for a day',
    'R-2,2011-03,10,USD,bank,general,',
    'received_on',
    '“2011-03” is not an exact day. Give day, month and year, as in 20 April 2011.',
  ],
  [
    'too many decimals',
    'R-2,2011-03-14,12.345,USD,bank,general,',
    'amount',
    '“12.345” has too many decimals: USD is written with at most 2 decimals.',
  ],
  [
    'decimals of yen',
    'R-2,2011-03-14,3000.5,JPY,bank,general,',
    'amount',
    '“3000.5” has too many decimals: JPY is written without decimals.',
  ],
  [
    'a word for an amount',
    'R-2,2011-03-14,much,USD,bank,general,',
    'amount',
    '“much” could not be read as an amount in USD. Write digits, such as 1,234.50.',
  ],
  [
    'an unknown currency',
    'R-2,2011-03-14,10,Yen,bank,general,',
    'currency',
    '“Yen” is not a currency that is known here. Write its three letters, such as JPY, USD or KRW.',
  ],
  [
    'an unknown word',
    'R-2,2011-03-14,10,USD,pigeon,general,',
    'channel',
    '“pigeon” is not among the words for this column. Write one of these: bank, paypal, card, cash.',
  ],
  [
    'an unknown code',
    'R-2,2011-03-14,10,USD,bank,geneal,',
    'fund',
    '“geneal” is not in the records yet. Check the spelling, or add it there first.',
  ],
  [
    'a reference with a blank',
    'R 2,2011-03-14,10,USD,bank,general,',
    'ref',
    '“R 2” is not a code. Write up to 40 letters and digits, with dots, hyphens or underscores but no blanks, such as R-2011-01.',
  ],
  ['an empty cell', ',2011-03-14,10,USD,bank,general,', 'ref', 'Fill this in; it is needed.'],
  [
    'a note too long',
    `R-2,2011-03-14,10,USD,bank,general,${'n'.repeat(2001)}`,
    'note',
    'This is too long. Keep it to 2,000 characters.',
  ],
  [
    'a reference given twice',
    'R-1,2011-03-14,10,USD,bank,general,',
    'ref',
    '“R-1” is already on line 2. Each reference may be in the file once.',
  ],
  [
    'what only the tables tell',
    'R-2,2011-03-14,9999999999.99,USD,bank,general,',
    'amount',
    'R-2 is more than anybody has given so far. Check the amount.',
  ],
  [
    'an invisible character',
    'R-2,2011-03-14,10,USD,bank,general,nul\0here',
    'note',
    'There is an invisible NUL character here, which cannot be kept. Type the cell anew.',
  ],
]

test.each(cells)('says file, line, column and what was expected instead of %s', async (_, row, column, problem) => {
  expect(await desk.refused(gifts(aiko, row))).toEqual([`gifts.csv, line 3, column ${column}: ${problem}`])
  expect(await desk.kept()).toEqual([])
})

test('tells all problems at once, in the order of the lines, and by the header that the file uses', async () => {
  const file = gifts('R-1,31 April 2011,12.345,USD,bank,general,', aiko, 'R-3,2011-03-14,10,USD,bank,nowhere,')
  const problems = await desk.refused(file.replace('received_on', 'Received on'))
  expect(problems).toEqual([
    'gifts.csv, line 2, column Received on: There is no such date as “31 April 2011”. Check the day and the month.',
    'gifts.csv, line 2, column amount: “12.345” has too many decimals: USD is written with at most 2 decimals.',
    'gifts.csv, line 4, column fund: “nowhere” is not in the records yet. Check the spelling, or add it there first.',
  ])
})

test('counts the lines of the file, not the rows: notes may run over several and blank lines count', async () => {
  const file = gifts('R-1,2011-03-14,10,USD,bank,general,"two\r\nlines"', '', 'R-2,2011-03-14,ten,USD,bank,general,')
  expect((await desk.refusalOf(file)).problems[0]?.place).toEqual({ line: 5, column: 'amount' })
})

test('tells fifty problems one by one, and how many more there are', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `R-${i},2011-02-30,10,USD,bank,general,`)
  const problems = await desk.refused(gifts(...rows))
  expect(problems).toHaveLength(51)
  expect(problems.at(-1)).toBe('… and 10 more problems.')
})

test('names the units where one is not known', async () => {
  const file = 'ref,code,unit,kind,name_en\nrice,rice,stone,goods,Rice\n'
  expect(told(await desk.refusalOf(file, importItems))).toEqual([
    `gifts.csv, line 2, column unit: “stone” is not among the words for this column. Write one of these: ${goodsUnits.join(', ')}.`,
  ])
})

test('lets nobody load a file who may not, and leaves one audit line for each file that was taken', async () => {
  const lines = async () => {
    const { rows } = await sql`select action, fields from platform.audit`.execute(desk.owner)
    return rows
  }
  const before = await lines()
  await desk.refused(gifts('R-1,2011-02-30,10,USD,bank,general,'))
  const stranger = { id: 'stranger', name: 'stranger', language: 'en', may: new Set<string>() } as const
  const { sha256 } = await desk.world.files.keep(Buffer.from(gifts(aiko)))
  const attempt = importCommand(giftImport)(desk.world, stranger, { sha256, name: 'gifts.csv' })
  await expect(attempt).rejects.toBeInstanceOf(NotAllowed)
  expect(await lines()).toEqual(before)
  await desk.take(gifts(aiko))
  expect(await lines()).toEqual([...before, { action: 'test.import-gifts', fields: ['sha256', 'name'] }])
})

test('refuses a file that is not kept', async () => {
  const clerk = { id: 'clerk', name: 'clerk', language: 'en', may: new Set([giftImport.name]) } as const
  const input = { sha256: '0'.repeat(64), name: 'gifts.csv' }
  await expect(importCommand(giftImport)(desk.world, clerk, input)).rejects.toMatchObject({ code: 'imports.no-file' })
})
