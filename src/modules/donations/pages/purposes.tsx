import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { offeredPurposes } from '../queries/offered.ts'
import { say } from './public-parts.tsx'

/** What a gift may be for; nothing where the giver has no choice. */
export const Purposes = async ({ c }: { c: Ctx }) => {
  const t = say(c)
  const purposes = await offeredPurposes(c.world.db)
  if (purposes.length === 0) return null
  return (
    <SelectField
      name="fund"
      label={t('donations.field.purpose')}
      choose={false}
      options={[
        { value: '', label: t('donations.field.purpose.any') },
        ...purposes.map(({ code, names }) => ({ value: code, label: textIn(names, c.language) })),
      ]}
      value={c.form.text('fund')}
    />
  )
}
