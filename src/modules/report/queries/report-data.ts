import { timelineOf } from '#modules/activities/face.ts'
import { organisationOf } from '#modules/organisation/face.ts'
import { outsideEventsOf } from '#modules/situation/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Language } from '#platform/words.ts'
import type { Audience } from '../rules/audiences.ts'
import { chooseYear } from './choose-year.ts'
import { figuresOf } from './list-figures.ts'
import { sectionsOf } from './list-sections.ts'
import { namesOf } from './sources.ts'

/** Everything that a year's internal report is made of, in one look at the records. */
export async function reportData(db: Db, named: string | undefined, language: Language, may: ReadonlySet<string>) {
  const { year, before } = await chooseYear(db, named)
  const [organisation, figures, figuresBefore, names, sections, timeline, outside] = await Promise.all([
    organisationOf(db),
    figuresOf(db, year, may),
    before ? figuresOf(db, before, may) : null,
    namesOf(db),
    sectionsOf(db, year.id),
    timelineOf(db, year, 'internal', language),
    // what began in the year before explains this one
    outsideEventsOf(db, before?.start ?? year.start, year.end),
  ])
  const everything = { audience: 'internal' as const, keptBack: new Set<string>(), exposed: [] }
  return { year, before, organisation, figures, figuresBefore, names, sections, timeline, outside, may, ...everything }
}

/** What an edition is made of. `keptBack` names the breakdowns that are not told, `exposed` what gives itself away all the same. */
export type ReportData = Omit<Awaited<ReturnType<typeof reportData>>, 'audience' | 'keptBack' | 'exposed'> & {
  readonly audience: Audience
  readonly keptBack: ReadonlySet<string>
  readonly exposed: readonly string[]
}
