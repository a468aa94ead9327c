import { z } from 'zod'
import { isCountry, isLanguageCode } from '#modules/people/face.ts'
import { levels, skills } from '#modules/volunteers/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { textsInput } from '#platform/texts.ts'
import { keepVersion } from '#platform/versions.ts'
import { criteriaOf, getProfileForUpdate } from '../queries/profile-rows.ts'
import { criterionKinds } from '../rules/choices.ts'
import type { Criterion } from '../rules/match.ts'
import type { ApplicationsTables } from '../tables.ts'
import { criterionColumns } from './criterion-columns.ts'
import { countUpTo } from './inputs.ts'

const mostRequirements = 20
const language = () => optional(text(3).refine(isLanguageCode, 'applications.not-a-language'))

const input = z.object({
  id: id(),
  /** The requirement that it is one more way to meet; a requirement of its own where it is left out. */
  requirement: optional(z.coerce.number().int().min(1).max(1000)),
  kind: oneOf(criterionKinds),
  language: language(),
  second: language(),
  level: optional(oneOf(levels)),
  skill: optional(oneOf(skills)),
  /** Codes of countries with blanks between. */
  countries: optionalText(400),
  hours: optional(countUpTo(80n)),
  texts: textsInput(500),
})

type Given = z.output<typeof input>

function needed<T>(value: T | null, field: string): T {
  if (value === null) throw new Refusal('input.required', field)
  return value
}

function countriesIn(given: string | null): string[] {
  const codes = needed(given, 'countries')
    .toUpperCase()
    .split(/[\s,、，]+/)
    .filter(Boolean)
  const wrong = codes.find((code) => !isCountry(code))
  if (wrong !== undefined) throw new Refusal('applications.not-a-country', 'countries', { code: wrong })
  return [...new Set(codes)]
}

function criterionOf(given: Given): Criterion {
  const { kind } = given
  if (kind === 'skill') return { kind, skill: needed(given.skill, 'skill') }
  if (kind === 'country') return { kind, countries: countriesIn(given.countries) }
  if (kind === 'hours') return { kind, hours: needed(given.hours, 'hours') }
  if (kind === 'judged') {
    if (Object.keys(given.texts).length === 0) throw new Refusal('applications.text-needed', 'texts')
    return { kind, texts: given.texts }
  }
  const spoken = { language: needed(given.language, 'language'), level: needed(given.level, 'level') }
  if (kind === 'language') return { kind, ...spoken }
  const second = needed(given.second, 'second')
  if (second === spoken.language) throw new Refusal('applications.same-language', 'second')
  return { kind, ...spoken, second }
}

/** Adds a requirement to a profile, or one more way to meet one that it has; the requirements before stay readable. */
export const addCriterion = command({
  name: 'applications.add-criterion',
  input,
  async run(tx: Tx<ApplicationsTables>, given, by) {
    await getProfileForUpdate(tx, given.id)
    const criteria = await criteriaOf(tx, given.id)
    const last = Math.max(0, ...criteria.map(({ requirement }) => requirement))
    const requirement = given.requirement ?? last + 1
    const same = criteria.filter((one) => one.requirement === requirement)
    if (given.requirement !== null && same.length === 0)
      throw new Refusal('applications.no-such-requirement', 'requirement')
    if (requirement > mostRequirements || same.length >= mostRequirements)
      throw new Refusal('applications.too-many-criteria')
    const position = Math.max(-1, ...same.map((one) => one.position)) + 1
    const columns = criterionColumns(criterionOf(given))
    await keepVersion(tx, 'applications.profiles', given.id, by, {
      change: 'corrected',
      reason: `+ ${given.kind}`,
      also: { criteria },
    })
    await tx
      .insertInto('applications.criteria')
      .values({ profile_id: given.id, requirement, position, ...columns })
      .execute()
    return { id: given.id }
  },
})

/** Takes a criterion out of a profile; with its last one a requirement is gone. */
export const removeCriterion = command({
  name: 'applications.remove-criterion',
  input: z.object({
    id: id(),
    /** Its requirement and its place in it: `2.0`. */
    criterion: z.string({ error: 'input.required' }).regex(/^\d{1,4}\.\d{1,4}$/, 'input.required'),
    why: text(500),
  }),
  async run(tx: Tx<ApplicationsTables>, { id, criterion, why }, by) {
    await getProfileForUpdate(tx, id)
    const [requirement = 0, position = 0] = criterion.split('.').map(Number)
    const criteria = await criteriaOf(tx, id)
    if (!criteria.some((one) => one.requirement === requirement && one.position === position))
      throw new Refusal('applications.no-such-requirement', 'criterion')
    await keepVersion(tx, 'applications.profiles', id, by, { change: 'corrected', reason: why, also: { criteria } })
    await tx
      .deleteFrom('applications.criteria')
      .where('profile_id', '=', id)
      .where('requirement', '=', requirement)
      .where('position', '=', position)
      .execute()
    return { id }
  },
})
