import { timelineOf } from '#modules/activities/face.ts'
import { type FiscalYear, policyOf } from '#modules/organisation/face.ts'
import { addDays } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Language } from '#platform/words.ts'
import { type Audience, reaches } from '../rules/audiences.ts'
import { type Figure, type Figures, keyOf } from '../rules/cells.ts'
import type { ToldFigure } from '../rules/differences.ts'
import { disclose } from '../rules/disclosure/disclose.ts'
import { breakdownNamed, figuresNamed } from '../rules/figures-named.ts'
import { plainValue } from '../rules/plain-value.ts'
import { releasedCells } from './cell-releases.ts'
import { publishedFigures } from './published-of.ts'
import { type ReportData, reportData } from './report-data.ts'
import { definitions, partsNeed } from './sources.ts'

/** Which edition of which year is wanted, and the organisation's today. */
export interface Wanted {
  readonly year: string | undefined
  readonly language: Language
  readonly audience: Audience
  readonly today: string
}

const onlyNamed = (figures: Figures, names: ReadonlySet<string>): Figures =>
  new Map([...figures].filter(([, { name, dimensions }]) => names.has(breakdownNamed(name, Object.keys(dimensions)))))

/** The parts that are all of a cell: who tells the cell tells them. */
const sameAs = (whole: Figure, figures: Figures): Figure[] =>
  [...figures.values()].filter(
    ({ name, dimensions, value }) =>
      name === whole.name &&
      value === whole.value &&
      Object.entries(whole.dimensions).every(([key, fixed]) => dimensions[key] === fixed),
  )

/**
 * The cells that must be told, as `FY2010 operations.settled`: those that an officer let out, and those that everybody read in an
 * earlier version and that still say the same. One that changed since is judged anew.
 */
async function toldAnyway(db: Db, year: FiscalYear, figures: Figures): Promise<string[]> {
  const released = await releasedCells(db, year.id)
  const versions = await publishedFigures(db, year.label)
  const read = versions
    .flatMap(({ figures: text }) => JSON.parse(text) as ToldFigure[])
    .filter((told) => {
      const now = figures.get(keyOf(told))
      return now?.state === 'known' && told.state === 'known' && told.value === plainValue(now)
    })
  const keys = [...released, ...read.map(keyOf)].flatMap((key) => {
    const whole = figures.get(key)
    return whole ? [whole, ...sameAs(whole, figures)].map(keyOf) : [key]
  })
  return keys.map((key) => `${year.label} ${key}`)
}

// members may read at once what the public reads later
const endOfTime = '9999-12-31'

/** The list of activities as an audience outside may read it: none before the days of delay that the organisation sets are over. */
async function timelineFor(db: Db, data: ReportData, { language, audience, today }: Wanted, delay: number) {
  const lines = await timelineOf(db, data.year, 'public', language, audience === 'members' ? endOfTime : today)
  return lines.filter(({ end }) => audience === 'members' || addDays(end, delay) <= today)
}

/**
 * Everything that an edition is made of. One that leaves the organisation holds the sections meant for its audience, the figures
 * that these name, after disclosure control over this year and the one before, and no way to the records. `exposed` names
 * cells that could be reckoned from what it tells: while there is one, it must not be published.
 */
export async function editionData(db: Db, wanted: Wanted): Promise<ReportData> {
  const data = await reportData(db, wanted.year, wanted.language, partsNeed)
  const { audience } = wanted
  if (audience === 'internal') return data
  const { disclosureThreshold, releaseDelayDays } = await policyOf(db)
  const sections = data.sections.filter((section) => reaches(section.audience, audience))
  const names = figuresNamed(sections.flatMap(({ prose }) => Object.values(prose)))
  const released = await Promise.all([
    toldAnyway(db, data.year, data.figures),
    data.before && data.figuresBefore ? toldAnyway(db, data.before, data.figuresBefore) : [],
  ])
  const told = disclose({
    figures: data.figures,
    figuresBefore: data.figuresBefore,
    definitions,
    threshold: BigInt(disclosureThreshold),
    released: new Set(released.flat()),
  })
  return {
    ...data,
    audience,
    sections,
    timeline: await timelineFor(db, data, wanted, releaseDelayDays),
    figures: onlyNamed(told.figures, names),
    figuresBefore: told.figuresBefore && onlyNamed(told.figuresBefore, names),
    keptBack: told.keptBack,
    exposed: told.exposed,
    may: new Set(),
  }
}
