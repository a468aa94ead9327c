import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { type BodyRow, listBodies } from '../queries/list-bodies.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, None, PartyName, say, VoidLink } from './parts.tsx'

const list = '/filings/bodies'

/** Givers that are authorised NPOs or public-benefit bodies. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-bodies',
    listed: await listBodies(c.world, c.actor, askedIn(c.url)),
    above: [{ href: '/filings/rules', label: t('filings.get-rules.title') }],
    adding: <ActButtons c={c} primary acts={[['record-body', `${list}/record`]]} />,
    columns: [
      {
        key: 'party',
        label: t('filings.field.donor'),
        priority: 1,
        cell: (row: BodyRow) => (
          <>
            <PartyName c={c} id={row.party_id} party={row.party} /> <VoidMark row={row} />
          </>
        ),
      },
      { key: 'note', label: t('filings.field.note'), cell: (row) => row.note ?? <None /> },
      { key: 'ref', label: t('filings.field.ref'), fit: true, cell: (row) => row.ref },
      { key: 'recorded', label: t('filings.field.recorded'), cell: (row) => <Muted>{recordedText(c, row)}</Muted> },
      {
        key: 'act',
        label: t('filings.field.act'),
        cell: (row) => <VoidLink c={c} list={list} what="body" row={row} />,
      },
    ],
  })
}
