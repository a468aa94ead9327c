import { expect, test } from 'vitest'
import { text as column } from './imports/columns.ts'
import { optionalText, text } from './inputs.ts'

test('a text is kept with the same ends of lines, whether a form, a file or the command line brought it', () => {
  const sent = ' One\r\nTwo\rThree\n'
  expect(text().parse(sent)).toBe('One\nTwo\nThree')
  expect(optionalText().parse(sent)).toBe('One\nTwo\nThree')
  expect(column('note', { example: '' }).parse(sent, () => '')).toBe('One\nTwo\nThree')
})
