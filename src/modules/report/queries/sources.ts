import { activitiesFigures, activitiesWords, latestActivitiesDay } from '#modules/activities/face.ts'
import { advocacyFigures, advocacyNames, advocacyWords, latestAdvocacyDay } from '#modules/advocacy/face.ts'
import { aidFigures, aidNames, aidWords, latestAidDay } from '#modules/aid/face.ts'
import { applicationsFigures, applicationsWords } from '#modules/applications/face.ts'
import { educationFigures, educationNames, educationWords, latestEducationDay } from '#modules/education/face.ts'
import { eventsFigures, eventsNames, eventsWords, latestEventsDay } from '#modules/events/face.ts'
import { filingsFigures, filingsWords, latestFilingsDay } from '#modules/filings/face.ts'
import { givingFigures, givingNames, givingWords, latestGivingDay } from '#modules/giving/face.ts'
import { governanceFigures, governanceWords } from '#modules/governance/face.ts'
import {
  latestNewslettersDay,
  newslettersFigures,
  newslettersNames,
  newslettersWords,
} from '#modules/newsletters/face.ts'
import { latestOperationsDay, operationsFigures, operationsNames, operationsWords } from '#modules/operations/face.ts'
import { peopleFigures, peopleNames, peopleWords } from '#modules/people/face.ts'
import { latestPublishingDay, publishingFigures, publishingNames, publishingWords } from '#modules/publishing/face.ts'
import { latestReceiptsDay, receiptsFigures, receiptsWords } from '#modules/receipts/face.ts'
import { situationFigures, situationNames, situationWords } from '#modules/situation/face.ts'
import { latestSponsorshipDay, sponsorshipFigures, sponsorshipWords } from '#modules/sponsorship/face.ts'
import { latestThanksDay, thanksFigures, thanksWords } from '#modules/thanks/face.ts'
import { latestVolunteersDay, volunteersFigures, volunteersNames, volunteersWords } from '#modules/volunteers/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { FigureDefinition } from '#platform/figures.ts'
import type { Language, Messages } from '#platform/words.ts'
import type { Figure } from '../rules/cells.ts'

/** What records call the values of dimensions, by `dimension=value`: `item=wheat` is Wheat, 小麦. */
export type Names = ReadonlyMap<string, Partial<Readonly<Record<Language, string>>>>

/** What the report asks of a module. */
export interface Source {
  readonly figures: readonly FigureDefinition[]
  readonly words: { readonly messages: Record<Language, Messages> }
  /** The day of the latest record that counts; null while there is none. */
  latestDay(db: Db): Promise<string | null>
  names?(db: Db): Promise<Names>
}

/** The modules whose figures the report tells, in its order. */
export const sources: readonly Source[] = [
  { figures: operationsFigures, words: operationsWords, latestDay: latestOperationsDay, names: operationsNames },
  { figures: activitiesFigures, words: activitiesWords, latestDay: latestActivitiesDay },
  { figures: aidFigures, words: aidWords, latestDay: latestAidDay, names: aidNames },
  { figures: givingFigures, words: givingWords, latestDay: latestGivingDay, names: givingNames },
  { figures: receiptsFigures, words: receiptsWords, latestDay: latestReceiptsDay },
  { figures: thanksFigures, words: thanksWords, latestDay: latestThanksDay },
  { figures: filingsFigures, words: filingsWords, latestDay: latestFilingsDay },
  { figures: educationFigures, words: educationWords, latestDay: latestEducationDay, names: educationNames },
  { figures: eventsFigures, words: eventsWords, latestDay: latestEventsDay, names: eventsNames },
  { figures: sponsorshipFigures, words: sponsorshipWords, latestDay: latestSponsorshipDay },
  // the meeting that deals with a year lies in the next: no day of it chooses a fiscal year
  { figures: governanceFigures, words: governanceWords, latestDay: async () => null },
  { figures: advocacyFigures, words: advocacyWords, latestDay: latestAdvocacyDay, names: advocacyNames },
  // what others say of the world is known of any year, and chooses none
  { figures: situationFigures, words: situationWords, latestDay: async () => null, names: situationNames },
  { figures: volunteersFigures, words: volunteersWords, latestDay: latestVolunteersDay, names: volunteersNames },
  // a profile stands for years, and who applies chooses no fiscal year
  { figures: applicationsFigures, words: applicationsWords, latestDay: async () => null },
  { figures: publishingFigures, words: publishingWords, latestDay: latestPublishingDay, names: publishingNames },
  { figures: newslettersFigures, words: newslettersWords, latestDay: latestNewslettersDay, names: newslettersNames },
  // persons are known for years: their days choose no fiscal year
  { figures: peopleFigures, words: peopleWords, latestDay: async () => null, names: peopleNames },
]

/** Every figure on offer by its name. */
export const definitions: ReadonlyMap<string, FigureDefinition> = new Map(
  sources.flatMap(({ figures }) => figures.map((definition) => [definition.name, definition] as const)),
)

/** The permissions it takes to see every figure in parts. */
export const partsNeed: ReadonlySet<string> = new Set(
  [...definitions.values()].flatMap(({ protects, evidence }) => (protects && evidence ? [evidence] : [])),
)

/** Whether somebody with these permissions sees every figure in parts. */
export const seesAllParts = (may: ReadonlySet<string>): boolean => [...partsNeed].every((name) => may.has(name))

/** The names of all dimension values that records name. */
export async function namesOf(db: Db): Promise<Names> {
  const all = await Promise.all(sources.map(({ names }) => names?.(db)))
  return new Map(all.flatMap((names) => [...(names ?? [])]))
}

/** Whether a cell is of its figure's first breakdown, or refused: what a list of all figures shows of each. */
export const isMain = ({ name, dimensions, state }: Figure): boolean =>
  state === 'refused' || definitions.get(name)?.breakdowns[0]?.join() === Object.keys(dimensions).sort().join()
