import { describe, expect, test } from 'vitest'
import { readRequirements } from './notation.ts'

describe('requirements as a file writes them', () => {
  test('are read in their order, each with the ways to meet it', () => {
    expect(readRequirements('ja+en fluent | ko+ja fluent; skill correspondence')).toEqual([
      [
        { kind: 'pair', language: 'ja', second: 'en', level: 'fluent' },
        { kind: 'pair', language: 'ko', second: 'ja', level: 'fluent' },
      ],
      [{ kind: 'skill', skill: 'correspondence' }],
    ])
    expect(readRequirements('country th VN；hours 8; KO native;')).toEqual([
      [{ kind: 'country', countries: ['TH', 'VN'] }],
      [{ kind: 'hours', hours: 8n }],
      [{ kind: 'language', language: 'ko', level: 'native' }],
    ])
    expect(readRequirements('')).toEqual([])
  })

  test.each([
    'ja',
    'ja brilliant',
    'ja+ja fluent',
    'ja+en+ko fluent',
    'skill juggling',
    'skill web design',
    'country XX',
    'country',
    'hours 0',
    'hours many',
    'ja fluent |',
    'japanese fluent',
  ])('that nobody could mean are refused: %s', (text) => {
    expect(() => readRequirements(text)).toThrow(expect.objectContaining({ code: 'applications.not-a-criterion' }))
  })
})
