import { type RawBuilder, sql } from 'kysely'

/** Chance that is the same for the same seed (mulberry32): a whole number from 0 up to below `below`. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Dice = (below: number) => number
/** Statements of a superuser, whom no trigger stops. */
type Tampering = (dice: Dice, lines: number) => readonly RawBuilder<unknown>[]

const any = (dice: Dice, lines: number) => 1 + dice(lines)

const edits: readonly ((n: number) => RawBuilder<unknown>)[] = [
  (n) => sql`seq = 100000 + ${n}`,
  (n) => sql`seq = -${sql.lit(n)}`,
  () => sql`at = at + interval '1 millisecond'`,
  () => sql`at = at - interval '1 microsecond'`,
  () => sql`at = at + interval '1 year'`,
  () => sql`actor_id = 'operator'`,
  () => sql`actor_id = actor_id || ' '`,
  () => sql`action = 'giving.get-gift'`,
  () => sql`action = upper(action)`,
  () => sql`subject_id = null`,
  () => sql`subject_id = reverse(subject_id) || 'x'`,
  () => sql`subject_id = subject_id || E'","'`,
  () => sql`fields = fields || 'amount'::text`,
  () => sql`fields = fields[2:]`,
  () => sql`fields = array[array_to_string(fields, '","') || 'x']`,
  (n) => sql`hash = sha256(${String(n)}::bytea)`,
  () => sql`hash = set_byte(hash, 31, get_byte(hash, 31) # 1)`,
  () => sql`hash = ''`,
]

// from a line on, each gets its number and the hash that follows from the line before: whoever knows how can do this
const rewriteFrom = (seq: number) =>
  sql`do ${sql.lit(`
  declare line record; n bigint := ${seq - 1};
    h bytea := coalesce((select hash from platform.audit where seq = ${seq - 1}), decode(repeat('00', 32), 'hex'));
  begin
    for line in select * from platform.audit where seq >= ${seq} order by seq loop
      n := n + 1;
      h := sha256(h || convert_to(platform.audit_text(n, line.at, line.actor_id, line.action, line.subject_id, line.fields), 'UTF8'));
      update platform.audit set seq = n, hash = h where seq = line.seq;
    end loop;
  end`)}`

const insertAfter = (seq: number) => [
  sql`update platform.audit set seq = -seq - 1 where seq > ${seq}`,
  sql`update platform.audit set seq = -seq where seq < 0`,
  sql`insert into platform.audit (seq, at, actor_id, action, subject_id, fields, hash)
    select ${seq + 1}, at, 'operator', action, 'forged', fields, sha256(hash || convert_to(
      platform.audit_text(${seq + 1}, at, 'operator', action, 'forged', fields), 'UTF8'))
    from platform.audit where seq = ${seq}`,
]

const edit = (dice: Dice, seq: number) =>
  sql`update platform.audit set ${edits[dice(edits.length)]?.(seq)} where seq = ${seq}`

const swap = (one: number, other: number) => [
  sql`update platform.audit set seq = 0 where seq = ${one}`,
  sql`update platform.audit set seq = ${one} where seq = ${other}`,
  sql`update platform.audit set seq = ${other} where seq = 0`,
]

/** What somebody who rules the database can do to the log; each changes it, whatever the dice say. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  'edit a column': (dice, lines) => [edit(dice, any(dice, lines))],
  'drop a line': (dice, lines) => [sql`delete from platform.audit where seq = ${any(dice, lines)}`],
  'drop some lines': (dice, lines) => {
    const from = any(dice, lines)
    return [sql`delete from platform.audit where seq between ${from} and ${from + dice(20)}`]
  },
  'drop the first lines': (dice, lines) => [sql`delete from platform.audit where seq <= ${any(dice, lines - 1)}`],
  'drop a line and number the others anew': (dice, lines) => {
    const seq = any(dice, lines)
    return [
      sql`delete from platform.audit where seq = ${seq}`,
      sql`update platform.audit set seq = -seq + 1 where seq > ${seq}`,
      sql`update platform.audit set seq = -seq where seq < 0`,
    ]
  },
  'insert a line': (dice, lines) => insertAfter(any(dice, lines - 1)),
  'insert a line and write the rest anew': (dice, lines) => {
    const seq = any(dice, lines - 1)
    return [...insertAfter(seq), rewriteFrom(seq + 1)]
  },
  'swap two lines': (dice, lines) => {
    const one = any(dice, lines)
    return swap(one, 1 + ((one - 1 + 1 + dice(lines - 1)) % lines))
  },
  'cut the tail': (dice, lines) => [sql`delete from platform.audit where seq > ${lines - 1 - dice(lines - 1)}`],
  'empty the log': () => [sql`delete from platform.audit`],
  'edit a line and write the rest anew': (dice, lines) => {
    const seq = any(dice, lines)
    return [sql`update platform.audit set subject_id = 'forged' where seq = ${seq}`, rewriteFrom(seq)]
  },
  'drop a line and write the rest anew': (dice, lines) => {
    const seq = any(dice, lines)
    return [sql`delete from platform.audit where seq = ${seq}`, rewriteFrom(seq)]
  },
  'write all anew': (dice) => [sql`update platform.audit set actor_id = ${`a${dice(1e6)}`}`, rewriteFrom(1)],
  'restore an older database, which then goes on': (dice, lines) => {
    const kept = any(dice, lines - 1)
    const added = 1 + dice(lines)
    return [
      sql`delete from platform.audit where seq > ${kept}`,
      sql`set local session_replication_role = origin`,
      sql`insert into platform.audit (at, actor_id, action, subject_id, fields)
        select now(), 'kim', 'aid.hand-over', 'later-' || n, '{}' from generate_series(1, ${added}::int) n`,
    ]
  },
}
