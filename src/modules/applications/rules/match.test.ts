import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levels, skills } from '#modules/volunteers/face.ts'
import { allOf, anyOf, type Criterion, explain, judge, outcomes, type Told } from './match.ts'

const nothing: Told = { languages: [], skills: [], country: null, hours: null }
const speaks = (...languages: [string, (typeof levels)[number]][]): Told => ({
  ...nothing,
  languages: languages.map(([language, level]) => ({ language, level })),
})

const jaEn: Criterion = { kind: 'pair', language: 'ja', second: 'en', level: 'fluent' }
const koJa: Criterion = { kind: 'pair', language: 'ko', second: 'ja', level: 'fluent' }
const letters: Criterion = { kind: 'skill', skill: 'correspondence' }

describe('one criterion', () => {
  test('a pair needs both languages at the level, whichever is told first', () => {
    expect(judge(jaEn, speaks(['en', 'fluent'], ['ja', 'native']))).toBe('met')
    expect(judge(jaEn, speaks(['en', 'working'], ['ja', 'native']))).toBe('not-met')
    expect(judge(jaEn, speaks(['ja', 'native']))).toBe('not-met')
    expect(judge(jaEn, nothing)).toBe('not-told')
  })

  test('skill, country and hours are not told, met or not met', () => {
    const told: Told = { languages: [], skills: ['web'], country: 'TH', hours: 8n }
    expect(judge(letters, told)).toBe('not-met')
    expect(judge({ kind: 'skill', skill: 'web' }, told)).toBe('met')
    expect(judge({ kind: 'country', countries: ['VN', 'TH'] }, told)).toBe('met')
    expect(judge({ kind: 'country', countries: ['VN'] }, told)).toBe('not-met')
    expect(judge({ kind: 'hours', hours: 8n }, told)).toBe('met')
    expect(judge({ kind: 'hours', hours: 9n }, told)).toBe('not-met')
    for (const criterion of [letters, { kind: 'country', countries: ['VN'] }, { kind: 'hours', hours: 1n }] as const)
      expect(judge(criterion, nothing)).toBe('not-told')
  })

  test('what a person must judge is never decided', () => {
    expect(judge({ kind: 'judged', texts: { en: 'Knows the matter' } }, speaks(['ja', 'native']))).toBe('not-told')
  })
})

test('any pair is enough, and everything else must be met too', () => {
  const wanted = [[jaEn, koJa], [letters]]
  const korean = speaks(['ko', 'native'], ['ja', 'fluent'])
  expect(explain(wanted, { ...korean, skills: ['correspondence'] })).toMatchObject({
    outcome: 'met',
    requirements: [
      { outcome: 'met', criteria: [{ outcome: 'not-met' }, { outcome: 'met' }] },
      { outcome: 'met', criteria: [{ outcome: 'met' }] },
    ],
  })
  expect(explain(wanted, korean).outcome).toBe('not-told')
  expect(explain(wanted, { ...korean, skills: ['web'] }).outcome).toBe('not-met')
})

const language = fc.constantFrom('ja', 'en', 'ko', 'zh')
const level = fc.constantFrom(...levels)
const skill = fc.constantFrom(...skills)
const country = fc.constantFrom('JP', 'TH', 'VN')
const hours = fc.bigInt({ min: 1n, max: 40n })
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ kind: fc.constant('pair' as const), language, second: language, level }),
  fc.record({ kind: fc.constant('language' as const), language, level }),
  fc.record({ kind: fc.constant('skill' as const), skill }),
  fc.record({ kind: fc.constant('country' as const), countries: fc.uniqueArray(country, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('hours' as const), hours }),
  fc.constant({ kind: 'judged' as const, texts: { en: 'x' } }),
)
const told: fc.Arbitrary<Told> = fc.record({
  languages: fc.uniqueArray(fc.record({ language, level }), { selector: (one) => one.language }),
  skills: fc.uniqueArray(skill, { maxLength: 4 }),
  country: fc.option(country),
  hours: fc.option(hours),
})
const requirement = fc.array(criterion, { minLength: 1, maxLength: 4 })
const requirements = fc.array(requirement, { maxLength: 4 })
const rank = (outcome: (typeof outcomes)[number]) => outcomes.indexOf(outcome)

describe('whatever is asked and told', () => {
  test('the order of requirements and of the ways to meet them says nothing', () =>
    fc.assert(
      fc.property(requirements, told, (asked, given) => {
        const turned = asked.map((ways) => ways.toReversed()).toReversed()
        expect(explain(turned, given).outcome).toBe(explain(asked, given).outcome)
      }),
    ))

  test('one more way to meet a requirement never makes it worse, one more requirement never better', () =>
    fc.assert(
      fc.property(requirement, criterion, told, (ways, more, given) => {
        const before = rank(explain([ways], given).outcome)
        expect(rank(explain([[...ways, more]], given).outcome)).toBeLessThanOrEqual(before)
        expect(rank(explain([ways, [more]], given).outcome)).toBeGreaterThanOrEqual(before)
      }),
    ))

  test('who speaks better, knows one skill more or has more time never fits worse', () =>
    fc.assert(
      fc.property(requirements, told, skill, (asked, given, another) => {
        // what was not told at all may come out badly once it is told
        fc.pre(given.skills.length > 0 && given.hours !== null)
        const better: Told = {
          languages: given.languages.map((one) => ({ ...one, level: 'native' })),
          skills: [...given.skills, another],
          country: given.country,
          hours: (given.hours ?? 0n) + 1n,
        }
        expect(rank(explain(asked, better).outcome)).toBeLessThanOrEqual(rank(explain(asked, given).outcome))
      }),
    ))

  test('the whole is its worst requirement, each its best criterion, and nothing is left out of the explanation', () =>
    fc.assert(
      fc.property(requirements, told, (asked, given) => {
        const match = explain(asked, given)
        expect(match.outcome).toBe(allOf(match.requirements.map(({ outcome }) => outcome)))
        for (const [i, { outcome, criteria }] of match.requirements.entries()) {
          expect(outcome).toBe(anyOf(criteria.map((one) => one.outcome)))
          expect(criteria.map((one) => one.criterion)).toEqual(asked[i])
        }
        expect(match.requirements).toHaveLength(asked.length)
      }),
    ))

  test('who told nothing is never said not to fit', () =>
    fc.assert(
      fc.property(requirements, (asked) => {
        expect(explain(asked, nothing).outcome).not.toBe('not-met')
      }),
    ))
})
