import { isCountry, isLanguageCode } from '#modules/people/face.ts'
import { type Level, levels, type Skill, skills } from '#modules/volunteers/face.ts'
import { Refusal } from '#platform/errors.ts'
import { excerpt } from '#platform/numbers.ts'
import type { Criterion } from './match.ts'

const levelOf = (word: string): Level | undefined => levels.find((level) => level === word)
const skillOf = (word: string): Skill | undefined => skills.find((skill) => skill === word)

function languagesOf(words: string, level: Level | undefined): Criterion | undefined {
  const [language = '', second, ...more] = words.toLowerCase().split('+')
  if (!level || more.length > 0 || !isLanguageCode(language)) return undefined
  if (second === undefined) return { kind: 'language', language, level }
  return isLanguageCode(second) && second !== language ? { kind: 'pair', language, second, level } : undefined
}

function read(text: string): Criterion | undefined {
  const [head = '', ...rest] = text.split(/\s+/)
  const word = rest[0] ?? ''
  if (head === 'skill' && rest.length === 1) {
    const skill = skillOf(word)
    return skill && { kind: 'skill', skill }
  }
  if (head === 'country' && rest.length > 0) {
    const countries = rest.map((code) => code.toUpperCase())
    return countries.every(isCountry) ? { kind: 'country', countries } : undefined
  }
  if (head === 'hours' && rest.length === 1)
    return /^[1-9]\d{0,2}$/.test(word) ? { kind: 'hours', hours: BigInt(word) } : undefined
  return rest.length === 1 ? languagesOf(head, levelOf(word)) : undefined
}

/**
 * Reads requirements as a file writes them: `ja+en fluent | ja+ko fluent; skill correspondence` asks for one of two pairs of
 * languages, and for a skill. Also `ko native`, `country TH VN`, `hours 8`. Refuses what it cannot read.
 */
export function readRequirements(text: string): Criterion[][] {
  const requirements = text
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return requirements.map((one) =>
    one.split('|').map((way) => {
      const criterion = read(way.trim())
      if (!criterion) throw new Refusal('applications.not-a-criterion', undefined, { text: excerpt(way.trim()) })
      return criterion
    }),
  )
}
