import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getHeld } from '../queries/get-held.ts'
import { giverValue, moneyText, say } from './parts.tsx'

type Move = Awaited<ReturnType<typeof getHeld>>

function factsOf(c: Ctx, move: Move) {
  const t = say(c)
  const isHeld = move.kind === 'held'
  return [
    {
      label: t(isHeld ? 'giving.field.received-on' : 'giving.field.passed-on'),
      value: formatDay(move.moved_on, c.language),
    },
    { label: t('giving.field.held-kind'), value: t(`giving.held-kind.${move.kind}`) },
    ...(move.owner ? [{ label: t('giving.field.owner'), value: giverValue(c, move.owner) }] : []),
    ...(move.giver ? [{ label: t('giving.field.giver'), value: giverValue(c, move.giver) }] : []),
    ...(move.gift_id
      ? [
          {
            label: t('giving.gift'),
            value: c.may('giving.get-gift') ? (
              <Link href={`/giving/gifts/${move.gift_id}`}>{move.gift}</Link>
            ) : (
              move.gift
            ),
          },
        ]
      : []),
    ...(move.note ? [{ label: t('giving.field.note'), value: move.note }] : []),
    { label: t('giving.field.ref'), value: move.ref },
    { label: t('giving.field.recorded'), value: recordedText(c, move) },
  ]
}

/** Money that came for another organisation, or what was passed on to it. */
export async function show(c: Ctx) {
  const t = say(c)
  const move = await getHeld(c.world, c.actor, { id: c.param('id') })
  const verb = move.voided_at ? 'restore' : 'void'
  return page(
    `${t('giving.list-held.title')} ${move.ref}`,
    <>
      <PageHeader
        title={moneyText(move.amount, move.currency, c.language)}
        badge={<VoidMark row={move} />}
        breadcrumb={[{ href: '/giving/held', label: t('giving.list-held.title') }]}
        actions={
          c.may(`giving.${verb}-held`) ? (
            <LinkButton href={`/giving/held/${move.id}/${verb}`}>{t(`giving.${verb}-held.title`)}</LinkButton>
          ) : undefined
        }
      />
      <SummaryList facts={factsOf(c, move)} />
      <VersionsSection c={c} versions={move.versions} was={() => ''} />
    </>,
  )
}
