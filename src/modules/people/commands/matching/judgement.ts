import { type RawBuilder, sql } from 'kysely'
import { certainFrom, type Evidence, likeness, mostTold, shownFrom } from '../../rules/match.ts'
import { agrees, bit, evidenceIn, sumOfPoints } from './bits.ts'
import { isTurned, plainCode } from './hits.ts'

/** Folds `hit` into `pair`: what was true of merged records, none of which can be void, is true of the party they were merged into. */
export const pairs: RawBuilder<unknown> = sql`insert into pair (seeking_id, party_id, bits)
  select h.seeking_id, p.current_id, bit_or(h.bits) from hit h join people.parties p on p.id = h.party_id
  where p.voided_at is null group by h.seeking_id, p.current_id`

const letters = sql`case when s.search_key ~ '[가-힣]' then 'hangul' when s.search_key ~ '[一-鿿]' then 'han'
  when s.search_key ~ '[ぁ-ヿ]' then 'kana' when s.search_key ~ '[a-z]' then 'latin' end`
const script = sql`case when n.script in ('kanji', 'hanzi') then 'han' else n.script end`

// in the order of how much they tell; a name in another script tells nothing, unless it is a reading
const nameBits = sql`case
  when n.same_key = s.same_key and n.kind <> 'reading' then ${bit('same-name')}
  when n.same_key = s.same_key then ${bit('same-reading')}
  when ${isTurned} and n.same_key = s.part_keys[2] || s.part_keys[1] then ${bit('other-order')}
  when similarity(n.search_key, s.search_key) >= ${likeness} then ${bit('similar-name')}
  when ${letters} = ${script} then ${bit('other-name')} else 0 end`

/** Adds to each `pair` how the names of the party agree with the one that is sought. */
export const namesOfPairs: RawBuilder<unknown> = sql`insert into named (seeking_id, party_id, bits)
  with records as (select seeking_id, party_id, party_id as record_id from pair
    union all
    select j.seeking_id, j.party_id, m.id from pair j join people.parties m on m.current_id = j.party_id and m.current_id <> m.id)
  select r.seeking_id, r.party_id, bit_or(${nameBits}) from records r join seeking s on s.id = r.seeking_id
    join people.names n on n.party_id = r.record_id and n.kind <> 'code-name'
  where s.same_key <> '' group by r.seeking_id, r.party_id`

/** Those who were found by contact and name. */
export const settledOnes: RawBuilder<unknown> = sql`insert into settled (seeking_id)
  select distinct seeking_id from named where ${agrees}`

const names: readonly Evidence[] = ['same-name', 'same-reading', 'other-order', 'similar-name', 'other-name']

// of several names one may agree and another not: the best counts
const bestName = sql`case ${sql.join(
  names.map((one) => sql`when bits & ${bit(one)} > 0 then ${bit(one)}`),
  sql` `,
)} else 0 end`
const nameless = sql`bits & ~(${sql.join(names.map(bit), sql` | `)})`

const placeBits = sql`case when c.kind <> s.kind then ${bit('other-kind')} else 0 end
  | case when ${plainCode(sql`a.postal_code`)} = ${plainCode(sql`s.postal_code`)} then ${bit('same-postal-code')} else 0 end
  | case when lower(a.locality) = lower(s.locality) then ${bit('same-locality')} else 0 end
  | case when c.country = s.country then ${bit('same-country')} when c.country <> s.country then ${bit('other-country')} else 0 end`

const most = sql`${certainFrom - 1}::int4`

/** Fills `sought` from `pair` and `named` by the points of rules/match.ts. */
export const judgement: RawBuilder<unknown> = sql`insert into sought (seeking_id, party_id, score, evidence)
  with whole as (select seeking_id, party_id, bit_or(bits) as bits
      from (select * from pair union all select * from named) parts group by seeking_id, party_id),
    judged as materialized (select w.seeking_id, w.party_id, ${nameless} | ${bestName} | ${placeBits} as bits
      from whole w join seeking s on s.id = w.seeking_id join people.parties c on c.id = w.party_id
        left join people.addresses a on a.party_id = w.party_id and a.position = 0),
    scored as materialized (select *, case when ${agrees} then ${sumOfPoints} else least(${sumOfPoints}, ${most}) end as score from judged),
    ranked as (select *, count(*) filter (where score >= ${certainFrom}) over best > 1 as several, row_number() over best as place
      from scored where score >= ${shownFrom}
      window best as (partition by seeking_id order by score desc, party_id
        rows between unbounded preceding and unbounded following)),
    told as (select seeking_id, party_id, several and score >= ${certainFrom} as alike, score, bits from ranked where place <= ${mostTold})
  select seeking_id, party_id, case when alike then ${most} else score end,
    case when alike then ${evidenceIn} || array['several-alike'] else ${evidenceIn} end
  from told`
