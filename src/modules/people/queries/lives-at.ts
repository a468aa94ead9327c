import { type RawBuilder, sql } from 'kysely'

/**
 * Whether one of the addresses of a party, earlier ones too, is the place that a row tells by `lines`, `postal_code`, `locality` and
 * `country` ('' is what it does not tell), for the query of a module above: `party` is the id, merges are followed. Null where none is on
 * record, or one that `completeParties` makes whole.
 */
export function livesAt(party: RawBuilder<unknown>, row: string): RawBuilder<boolean | null> {
  const told = (part: string) => sql.ref(`${row}.${part}`)
  return sql<
    boolean | null
  >`(select bool_or(coalesce(a.lines, '') = ${told('lines')} and coalesce(a.postal_code, '') = ${told('postal_code')}
      or people.is_same_place(${told('lines')}, ${told('postal_code')}, ${told('locality')}, a.lines, a.postal_code, a.locality))
    from people.parties named join people.addresses a on a.party_id = named.current_id
    where named.id = ${party} and (a.lines is not null or a.postal_code is not null or a.country <> nullif(${told('country')}, '')))`
}
