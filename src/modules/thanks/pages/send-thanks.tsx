import { NotFound } from '#platform/errors.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { sendThanks } from '../commands/send-thanks.ts'
import { getGiver } from '../queries/get-giver.ts'
import { giverText, Preview, say } from './parts.tsx'

/** The mail of thanks for one giver, looked at before it is sent. */
export async function show(c: Ctx) {
  const t = say(c)
  const asked = c.query('giver')
  if (asked === undefined) throw new NotFound()
  const giver = await getGiver(c.world, c.actor, { giver: asked })
  const who = encodeURIComponent(giver.ref)
  const here = `/thanks/giver?giver=${who}`
  return page(
    t('thanks.send-thanks.title'),
    <>
      <PageHeader
        title={t('thanks.send-thanks.title')}
        lead={t('thanks.send-thanks.lead')}
        breadcrumb={[
          { href: '/thanks', label: t('thanks.list-waiting.title') },
          { href: here, label: giverText(c, giver) },
        ]}
      />
      <SummaryList
        facts={[
          { label: t('thanks.field.giver'), value: giverText(c, giver) },
          ...(giver.reach
            ? [{ label: t('thanks.field.email'), value: giver.reach.email ?? t('thanks.not-known') }]
            : []),
        ]}
      />
      <Preview c={c} writing={giver.writing} />
      <Form
        action={`/thanks/send?giver=${who}`}
        submit={t('thanks.send-thanks.submit')}
        problems={c.form.problems}
        cancelHref={here}
      >
        <HiddenField name="gifts" value={c.form.text('gifts', giver.gifts.map(({ ref }) => ref).join(' '))} />
        <HiddenField name="goods" value={c.form.text('goods', giver.goods.map(({ ref }) => ref).join(' '))} />
      </Form>
    </>,
  )
}

export const submit = submits(
  sendThanks,
  (c) => ({ ...c.form.values, giver: c.query('giver') ?? '' }),
  (_, { id }) => redirect(`/thanks/acknowledgements/${id}`),
)
