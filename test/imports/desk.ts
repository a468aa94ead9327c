import { sql } from 'kysely'
import { withClient } from '#platform/db/driver.ts'
import { Refusal } from '#platform/errors.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { importWords } from '#platform/imports/words/words.ts'
import { platformWords } from '#platform/words/words.ts'
import { catalogueOf, type Language } from '#platform/words.ts'
import { testWorld } from '../world.ts'
import { giftImport, giftTables, giftWords } from './gifts.ts'

export const header = 'ref,received_on,amount,currency,channel,fund,note'

/** A file of gifts with this header; each row is one line without its end. */
export const gifts = (...rows: readonly string[]): string => [header, ...rows, ''].join('\n')

const catalogue = catalogueOf([platformWords, importWords, giftWords])

/** The problems of a refusal as the clerk reads them. */
export const told = (refusal: Refusal, language: Language = 'en'): string[] =>
  describeProblems((key, values) => catalogue(language, key, values), 'gifts.csv', refusal)

/** A desk at which a clerk loads files of gifts into a database of its own. */
export async function openDesk() {
  const { world, owner, as, close } = await testWorld()
  const tables = `${giftTables}; grant all on all tables in schema public to public`
  await owner.transaction().execute((tx) => withClient(tx, (client) => client.query(tables)))
  const clerk = as.may([giftImport.name, 'aid.import-items'])
  const take = async (content: string | Uint8Array, definition: ImportDefinition = giftImport) => {
    const { sha256 } = await world.files.keep(Buffer.from(content))
    return importCommand(definition)(world, clerk, { sha256, name: 'gifts.csv' })
  }
  const refusalOf = async (content: string | Uint8Array, definition?: ImportDefinition): Promise<Refusal> => {
    const outcome = await take(content, definition).catch((error: unknown) => error)
    if (outcome instanceof Refusal) return outcome
    throw outcome instanceof Error ? outcome : new Error('the file was taken')
  }
  return {
    world,
    owner,
    close,
    take,
    refusalOf,
    /** What the clerk reads when the file is refused. */
    refused: async (content: string | Uint8Array, language?: Language) => told(await refusalOf(content), language),
    kept: async () =>
      (await sql<{ ref: string; note: string | null }>`select ref, note from gifts order by id`.execute(owner)).rows,
    empty: () => sql`delete from gifts`.execute(owner),
  }
}
