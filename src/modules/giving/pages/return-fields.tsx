import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { type ReturnKind, returnKinds } from '../rules/choices.ts'
import { say } from './parts.tsx'

interface Told {
  readonly return_amount: bigint | null
  readonly return_kind: ReturnKind | null
  readonly currency: string
}

/** What of a gift was for something in return, in its currency, and for what. */
export const ReturnFields = (props: { c: Ctx; gift: Told | undefined }) => {
  const { c, gift } = props
  const t = say(c)
  const told = gift && gift.return_amount !== null ? moneyFromDatabase(gift.return_amount, gift.currency) : undefined
  return (
    <FieldGroup title={t('giving.field.return')} hint={t('giving.field.return.hint')}>
      <TextField
        name="returnAmount"
        label={t('giving.field.return-amount')}
        width="medium"
        inputmode="decimal"
        value={c.form.text('returnAmount', told && plainAmount(told))}
      />
      <SelectField
        name="returnKind"
        label={t('giving.field.return-kind')}
        choose={false}
        options={[
          { value: '', label: t('giving.return.none') },
          ...returnKinds.map((kind) => ({ value: kind, label: t(`giving.return.${kind}`) })),
        ]}
        value={c.form.text('returnKind', gift?.return_kind ?? '')}
      />
    </FieldGroup>
  )
}
