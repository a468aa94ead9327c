import { afterAll, expect, test } from 'vitest'
import { archiveOf, partsOf, workbookOf } from '../fixtures/workbooks.ts'
import { testWorld } from '../world.ts'
import { deskOf, told } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const { preview, take, refused } = deskOf(world, as('treasurer'))

const header = [
  'Date',
  'Time',
  'TimeZone',
  'Name',
  'Type',
  'Status',
  'Currency',
  'Gross',
  'Fee',
  'Net',
  'Transaction ID',
]
const rows = [
  ['1/20/2010', '10:00:00', 'PST', 'Ann Lee', 'Donation Payment', 'Completed', 'USD', '10.00', '-0.50', '9.50', 'A1'],
  [
    '1/21/2010',
    '11:30:00',
    'PST',
    '佐藤 花子',
    'Donation Payment',
    'Completed',
    'USD',
    '1,234.50',
    '-4.50',
    '1,230.00',
    'A2',
  ],
]

const csv = [header, ...rows].map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`).join('')

test('a workbook brings the same gifts as its CSV, and none twice', async () => {
  const book = workbookOf([header, ...rows])
  const { files, ...summary } = await preview({ 'a.xlsx': book })
  expect(files[0]).toMatchObject({ layout: 'paypal', encoding: '', delimiter: '', mark: '.', order: 'mdy' })
  expect(told(summary)).toEqual(['USD 2 gifts 1244.50 - 5.00 = 1239.50'])
  await take({ 'a.xlsx': book })
  expect(told(await take({ 'a.csv': csv }))).toEqual(['2 seen'])
})

const texts = (cells: readonly string[]) => cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')
const typed = (day: number, time: number, gross: string, id: string) =>
  `<c s="1"><v>${day}</v></c><c s="2"><v>${time}</v></c>${texts(['PST', 'Bo', 'Donation Payment', 'Completed', 'USD'])}` +
  `<c><v>${gross}</v></c><c><v>0</v></c><c><v>${gross}</v></c>${texts([id])}`

const typedBook = (...lines: string[]) => {
  const all = [texts(header), ...lines].map((cells, n) => `<row r="${n + 1}">${cells}</row>`)
  return archiveOf(partsOf({ rows: all.join(''), formats: { 164: 'm/d/yyyy', 165: 'h:mm:ss' }, styles: [0, 164, 165] }))
}

test('days, times and amounts that a spreadsheet keeps as numbers are what it shows', async () => {
  const book = typedBook(typed(40198, 0.4166666666666667, '19.989999999999998', 'B1'))
  expect(told(await preview({ 'b.xlsx': book }))).toEqual(['USD 1 gifts 19.99 - 0.00 = 19.99'])
})

test('an amount of three decimals is none, whatever a point may stand for elsewhere', async () => {
  const book = typedBook(typed(40198, 0.4, '1.234', 'C1'), typed(40198, 0.4, '5', 'C2'))
  expect(await refused(take({ 'c.xlsx': book }))).toEqual(['2 Gross payments.too-many-decimals'])
})

test('a sheet that no layout knows is told with its header', async () => {
  expect(
    await refused(
      preview({
        'd.xlsx': workbookOf([
          ['Wann', 'Wieviel'],
          ['2011-01-01', '5'],
        ]),
      }),
    ),
  ).toEqual(['payments.layout-unknown'])
})
