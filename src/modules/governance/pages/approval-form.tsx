import type { Ctx } from '#platform/web/context.ts'
import { DatalistField, DateField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctApproval } from '../commands/correct-approval.ts'
import { grantApproval } from '../commands/grant-approval.ts'
import { approvingResolutions } from '../queries/find-resolution.ts'
import { getApproval } from '../queries/get-approval.ts'
import { NoteField, RefField, say, TitleFields, titleText } from './parts.tsx'

type Approval = Awaited<ReturnType<typeof getApproval>>

type Resolutions = Awaited<ReturnType<typeof approvingResolutions>>

// whoever comes from a resolution that was carried finds what it says already there
const restingOn = (c: Ctx, resolutions: Resolutions) => resolutions.find(({ ref }) => ref === c.query('resolution'))

const Fields = (props: { c: Ctx; approval?: Approval; resolutions: Resolutions }) => {
  const { c, approval, resolutions } = props
  const t = say(c)
  const resting = restingOn(c, resolutions)
  return (
    <>
      <TitleFields c={c} titles={approval?.titles ?? resting?.titles} />
      <DateField
        name="decidedOn"
        label={t('governance.field.decided-on')}
        value={c.form.text('decidedOn', approval?.decided_on ?? resting?.held_on)}
        max={c.today}
        required
      />
      <DateField
        name="validFrom"
        label={t('governance.field.valid-from')}
        value={c.form.text('validFrom', approval?.valid_from ?? resting?.held_on)}
        required
      />
      <DateField
        name="validUntil"
        label={t('governance.field.valid-until')}
        hint={t('governance.field.valid-until.hint')}
        value={c.form.text('validUntil', approval?.valid_until)}
      />
      <DatalistField
        name="resolution"
        label={t('governance.field.resolution')}
        hint={t('governance.field.resolution.hint')}
        value={c.form.text('resolution', approval?.resolution?.ref ?? resting?.ref)}
        options={resolutions.map((one) => ({ value: one.ref, label: titleText(c, one) }))}
      />
      <NoteField c={c} note={approval?.note} />
    </>
  )
}

/** Work outside the mission allowed. */
export const granting = createScreen(grantApproval, {
  list: '/governance/approvals',
  async ask(c) {
    const t = say(c)
    const resolutions = await approvingResolutions(c.world.db)
    return {
      title: t('governance.grant-approval.title'),
      lead: t('governance.grant-approval.lead'),
      submit: t('governance.grant-approval.title'),
      list: t('governance.list-approvals.title'),
      fields: (
        <>
          <Fields c={c} resolutions={resolutions} />
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
    const resolutions = await approvingResolutions(c.world.db)
    return {
      title: t('governance.correct-approval.title'),
      lead: t('governance.correction-kept'),
      submit: t('governance.save-correction'),
      record: titleText(c, approval),
      above: [{ href: '/governance/approvals', label: t('governance.list-approvals.title') }],
      fields: (
        <>
          <Fields c={c} approval={approval} resolutions={resolutions} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
