import { dayIn, houseOf } from '#modules/organisation/face.ts'
import type { World } from '#platform/commands.ts'
import { textIn } from '#platform/texts.ts'
import type { House } from '#platform/web/dispatch.ts'

/** What every page needs of the organisation: its time zone, and its name in a language once its profile has one. */
export async function organisationHouse({ db }: World): Promise<House> {
  const { names, timeZone } = await houseOf(db)
  return { timeZone, name: (language) => names && textIn(names, language) }
}

/** Today in the organisation's time zone, an ISO day. */
export const organisationToday = ({ db, clock }: World): Promise<string> => dayIn(db, clock())
