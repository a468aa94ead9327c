import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getMovement } from '../queries/get-movement.ts'
import { worthText } from './given-fields.tsx'
import { quantityText, say } from './parts.tsx'

type Movement = Awaited<ReturnType<typeof getMovement>>

const recordedBy = {
  opening: 'receive-goods',
  received: 'receive-goods',
  shipped: 'ship-goods',
  'handed-over': 'hand-over',
  lost: 'record-loss',
  assembled: 'assemble-kits',
} as const

// the first entry of each kind of movement lies at the site that was chosen
const anotherOf = ({ kind, entries }: Movement) =>
  `/aid/${recordedBy[kind]}?site=${encodeURIComponent(entries[0]?.site ?? '')}`

const MovementButtons = (props: { c: Ctx; movement: Movement }) => {
  const { c, movement } = props
  const verbs = movement.voided_at ? (['restore-movement'] as const) : (['correct-movement', 'void-movement'] as const)
  return (
    <>
      {c.may(`aid.${recordedBy[movement.kind]}`) && (
        <LinkButton href={anotherOf(movement)}>{say(c)('aid.record-another')}</LinkButton>
      )}
      {verbs
        .filter((verb) => c.may(`aid.${verb}`))
        .map((verb) => (
          <LinkButton href={`/aid/movements/${movement.id}/${verb.split('-')[0]}`}>
            {say(c)(`aid.${verb}.title`)}
          </LinkButton>
        ))}
    </>
  )
}

function givenFacts(c: Ctx, movement: Movement) {
  const t = say(c)
  const { giver, anonymous } = movement
  const name = giver && (giver.name === null ? giver.ref : c.say('ui.with-ref', { name: giver.name, ref: giver.ref }))
  const worth = worthText(c, movement)
  return [
    ...(giver
      ? [
          {
            label: t('aid.field.giver'),
            value: c.may('people.get-party') ? <Link href={`/people/${giver.id}`}>{name}</Link> : name,
          },
        ]
      : []),
    ...(anonymous ? [{ label: t('aid.field.anonymous'), value: t('aid.yes') }] : []),
    ...(worth ? [{ label: t('aid.field.value'), value: worth }] : []),
  ]
}

function factsOf(c: Ctx, movement: Movement) {
  const t = say(c)
  const who = movement.kind === 'handed-over' ? t('aid.field.counterpart.recipient') : t('aid.field.counterpart')
  return [
    { label: t('aid.field.date'), value: dateText(movement.date_edtf, c.language) },
    { label: t('aid.field.scope'), value: t(`aid.scope.${movement.scope}`) },
    ...(movement.reason ? [{ label: t('aid.field.reason'), value: t(`aid.reason.${movement.reason}`) }] : []),
    ...(movement.counterpart ? [{ label: who, value: movement.counterpart }] : []),
    ...givenFacts(c, movement),
    ...(movement.note ? [{ label: t('aid.field.note'), value: movement.note }] : []),
    { label: t('aid.field.ref'), value: movement.ref },
    { label: t('aid.field.recorded'), value: recordedText(c, movement) },
  ]
}

/** One movement: what was moved, when and why, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const movement = await getMovement(c.world, c.actor, { id: c.param('id') })
  const title = t(`aid.movement.${movement.kind}`)
  return page(
    `${title} ${movement.ref}`,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={movement} />}
        breadcrumb={[{ href: '/aid/movements', label: t('aid.list-movements.title') }]}
        actions={<MovementButtons c={c} movement={movement} />}
      />
      <SummaryList facts={factsOf(c, movement)} />
      <Table
        caption={t('aid.field.goods')}
        rows={movement.entries}
        rowHref={(row) => `/aid/items/${row.item_id}`}
        empty={{ title: '–', text: '' }}
        columns={[
          { key: 'item', label: t('aid.field.item'), priority: 1, cell: (row) => textIn(row.names, c.language) },
          {
            key: 'lot',
            label: t('aid.field.lot'),
            cell: (row) => <Link href={`/aid/movements?lot=${encodeURIComponent(row.lot)}`}>{row.lot}</Link>,
          },
          {
            key: 'site',
            label: t('aid.field.site'),
            cell: (row) => <Link href={`/aid/sites/${row.site_id}`}>{row.site}</Link>,
          },
          {
            key: 'expires',
            label: t('aid.field.expires-on'),
            cell: (row) => (row.expires_on ? formatDay(row.expires_on, c.language) : <Muted>–</Muted>),
          },
          {
            key: 'quantity',
            label: t('aid.field.quantity'),
            align: 'end',
            cell: (row) => quantityText(row.quantity, row.unit, c.language),
          },
        ]}
      />
      <RelatedSection
        related={
          await c.related({
            kind: 'aid.movement',
            id: movement.id,
            ref: movement.ref,
            day: movement.date_end,
          })
        }
        language={c.language}
      />
      <VersionsSection
        c={c}
        versions={movement.versions}
        was={({ before }) => [before.date_edtf, before.note].filter(Boolean).join(' · ')}
      />
    </>,
  )
}
