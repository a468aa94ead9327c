import { afterAll, expect, test } from 'vitest'
import { languages } from '#platform/words.ts'
import { gifts, header, openDesk } from './desk.ts'

const desk = await openDesk()
afterAll(desk.close)

const aiko = 'R-1,2011-03-14,12.50,USD,bank,general,'

const broken: readonly [string, string | Uint8Array, string[]][] = [
  ['is empty', '', ['gifts.csv: The file is empty. Begin it with a line of column names, as in the template.']],
  [
    'is blank',
    '\n \n,,\n',
    ['gifts.csv: The file is empty. Begin it with a line of column names, as in the template.'],
  ],
  [
    'has only its header',
    `${header}\n`,
    ['gifts.csv: The file has column names but no rows under them. Add at least one row.'],
  ],
  [
    'lacks a column',
    gifts(aiko).replace(',fund', ',').replace('general', ''),
    ['gifts.csv, line 1, column fund: The column “fund” is missing. Add it, with a value in each row.'],
  ],
  [
    'has a column nearly called fund',
    gifts(aiko).replace(',fund', ',funds'),
    [
      'gifts.csv, line 1, column funds: There is no column “funds”. Was “fund” meant? Rename it, or remove the column.',
      'gifts.csv, line 1, column fund: The column “fund” is missing. Add it, with a value in each row.',
    ],
  ],
  [
    'has a column of its own',
    gifts(aiko).replace(',note', ',shoe size of the donor'),
    [
      'gifts.csv, line 1, column shoe size of the donor: There is no column “shoe size of the donor”. Rename it to one of these, or remove the column: ref, received_on, amount, currency, channel, fund, note.',
    ],
  ],
  [
    'is a table of something else',
    'name,phone\nAiko,1\n',
    [
      'gifts.csv: This is not the template for this import: none of its column names is known here. Begin with the template, and put the rows under its first line.',
    ],
  ],
  [
    'has a column twice',
    gifts(`${aiko},`).replace(',note', ',note,Note'),
    ['gifts.csv, line 1, column Note: The column “note” is there twice. Keep one of the two.'],
  ],
  [
    'has a value under no header',
    gifts(`${aiko},stray`).replace(',note', ',note,'),
    ['gifts.csv, line 2: Column number 8 has no name, but there is something in it. Give it a name, or empty it.'],
  ],
  [
    'has a row too short',
    gifts('R-1,2011-03-14'),
    [
      'gifts.csv, line 2: This row has 2 cells, the first line has 7. Leave a cell empty rather than out, and put quotation marks around one with commas in it.',
    ],
  ],
  [
    'has a row too long',
    gifts(`${aiko},and,more`),
    [
      'gifts.csv, line 2: This row has 9 cells, the first line has 7. Leave a cell empty rather than out, and put quotation marks around one with commas in it.',
    ],
  ],
  [
    'has six hundred columns',
    ',a'.repeat(600),
    [
      'gifts.csv, line 1: There are 601 columns; a file may have up to 500. Check that the first line holds the column names.',
    ],
  ],
  [
    'has a quotation mark never closed',
    gifts(aiko, 'R-2,2011-03-14,10,USD,bank,general,"for the winter'),
    [
      'gifts.csv, line 3: The cell that begins here opens with a quotation mark (") that is never closed. Close it, or remove it.',
    ],
  ],
  [
    'has a stray quotation mark',
    gifts(aiko, 'R-2,2011-03-14,10,USD,bank,general,for "the" winter"'),
    [
      'gifts.csv, line 3: There is a stray quotation mark (") in a cell here. Put the whole cell in quotation marks and write each mark inside twice ("").',
    ],
  ],
  [
    'has text behind a closed quotation mark',
    gifts('R-2,2011-03-14,10,USD,bank,general,"for" the winter'),
    [
      'gifts.csv, line 2: There is a stray quotation mark (") in a cell here. Put the whole cell in quotation marks and write each mark inside twice ("").',
    ],
  ],
  [
    'has a line of two million letters',
    gifts(`${aiko}${'n'.repeat(2_000_000)}`),
    [
      'gifts.csv, line 2: This line is longer than a million bytes, and no row is that long. Check that the file is CSV with one row a line.',
    ],
  ],
  [
    'has a quoted row of two million letters',
    gifts(`${aiko}"${'nnnnnnnnn\n'.repeat(200_000)}"`),
    [
      'gifts.csv, line 2: The row that begins here is longer than a million bytes. Check whether a quotation mark (") is missing.',
    ],
  ],
  [
    'is a spreadsheet',
    Buffer.from('PK\x03\x04 and so on'),
    ['gifts.csv: This is a spreadsheet file, not CSV. Open it, save it as “CSV UTF-8” and choose that file.'],
  ],
  [
    'is a PDF document',
    Buffer.from('%PDF-1.7\n'),
    ['gifts.csv: This is not a text file. Save the table as CSV (best in UTF-8) and choose that file.'],
  ],
  [
    'is a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 0xff]),
    ['gifts.csv: This is not a text file. Save the table as CSV (best in UTF-8) and choose that file.'],
  ],
]

test.each(broken)('refuses a file that %s, in four languages, and writes nothing', async (_, file, problems) => {
  const said = await Promise.all(languages.map((language) => desk.refused(file, language)))
  expect(new Set(said.map(([first]) => first)).size).toBe(4)
  for (const problem of said.flat()) expect(problem).not.toMatch(/imports\.|input\.|[{}#]/)
  expect(said[0]).toEqual(problems)
  expect(await desk.kept()).toEqual([])
})
