import { sql } from 'kysely'
import { z } from 'zod'
import { isLanguageCode } from '#modules/people/face.ts'
import { type KnownDate, knownDate } from '#platform/dates/known.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import type { Actor } from '#platform/identity.ts'
import { oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { isCurrency, parseMoney } from '#platform/money.ts'
import { parseCount } from '#platform/numbers.ts'
import { textsInput } from '#platform/texts.ts'
import { findParty } from '../queries/find-party.ts'
import type { RecordKind } from '../queries/lock-record.ts'
import { publicationKinds, recipients } from '../rules/choices.ts'
import { readIsbn } from '../rules/isbn.ts'
import { readPositions } from '../rules/positions.ts'
import type { PublishingTables } from '../tables.ts'

const titles = () => textsInput(300).refine((given) => Object.keys(given).length > 0, 'publishing.title-needed')

/** The next reference of a kind of record: `PB-2011-0007`. */
export async function nextRef(tx: Tx<PublishingTables>, kind: RecordKind, day: string): Promise<string> {
  const letters = { publication: 'PB', chapter: 'PC', translator: 'PT', edition: 'PE', copies: 'PD' }[kind]
  const { rows } = await sql<{ n: bigint }>`select nextval(${`publishing.${kind}_numbers`}) as n`.execute(tx)
  return `${letters}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Writes a record, and refuses the reference or the ISBN that another one has. */
export async function writing(ref: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isDatabaseError(error, '23505', 'publications_isbn_key')) throw new Refusal('publishing.isbn-taken', 'isbn')
    if (isDatabaseError(error, '23505')) throw new Refusal('publishing.ref-taken', 'ref', { ref })
    throw error
  }
}

function readYear(given: string): number {
  const year = Number(parseCount(given))
  if (year < 1000 || year > 9999) throw new Refusal('publishing.not-a-year')
  return year
}

function isbnOf(given: string) {
  const isbn = readIsbn(given)
  if (isbn === null) throw new Refusal('publishing.not-an-isbn')
  return { isbn, isbn_printed: given.slice(0, 40) }
}

/** What every publication says of itself; its state and date have a command of their own. */
export const publicationFields = {
  kind: oneOf(publicationKinds),
  titles: titles(),
  /** The year that the title names. */
  yearNamed: optional(parsed(readYear)),
  isbn: optional(parsed(isbnOf)),
  note: optionalText(),
}

type PublicationGiven = z.output<z.ZodObject<typeof publicationFields>>

/** The columns of a publication but those of its state. */
export const publicationColumns = ({ kind, titles, yearNamed, isbn, note }: PublicationGiven) => ({
  kind,
  titles: JSON.stringify(titles) as never,
  year_named: yearNamed,
  isbn: isbn?.isbn ?? null,
  isbn_printed: isbn?.isbn_printed ?? null,
  note,
})

const creditFields = {
  /** A reference or a whole name of people; stays as it is where it is not said at all. */
  party: optionalText(200).optional(),
  /** How the publication names them. */
  credit: optionalText(200),
}

type Credit = { readonly party?: string | null | undefined; readonly credit: string | null }

/** Who credits, and the party that the record names already. */
interface Crediting {
  readonly viewer: Actor
  readonly kept?: string | null
}

async function creditColumns(tx: Tx<PublishingTables>, { party, credit }: Credit, { viewer, kept = null }: Crediting) {
  if (party === undefined) return { party_id: kept, credit }
  return { party_id: party === null ? null : await findParty(tx as unknown as Tx, party, viewer), credit }
}

function readPosition(given: string): number {
  const position = Number(parseCount(given))
  if (position < 1 || position > 999) throw new Refusal('publishing.not-a-position')
  return position
}

/** What every chapter says of itself. */
export const chapterFields = { position: parsed(readPosition), titles: titles(), ...creditFields }

type ChapterGiven = z.output<z.ZodObject<typeof chapterFields>>

/** The columns of a chapter; refuses a party that is not there. */
export const chapterColumns = async (tx: Tx<PublishingTables>, given: ChapterGiven, by: Crediting) => ({
  position: given.position,
  titles: JSON.stringify(given.titles) as never,
  ...(await creditColumns(tx, given, by)),
})

const language = () => text(3).refine(isLanguageCode, 'publishing.unknown-language')

function positionsOf(given: string): number[] {
  const positions = readPositions(given)
  if (positions === null) throw new Refusal('publishing.not-positions')
  return [...positions]
}

/** What every translator says; the chapters are positions, none for the whole. */
export const translatorFields = {
  ...creditFields,
  from: language(),
  to: language(),
  chapters: optional(parsed(positionsOf)),
}

type TranslatorGiven = z.output<z.ZodObject<typeof translatorFields>>

/** The columns of a translator; refuses one without party and words, and a language into itself. */
export async function translatorColumns(tx: Tx<PublishingTables>, given: TranslatorGiven, by: Crediting) {
  const { from, to, chapters } = given
  if (from === to) throw new Refusal('publishing.same-language', 'to')
  const credited = await creditColumns(tx, given, by)
  if (credited.party_id === null && credited.credit === null) throw new Refusal('publishing.who-needed', 'credit')
  return { ...credited, from_language: from, to_language: to, chapters: chapters ?? [] }
}

/** What every edition says of itself. */
export const editionFields = {
  language: language(),
  date: knownDate(),
  printRun: optional(parsed(parseCount)),
  printRunQualifier: optional(oneOf(qualifiers)),
  price: z.object({ amount: optionalText(80), currency: optionalText(10) }).optional(),
  note: optionalText(),
}

type EditionGiven = z.output<z.ZodObject<typeof editionFields>>

function priceColumns(price: EditionGiven['price']) {
  const amount = price?.amount ?? null
  if (amount === null) return { price: null, currency: null }
  const currency = price?.currency?.toUpperCase()
  if (!isCurrency(currency)) throw new Refusal('publishing.currency-needed', 'price.currency')
  try {
    const { minor } = parseMoney(amount, currency)
    if (minor < 0n) throw new Refusal('publishing.price-below-zero')
    return { price: minor, currency: currency as string }
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, 'price', error.values) : error
  }
}

const dated = ({ edtf, start, end, printed }: KnownDate) => ({
  date_edtf: edtf,
  date_start: start,
  date_end: end,
  date_printed: printed,
})

/** The columns of an edition; refuses a word for a print run without its number. */
export function editionColumns({ language, date, printRun, printRunQualifier, price, note }: EditionGiven) {
  if (printRun === null && printRunQualifier !== null) throw new Refusal('publishing.number-missing', 'printRun')
  return {
    language,
    ...dated(date),
    print_run: printRun,
    print_run_qualifier: printRun === null ? null : (printRunQualifier ?? ('exact' as const)),
    ...priceColumns(price),
    note,
  }
}

/** What is said whenever copies go out. */
export const copiesFields = {
  recipient: oneOf(recipients),
  date: knownDate(),
  number: parsed(parseCount),
  qualifier: oneOf(qualifiers).default('exact'),
  note: optionalText(),
}

type CopiesGiven = z.output<z.ZodObject<typeof copiesFields>>

/** The columns of copies that went out. */
export const copiesColumns = ({ recipient, date, number, qualifier, note }: CopiesGiven) => ({
  recipient,
  ...dated(date),
  number,
  qualifier,
  note,
})
