import { sql } from 'kysely'
import { code, day, oneOf, text, yesNo } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { restKinds } from '../rules/choices.ts'
import { givingWords } from '../words/words.ts'

/** Funds, one a line, with their closing where they are closed. */
export const importFunds: ImportDefinition = {
  name: 'giving.import-funds',
  looksInto: ['governance'],
  key: ['ref'],
  list: '/giving/funds',
  existing: {
    join: sql`join giving.funds e on e.ref = n.ref left join giving.fund_closures c on c.fund_id = e.id
      left join governance.approval_refs a on a.approval_id = e.approval_id
      left join giving.funds t on t.id = e.rest_fund_id`,
    columns: {
      code: sql`e.code`,
      ...textsHeld('name', sql`e.names`),
      ...textsHeld('purpose', sql`e.purposes`),
      opened_on: sql`e.opened_on`,
      closed_on: sql`c.closed_on`,
      outside_mission: sql`case when n.outside_mission is null then nullif(e.outside_mission, false) else e.outside_mission end`,
      approval: sql`a.ref`,
      scope: sql`e.scope`,
      spend_until: sql`e.spend_until`,
      rest: sql`e.rest`,
      rest_fund: sql`t.code`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['general', 'quake-2011', 'flood-2010'] }),
    code('code', { required: true, example: ['general', 'quake-2011', 'flood-2010'] }),
    ...textColumns('name', {
      most: 120,
      required: true,
      example: {
        en: ['General fund', 'Earthquake relief', 'Flood relief'],
        ja: ['一般寄附', '震災支援', '水害支援'],
        ko: ['일반 기금', '지진 구호', '수해 구호'],
        zh: ['一般资金', '地震救援', '水灾救援'],
      },
    }),
    text('purpose_en', { aliases: ['purpose'], example: ['', 'Relief outside the mission'] }),
    ...(['ja', 'ko', 'zh'] as const).map((language) => text(`purpose_${language}`, { example: ['', ''] })),
    day('opened_on', { example: ['', '2011-03-14'] }),
    day('closed_on', { example: ['', '', '2010-12-31'] }),
    yesNo('outside_mission', { example: ['', 'yes'] }),
    code('approval', { example: ['', ''] }),
    text('scope', { most: 500, example: ['', 'North-east Japan'] }),
    day('spend_until', { example: ['', '2012-03-31'] }),
    oneOf('rest', restKinds, { spellings: spelledAs(givingWords, 'giving.rest.'), example: ['', 'other-fund'] }),
    code('rest_fund', { example: ['', 'general'] }),
  ],
  checks: [
    {
      column: 'rest_fund',
      code: 'giving.rest-fund-needed',
      rows: () => sql`select line from incoming where (rest is not distinct from 'other-fund') <> (rest_fund is not null)
        or rest_fund = code`,
    },
    {
      column: 'rest_fund',
      code: 'giving.unknown-fund',
      rows: () => sql`select n.line, n.rest_fund as code from incoming n where n.rest_fund is not null
        and n.rest_fund not in (select code from incoming) and not exists (
          select 1 from giving.funds f where f.code = n.rest_fund and f.voided_at is null)`,
    },
    {
      column: 'spend_until',
      code: 'giving.fund-closes-before-opening',
      rows: () => sql`select line from incoming where spend_until < opened_on`,
    },
    {
      column: 'approval',
      code: 'giving.unknown-approval',
      rows: () => sql`select n.line, n.approval as ref from incoming n where n.approval is not null
        and not exists (select 1 from governance.approval_refs a where a.ref = n.approval)`,
    },
    {
      column: 'code',
      code: 'giving.code-taken',
      rows: () => sql`select n.line, n.code from incoming n join giving.funds f on f.code = n.code and f.ref <> n.ref
        union all select n.line, n.code from incoming n join incoming o on o.code = n.code and o.line < n.line and o.ref <> n.ref`,
    },
    {
      column: 'closed_on',
      code: 'giving.fund-closes-before-opening',
      rows: () => sql`select line from incoming where closed_on < opened_on`,
    },
  ],
  async write(tx, by) {
    const { rows } = await sql<{
      id: string
    }>`insert into giving.funds (id, ref, code, names, purposes, opened_on, outside_mission,
        approval_id, scope, spend_until, rest, rest_fund_id)
      select n.id, n.ref, n.code, ${textsOf('name')}, ${textsOf('purpose')}, n.opened_on, coalesce(n.outside_mission, false), a.approval_id,
        n.scope, n.spend_until, n.rest, coalesce(t.id, o.other_id)
      from incoming n left join giving.funds t on t.code = n.rest_fund and t.voided_at is null
      left join (select id as other_id, code as other_code from incoming) o on o.other_code = n.rest_fund left join governance.approval_refs a on a.ref = n.approval
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into giving.fund_closures (fund_id, closed_on, recorded_at, recorded_by)
      select id, closed_on, ${by.now}, ${by.actor.name} from incoming
      where id = any(${rows.map((row) => row.id)}::uuid[]) and closed_on is not null`.execute(tx)
    return BigInt(rows.length)
  },
}
