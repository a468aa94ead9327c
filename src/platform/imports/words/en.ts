export const en = {
  'imports.in-file': '{file}: {problem}',
  'imports.in-line': '{file}, line {line}: {problem}',
  'imports.in-column': '{file}, line {line}, column {column}: {problem}',
  'imports.more': '{count, plural, one {… and # more problem.} other {… and # more problems.}}',

  'imports.column.ref': 'A reference that names the record for good: a row whose reference is known adds nothing.',
  'imports.column.note': 'For staff only; it is never published.',

  'imports.no-file': 'The file is no longer here. Choose it again.',
  'imports.empty': 'The file is empty. Begin it with a line of column names, as in the template.',
  'imports.not-template':
    'This is not the template for this import: none of its column names is known here. Begin with the template, and put the rows under its first line.',
  'imports.no-rows': 'The file has column names but no rows under them. Add at least one row.',

  'imports.workbook': 'This is a spreadsheet file, not CSV. Open it, save it as “CSV UTF-8” and choose that file.',
  'imports.workbook-broken':
    'This workbook cannot be opened. Open it in your spreadsheet program, save it anew as .xlsx or as “CSV UTF-8” and choose that file.',
  'imports.workbook-too-large':
    'This workbook is too large to be read as one. Save its sheet as “CSV UTF-8” and choose that file.',
  'imports.not-text': 'This is not a text file. Save the table as CSV (best in UTF-8) and choose that file.',
  'imports.encoding-unclear':
    'The encoding of this file cannot be told for certain, so letters might come in wrong. Save it as “CSV UTF-8” and try again.',
  'imports.bad-bytes':
    'Here the file stops being valid {encoding}; a letter is broken. Save the file as “CSV UTF-8” and look at this line.',
  'imports.nul': 'There is an invisible NUL character here, which cannot be kept. Type the cell anew.',

  'imports.unknown-column': 'There is no column “{column}”. Was “{nearest}” meant? Rename it, or remove the column.',
  'imports.unknown-column-of':
    'There is no column “{column}”. Rename it to one of these, or remove the column: {known}.',
  'imports.duplicate-column': 'The column “{column}” is there twice. Keep one of the two.',
  'imports.missing-column': 'The column “{column}” is missing. Add it, with a value in each row.',
  'imports.nameless-column':
    'Column number {position} has no name, but there is something in it. Give it a name, or empty it.',
  'imports.too-many-columns':
    'There are {found, number} columns; a file may have up to {most, number}. Check that the first line holds the column names.',
  'imports.ragged':
    'This row has {found, plural, one {# cell} other {# cells}}, the first line has {expected, number}. Leave a cell empty rather than out, and put quotation marks around one with commas in it.',
  'imports.line-too-long':
    'This line is longer than a million bytes, and no row is that long. Check that the file is CSV with one row a line.',
  'imports.record-too-long':
    'The row that begins here is longer than a million bytes. Check whether a quotation mark (") is missing.',
  'imports.quote-not-closed':
    'The cell that begins here opens with a quotation mark (") that is never closed. Close it, or remove it.',
  'imports.stray-quote':
    'There is a stray quotation mark (") in a cell here. Put the whole cell in quotation marks and write each mark inside twice ("").',

  'imports.not-a-code':
    '“{text}” is not a code. Write up to 40 letters and digits, with dots, hyphens or underscores but no blanks, such as R-2011-01.',
  'imports.not-one-of': '“{text}” is not among the words for this column. Write one of these: {words}.',
  'imports.not-yes-or-no': '“{text}” is neither yes nor no. Write yes or no.',
  'imports.not-a-currency':
    '“{text}” is not a currency that is known here. Write its three letters, such as JPY, USD or KRW.',
  'imports.currency-missing': 'There is an amount but no currency. Write one beside it, such as JPY, USD or KRW.',
  'imports.unknown-code': '“{text}” is not in the records yet. Check the spelling, or add it there first.',
  'imports.twice': '“{reference}” is already on line {first_line}. Each reference may be in the file once.',
} as const
