import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordThanks } from '../commands/record-thanks.ts'
import { getGiver } from '../queries/get-giver.ts'
import { givenWays } from '../rules/choices.ts'
import { GiverField, LanguageField, say } from './parts.tsx'

/** What is offered for a giver who was chosen: the gifts and goods that wait, the way and by whom. */
async function offered(c: Ctx) {
  const giver = c.query('giver')
  if (giver === undefined || !c.may('thanks.get-giver')) return { gifts: '', goods: '', way: undefined, by: undefined }
  const { waiting, gifts, goods } = await getGiver(c.world, c.actor, { giver })
  return {
    gifts: gifts.map(({ ref }) => ref).join(' '),
    goods: goods.map(({ ref }) => ref).join(' '),
    way: givenWays.find((way) => way === waiting?.way),
    by: waiting?.by_whom ?? undefined,
  }
}

/** Thanks that somebody gave, by telephone, in a letter of their own, or face to face. */
export async function show(c: Ctx) {
  const t = say(c)
  const { gifts, goods, way, by } = await offered(c)
  return page(
    t('thanks.record-thanks.title'),
    <>
      <PageHeader
        title={t('thanks.record-thanks.title')}
        lead={t('thanks.record-thanks.lead')}
        breadcrumb={[{ href: '/thanks', label: t('thanks.list-waiting.title') }]}
      />
      <Form
        action={`${c.url.pathname}${c.url.search}`}
        submit={t('thanks.record-thanks.submit')}
        problems={c.form.problems}
        cancelHref="/thanks"
      >
        <GiverField c={c} />
        <TextField
          name="gifts"
          label={t('thanks.field.gifts')}
          hint={t('thanks.field.gifts.hint')}
          autocomplete="off"
          value={c.form.text('gifts', gifts)}
        />
        <TextField
          name="goods"
          label={t('thanks.field.goods')}
          hint={t('thanks.field.goods.hint')}
          autocomplete="off"
          value={c.form.text('goods', goods)}
        />
        <DateField
          name="thankedOn"
          label={t('thanks.field.thanked-on')}
          value={c.form.text('thankedOn', c.today)}
          max={c.today}
          required
        />
        <SelectField
          name="way"
          label={t('thanks.field.way')}
          value={c.form.text('way', way)}
          options={givenWays.map((value) => ({ value, label: t(`thanks.way.${value}`) }))}
          required
        />
        <LanguageField c={c} />
        <TextField name="byWhom" label={t('thanks.field.by-whom')} value={c.form.text('byWhom', by)} />
        <TextArea name="note" label={t('thanks.field.note')} rows={3} value={c.form.text('note')} />
      </Form>
    </>,
  )
}

export const submit = submits(
  recordThanks,
  (c) => c.form.values,
  (_, { id }) => redirect(`/thanks/acknowledgements/${id}`),
)
