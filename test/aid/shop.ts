import { createItem } from '#modules/aid/commands/create-item.ts'
import { createSite } from '#modules/aid/commands/create-site.ts'
import { handOver } from '#modules/aid/commands/hand-over.ts'
import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { getMovement } from '#modules/aid/queries/get-movement.ts'
import { listStock } from '#modules/aid/queries/list-stock.ts'
import { aidWords } from '#modules/aid/words/words.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { plainQuantity, type Unit } from '#platform/units.ts'
import { formatMessage, type Language } from '#platform/words.ts'

export interface Goods {
  readonly item: string
  readonly quantity: string
  readonly unit?: string
  readonly lot?: string
  readonly expiresOn?: string
}

const isAidWord = (code: string): code is keyof typeof aidWords.messages.en => code in aidWords.messages.en

/** What a refused act tells the person, after the field that it stands at. */
export async function told(act: Promise<unknown>, language: Language = 'en'): Promise<string> {
  try {
    await act
  } catch (error) {
    if (!(error instanceof Refusal) || !isAidWord(error.code)) throw error
    const sentence = formatMessage(language, aidWords.messages[language][error.code], error.values)
    return `${error.field ?? 'form'}: ${sentence}`
  }
  return 'done'
}

/** What the tests of aid do again and again, in the words of an aid officer. */
export function shopOf(world: World, officer: Actor) {
  const item = (code: string, unit: string, parts: { item: string; quantity: string }[] = []) =>
    createItem(world, officer, { code, unit, names: { en: code }, parts })
  const site = (code: string) => createSite(world, officer, { code })
  const receive = (at: string, date: string, ...lines: Goods[]) =>
    receiveGoods(world, officer, { site: at, date, scope: 'mission', lines })
  const give = (at: string, date: string, ...lines: Goods[]) =>
    handOver(world, officer, { site: at, date, scope: 'mission', lines })
  /** What lies at a site at the end of a day: `{ wheat: '1.5' }`, each in its own unit. */
  const stockAt = async (at: string, day: string) => {
    const rows = await listStock(world, officer, { day, site: at })
    return Object.fromEntries(rows.map((row) => [row.item, plainQuantity(row.quantity, row.unit as Unit)]))
  }
  /** What a movement did, a line for each lot: `L-1 -3`. */
  const linesOf = async (id: string) => {
    const { entries } = await getMovement(world, officer, { id })
    return entries.map((entry) => `${entry.site} ${entry.lot} ${plainQuantity(entry.quantity, entry.unit as Unit)}`)
  }
  return { item, site, receive, give, stockAt, linesOf }
}
