import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { entryKinds } from '../rules/entry.ts'

/** What files hold in one currency, in minor units. */
export interface CurrencySummary {
  readonly currency: string
  readonly gifts: {
    readonly count: bigint
    readonly gross: bigint
    /** What providers kept, as far as the files tell; those of `feeUnknown` gifts are not among them. */
    readonly fee: bigint
    readonly net: bigint
    readonly feeUnknown: bigint
  }
  readonly refunds: { readonly count: bigint; readonly amount: bigint }
  /** Refunds of payments that no file has told of yet; they count when these come. */
  readonly waiting: { readonly count: bigint; readonly amount: bigint }
}

/** Why rows are no gifts: by what they are, or because they were there already (`seen`). */
export interface IgnoredRows {
  readonly reason: string
  readonly rows: bigint
}

export interface Summary {
  readonly rows: bigint
  readonly currencies: readonly CurrencySummary[]
  readonly ignored: readonly IgnoredRows[]
  /** Gifts whose row says by its form alone that it is one, for its type is not known. */
  readonly guessed: bigint
  /** Payments that may be told twice and wait for a person; none of them counts twice. */
  readonly twins: bigint
}

interface Outcome {
  readonly outcome: string
  readonly currency: string
  readonly rows: bigint
  readonly gross: bigint
  readonly fee: bigint
  readonly unknown: bigint
  readonly guessed: bigint
}

const returns = sql`('refund', 'chargeback', 'reinstated')`

/** What becomes of every row of `staged`, after `compareEntries`; `taken` has the references that are gifts already. */
async function outcomes(tx: Tx): Promise<Outcome[]> {
  const { rows } = await sql<Outcome>`
    with known as (
      select c.ref, e.ref is not null and (e.kind, e.state) is not distinct from (c.kind_name, c.state) as seen, c.file, c.line,
        c.kind_name as kind, c.state, c.currency, c.gross, c.fee, c.related, c.guessed
      from (select *, (${[...entryKinds]}::text[])[kind] as kind_name from combined) c left join payments.entries e on e.ref = c.ref),
    told as (
      select s.ref, false as seen, s.kind, s.state, s.currency, s.gross, s.fee, s.related, s.guessed from staged s
        where not exists (select from doubled d where d.ref = s.ref)
      union all
      select s.ref, k.seen or (s.file, s.line) <> (k.file, k.line), k.kind, k.state, k.currency, k.gross, k.fee, k.related, k.guessed
        from staged s join known k on k.ref = s.ref)
    select case
        when seen or (kind = 'payment' and state = 2 and exists (select from taken t where t.ref = told.ref)) then 'seen'
        when kind = 'payment' and state = 2 and exists (select from paired p where p.aside_ref = told.ref) then 'twin'
        when kind = 'payment' and gross <= 0 then 'outgoing'
        when kind = 'payment' or kind in ${returns} then
          case when state = 1 then 'pending' when state = 0 then 'failed' when kind = 'payment' then 'gift'
            when exists (select from payments.entries p where p.ref = told.related and p.kind = 'payment')
              or exists (select from payments.entries p where p.alias = told.related and p.kind = 'payment')
              or exists (select from staged p where (p.ref = told.related or p.alias = told.related) and p.kind = 'payment')
              then 'refund' else 'waiting' end
        else kind end as outcome,
      currency, count(*) as rows, sum(gross)::bigint as gross, coalesce(sum(fee), 0)::bigint as fee,
      count(*) filter (where fee is null) as unknown, count(*) filter (where guessed) as guessed
    from told group by 1, 2 order by 2, 1`.execute(tx)
  return rows
}

const none = { count: 0n, amount: 0n }

function currencyOf(currency: string, all: readonly Outcome[]): CurrencySummary {
  const of = (outcome: string) => all.find((row) => row.outcome === outcome && row.currency === currency)
  const gift = of('gift')
  const back = (outcome: string) => {
    const row = of(outcome)
    return row ? { count: row.rows, amount: -row.gross } : none
  }
  const [gross, fee] = [gift?.gross ?? 0n, gift?.fee ?? 0n]
  return {
    currency,
    gifts: { count: gift?.rows ?? 0n, gross, fee, net: gross - fee, feeUnknown: gift?.unknown ?? 0n },
    refunds: back('refund'),
    waiting: back('waiting'),
  }
}

const counted = new Set(['gift', 'refund', 'waiting'])

async function countTwins(tx: Tx): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from paired p where not exists (
    select from payments.twins t where t.kept_ref = p.kept_ref and t.other_ref = p.other_ref)`.execute(tx)
  return rows[0]?.n ?? 0n
}

/** Sums up what files would bring, or brought, by currency and by why rows are left out. */
export async function summarise(tx: Tx): Promise<Summary> {
  const all = await outcomes(tx)
  const currencies = [...new Set(all.filter(({ outcome }) => counted.has(outcome)).map(({ currency }) => currency))]
  const reasons = new Map<string, bigint>()
  for (const { outcome, rows } of all)
    if (outcome !== 'gift' && outcome !== 'refund') reasons.set(outcome, (reasons.get(outcome) ?? 0n) + rows)
  return {
    rows: all.reduce((sum, { rows }) => sum + rows, 0n),
    currencies: currencies.map((currency) => currencyOf(currency, all)),
    ignored: [...reasons].map(([reason, rows]) => ({ reason, rows })),
    guessed: all.filter(({ outcome }) => outcome === 'gift').reduce((sum, { guessed }) => sum + guessed, 0n),
    twins: await countTwins(tx),
  }
}
