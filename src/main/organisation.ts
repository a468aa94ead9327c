import { dayIn, namesOf, timeZoneOf } from '#modules/organisation/face.ts'
import type { World } from '#platform/commands.ts'
import { textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'

/** The organisation's name in a language, as its profile has it; undefined before there is one. */
export async function organisationName({ db }: World, language: Language): Promise<string | undefined> {
  const names = await namesOf(db)
  return names && textIn(names, language)
}

/** The organisation's time zone, an IANA name. */
export const organisationTimeZone = ({ db }: World): Promise<string> => timeZoneOf(db)

/** Today in the organisation's time zone, an ISO day. */
export const organisationToday = ({ db, clock }: World): Promise<string> => dayIn(db, clock())
