import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Level, Skill } from '../rules/choices.ts'
import type { VolunteersTables } from '../tables.ts'

interface Spoken {
  readonly from: string
  readonly to: string | null
  readonly level: Level
}

interface Abilities {
  readonly skills: readonly Skill[]
  /** As in the form, where a line may be empty. */
  readonly languages: readonly (Spoken | undefined)[]
}

function refuseLanguages(languages: Abilities['languages']): void {
  const told = new Set<string>()
  for (const [i, spoken] of languages.entries()) {
    if (!spoken) continue
    const { from, to } = spoken
    if (from === to) throw new Refusal('volunteers.same-language', `languages.${i}.to`)
    const pair = `${from}>${to ?? ''}`
    if (told.has(pair)) throw new Refusal('volunteers.language-twice', `languages.${i}.from`)
    told.add(pair)
  }
}

/** Writes what a volunteer can do in the place of what was told before. Refuses a language told twice, or into itself. */
export async function writeAbilities(tx: Tx<VolunteersTables>, id: string, { skills, languages }: Abilities) {
  refuseLanguages(languages)
  await tx.deleteFrom('volunteers.skills').where('volunteer_id', '=', id).execute()
  await tx.deleteFrom('volunteers.languages').where('volunteer_id', '=', id).execute()
  if (skills.length > 0)
    await tx
      .insertInto('volunteers.skills')
      .values(skills.map((skill) => ({ volunteer_id: id, skill })))
      .execute()
  const told = languages.filter((spoken) => spoken !== undefined)
  if (told.length > 0)
    await tx
      .insertInto('volunteers.languages')
      .values(
        told.map(({ from, to, level }, position) => ({
          volunteer_id: id,
          position,
          from_language: from,
          to_language: to,
          level,
        })),
      )
      .execute()
}
