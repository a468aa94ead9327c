import { dateTyped } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { isUnit, plainQuantity, unitName } from '#platform/units.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { correctMovement } from '../commands/correct-movement.ts'
import { getMovement } from '../queries/get-movement.ts'
import { GivenFields } from './given-fields.tsx'
import { MovementFields, ReasonField, say } from './parts.tsx'

type Entry = Awaited<ReturnType<typeof getMovement>>['entries'][number]

const plainSize = ({ quantity, unit }: Entry) =>
  isUnit(unit) ? plainQuantity(quantity < 0n ? -quantity : quantity, unit) : String(quantity)

/** A movement corrected; what it said before stays in its history. */
export async function show(c: Ctx) {
  const t = say(c)
  const movement = await getMovement(c.world, c.actor, { id: c.param('id') })
  const here = `/aid/movements/${movement.id}`
  const handedOver = movement.kind === 'handed-over'
  return page(
    t('aid.correct-movement.title'),
    <>
      <PageHeader
        title={t('aid.correct-movement.title')}
        lead={t('aid.correct-movement.lead')}
        breadcrumb={[{ href: here, label: movement.ref }]}
      />
      <Form
        action={`${here}/correct`}
        submit={t('aid.correct-movement.submit')}
        problems={c.form.problems}
        cancelHref={here}
      >
        <FieldGroup title={t('aid.field.goods')}>
          {movement.entries.map((entry) => (
            <TextField
              name={`quantities.${entry.position}`}
              label={`${textIn(entry.names, c.language)} · ${entry.lot} · ${entry.site}`}
              width="short"
              suffix={isUnit(entry.unit) ? unitName(entry.unit, c.language) : entry.unit}
              value={c.form.text(`quantities.${entry.position}`, plainSize(entry))}
              required
            />
          ))}
        </FieldGroup>
        {movement.kind === 'lost' && <ReasonField c={c} value={movement.reason} />}
        <TextField
          name="counterpart"
          label={t(handedOver ? 'aid.field.counterpart.recipient' : 'aid.field.counterpart')}
          value={c.form.text('counterpart', movement.counterpart)}
        />
        {movement.kind === 'received' && <GivenFields c={c} given={movement} />}
        <MovementFields c={c} date={dateTyped(movement, c.language)} scope={movement.scope} note={movement.note} />
        <WhyField c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  correctMovement,
  (c) => ({ ...c.form.values, id: c.param('id') }),
  (c) => redirect(`/aid/movements/${c.param('id')}`),
)
