import type { Ctx } from '#platform/web/context.ts'
import { DateField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctApproval } from '../commands/correct-approval.ts'
import { grantApproval } from '../commands/grant-approval.ts'
import { getApproval } from '../queries/get-approval.ts'
import { NoteField, RefField, say, TitleFields, titleText } from './parts.tsx'

type Approval = Awaited<ReturnType<typeof getApproval>>

const Fields = ({ c, approval }: { c: Ctx; approval?: Approval }) => {
  const t = say(c)
  return (
    <>
      <TitleFields c={c} titles={approval?.titles} />
      <DateField
        name="decidedOn"
        label={t('governance.field.decided-on')}
        value={c.form.text('decidedOn', approval?.decided_on)}
        max={c.today}
        required
      />
      <DateField
        name="validFrom"
        label={t('governance.field.valid-from')}
        value={c.form.text('validFrom', approval?.valid_from)}
        required
      />
      <DateField
        name="validUntil"
        label={t('governance.field.valid-until')}
        hint={t('governance.field.valid-until.hint')}
        value={c.form.text('validUntil', approval?.valid_until)}
      />
      <NoteField c={c} note={approval?.note} />
    </>
  )
}

/** Work outside the mission allowed. */
export const granting = createScreen(grantApproval, {
  list: '/governance/approvals',
  ask(c) {
    const t = say(c)
    return {
      title: t('governance.grant-approval.title'),
      lead: t('governance.grant-approval.lead'),
      submit: t('governance.grant-approval.title'),
      list: t('governance.list-approvals.title'),
      fields: (
        <>
          <Fields c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** An approval corrected, or given its last day. */
export const correcting = changeScreen(correctApproval, {
  here: (c) => `/governance/approvals/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const approval = await getApproval(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('governance.correct-approval.title'),
      lead: t('governance.correction-kept'),
      submit: t('governance.save-correction'),
      record: titleText(c, approval),
      above: [{ href: '/governance/approvals', label: t('governance.list-approvals.title') }],
      fields: (
        <>
          <Fields c={c} approval={approval} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
