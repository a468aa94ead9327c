import { expect, test } from 'vitest'
import { Refusal } from '../errors.ts'
import { describeProblems, Problems } from './problems.ts'

const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')
const at = (line: number) => new Refusal('x.wrong', 'day').at(line, 'Day')

test('problems of one file come in the order of its lines, with how many there are in all', () => {
  const problems = new Problems()
  problems.add(at(7))
  problems.addFound([at(3)], 2n)
  const refusal = (() => {
    try {
      problems.throwAny()
    } catch (error) {
      return error as Refusal
    }
    throw new Error('nothing was thrown')
  })()
  expect(describeProblems(say, 'a.csv', refusal)).toEqual([
    'imports.in-column a.csv 3 Day x.wrong 3',
    'imports.in-column a.csv 7 Day x.wrong',
    'imports.more 1',
  ])
})

test('problems of several files come file by file, and each names its own', () => {
  const problems = new Problems()
  for (const refusal of [at(9).in('b.csv'), at(2).in('a.csv'), at(4).in('b.csv')])
    for (const one of refusal.problems) problems.add(one)
  try {
    problems.throwAny()
    expect.unreachable()
  } catch (error) {
    expect((error as Refusal).problems.map(({ file, place }) => `${file} ${place?.line}`)).toEqual([
      'b.csv 4',
      'b.csv 9',
      'a.csv 2',
    ])
    expect(describeProblems(say, 'other.csv', error as Refusal)[2]).toBe('imports.in-column a.csv 2 Day x.wrong')
  }
})
