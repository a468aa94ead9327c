import { givingWords } from '#modules/giving/face.ts'
import { Refusal } from '#platform/errors.ts'
import { askedIn } from '#platform/lists.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Notice } from '#ui/basics.tsx'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { DateField, HiddenField, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { startBatch } from '../commands/start-batch.ts'
import { type Preview, previewBatch } from '../queries/preview-batch.ts'
import { usualKind } from '../queries/usual-kind.ts'
import { receiptKinds } from '../rules/choices.ts'
import { sheetNames } from '../rules/paper.ts'
import { SeriesField, say } from './parts.tsx'
import { PreviewSection } from './preview.tsx'

const here = '/receipts/batches/start'
const asked = ['kind', 'year', 'sinceOn', 'untilOn', 'channel', 'fund', 'language'] as const
const channels = ['paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'affiliate', 'other'] as const

const given = (c: Ctx, name: string, usual = '') => c.query(name) ?? c.form.text(name, usual)

const DaysFields = ({ c, kind }: { c: Ctx; kind: string }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="kind"
        label={t('receipts.field.kind')}
        choose={false}
        value={given(c, 'kind', kind)}
        options={receiptKinds.map((value) => ({ value, label: t(`receipts.kind.${value}`) }))}
        required
      />
      <FieldGroup title={t('receipts.field.days')} hint={t('receipts.batch.days.hint')}>
        <TextField
          name="year"
          label={t('receipts.field.year')}
          width="short"
          value={given(c, 'year', c.query('sinceOn') ? '' : String(Number(c.today.slice(0, 4)) - 1))}
        />
        <FieldRow>
          <DateField name="sinceOn" label={t('receipts.field.since-day')} value={given(c, 'sinceOn')} />
          <DateField name="untilOn" label={t('receipts.field.until-day')} value={given(c, 'untilOn')} />
        </FieldRow>
      </FieldGroup>
    </>
  )
}

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const say2 = givingWords.in(c.language)
  return (
    <FieldRow>
      <SelectField
        name="channel"
        label={say2('giving.field.channel')}
        choose={false}
        value={given(c, 'channel')}
        options={[
          { value: '', label: say2('giving.all-channels') },
          ...channels.map((value) => ({ value, label: say2(`giving.channel.${value}`) })),
        ]}
      />
      <TextField name="fund" label={t('receipts.field.fund')} width="short" value={given(c, 'fund')} />
      <SelectField
        name="language"
        label={t('receipts.field.giver-language')}
        choose={false}
        value={given(c, 'language')}
        options={[
          { value: '', label: t('receipts.all-languages') },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
    </FieldRow>
  )
}

const Start = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <Form
      action={`${here}?${c.url.searchParams}`}
      submit={t('receipts.start-batch.submit')}
      cancelHref="/receipts/batches"
      problems={c.form.problems}
    >
      {asked.map((name) => (
        <HiddenField name={name} value={c.query(name) ?? ''} />
      ))}
      <SeriesField c={c} />
      <SelectField
        name="sheet"
        label={t('receipts.field.sheet')}
        choose={false}
        value={c.form.text('sheet', 'a4-12')}
        options={sheetNames.map((value) => ({ value, label: t(`receipts.sheet.${value}`) }))}
        required
      />
      <CheckField
        name="sendsMail"
        label={t('receipts.field.sends-mail')}
        hint={t('receipts.field.sends-mail.hint')}
        checked={c.form.text('sendsMail') === 'yes'}
      />
    </Form>
  )
}

type Looked = { preview: Preview } | { problem: Refusal } | undefined

async function look(c: Ctx): Promise<Looked> {
  if (c.query('kind') === undefined || !c.may('receipts.preview-batch')) return undefined
  try {
    return { preview: await previewBatch(c.world, c.actor, { ...askedIn(c.url), day: c.today } as never) }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error }
    throw error
  }
}

/** A batch of receipts: what it is about, what it would issue, and the button. */
export async function show(c: Ctx) {
  const t = say(c)
  const looked = await look(c)
  const preview = looked && 'preview' in looked ? looked.preview : undefined
  return page(
    t('receipts.start-batch.title'),
    <>
      <PageHeader
        title={t('receipts.start-batch.title')}
        lead={t('receipts.start-batch.lead')}
        breadcrumb={[
          { href: '/receipts', label: t('receipts.list-receipts.title') },
          { href: '/receipts/batches', label: t('receipts.list-batches.title') },
        ]}
      />
      {looked && 'problem' in looked && (
        <Notice tone="danger">
          {looked.problem.problems.map(({ code, values }) => c.say(code, values)).join(' ')}
        </Notice>
      )}
      <Form method="get" action={here} submit={t('receipts.preview-batch.title')} cancelHref="/receipts/batches">
        <DaysFields c={c} kind={await usualKind(c.world.db, c.today)} />
        <FilterFields c={c} />
      </Form>
      {preview && <PreviewSection c={c} preview={preview} />}
      {preview && preview.receipts > 0 && <Start c={c} />}
    </>,
  )
}

export const submit = submits(
  startBatch,
  (c) => c.form.values,
  (_, { id }) => redirect(`/receipts/batches/${id}`),
)
