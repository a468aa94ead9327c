import type { Ctx } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import { say } from './parts.tsx'

interface Credited {
  readonly party_id: string | null
  readonly party: string | null
  readonly credit: string | null
}

/** Whose work it is. A party whom the viewer may not see is not asked for, and stays. */
export const CreditFields = (props: { c: Ctx; row?: Credited | undefined }) => {
  const { c, row } = props
  const t = say(c)
  const isHidden = row !== undefined && row.party_id !== null && row.party === null
  return (
    <>
      {!isHidden && (
        <TextField
          name="party"
          label={t('publishing.field.party')}
          hint={t('publishing.field.party.hint')}
          autocomplete="off"
          value={c.form.text('party', row?.party)}
        />
      )}
      <TextField
        name="credit"
        label={t('publishing.field.credit')}
        hint={t('publishing.field.credit.hint')}
        value={c.form.text('credit', row?.credit)}
      />
    </>
  )
}
