import type { Language } from '#platform/words.ts'
import { Badge } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { FileField, MoneyField, QuantityField } from '#ui/compound-fields.tsx'
import { DateField, NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldRow, Form } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { PageHeader, Section, Tabs } from '#ui/page.tsx'
import { Progress, SummaryBoxes, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { Frame } from './gallery.tsx'
import { useSamples } from './samples.ts'
import { galleryWords } from './words.ts'

const fields = ['name', 'note', 'day', 'count', 'when', 'site', 'money.currency', 'weight.amount', 'lines.1', 'scan']

const LongForm = () => {
  const t = useSamples()
  const long = t('longLabel')
  const options = [{ value: 'a', label: t('long') }]
  return (
    <Form
      id="long"
      action="/x"
      submit={long}
      cancelHref="/x"
      multipart={true}
      problems={fields.map((field, index) => ({ field, text: t('problem', { n: index + 1 }) }))}
    >
      <TextField name="name" label={long} value={t('long').repeat(3)} required={true} />
      <TextArea name="note" label={long} hint={t('long')} value={t('long').repeat(5)} />
      <FieldRow>
        <DateField name="day" label={long} />
        <NumberField name="count" label={t('quantity')} hint={long} value="1,234,567,890,123,456" />
      </FieldRow>
      <PartialDateField name="when" label={t('date')} hint={long} />
      <SelectField name="site" label={long} options={options} value="a" />
      <MoneyField name="money" label={long} currencies={['JPY', 'USD'].map((code) => ({ value: code, label: code }))} />
      <QuantityField name="weight" label={long} units={options} unit="a" amount="1,234,567,890,123" />
      <LinesField
        name="lines"
        label={long}
        lines={[{ lot: t('long') }, {}]}
        parts={[
          { key: 'lot', label: long, width: 'wide' },
          { key: 'unit', label: long, options },
          { key: 'day', label: t('date'), input: 'date' },
        ]}
      />
      <FileField name="scan" label={long} kept={{ name: `${t('long')}.pdf`, token: 'kept' }} />
    </Form>
  )
}

const numbers = Array.from({ length: 200 }, (_, index) => index + 1)

const Long = () => {
  const t = useSamples()
  return (
    <>
      <PageHeader title={t('long')} lead={t('longLabel')} badge={<Badge tone="danger">{t('longLabel')}</Badge>} />
      <Tabs
        items={[t('longLabel'), t('long'), t('all')].map((label, index) => ({
          href: `?${index}`,
          label,
          current: index === 1,
        }))}
      />
      <SummaryBoxes
        boxes={[{ label: t('longLabel'), value: '123,456,789,012,345', unit: t('tonnes'), note: t('long') }]}
      />
      <SummaryList facts={[{ label: t('longLabel'), value: t('long'), changeHref: '/x' }]} />
      <Timeline entries={[{ date: t('period'), title: t('long'), note: t('longLabel'), href: '/x' }]} />
      <Progress label={t('building')} />
      <LongForm />
    </>
  )
}

const Rows = () => {
  const t = useSamples()
  return (
    <Section title={t('rows')}>
      <Table
        caption={t('rows')}
        captionHidden={true}
        rows={numbers}
        rowHref={(n) => `/aid/movements/${n}`}
        empty={{ title: t('none'), text: t('noneText') }}
        columns={[
          { key: 'ref', label: t('code'), priority: 1, fit: true, cell: (n) => `M-${String(n).padStart(5, '0')}` },
          { key: 'goods', label: t('aid'), cell: (n) => (n % 17 === 0 ? t('long') : t('rice')) },
          { key: 'amount', label: t('quantity'), align: 'end', cell: (n) => (n * n * 37).toLocaleString('en') },
        ]}
      />
      <Table
        caption={t('none')}
        rows={[]}
        empty={{ title: t('none'), text: t('noneText') }}
        columns={[{ key: 'a', label: t('code'), cell: () => '' }]}
      />
    </Section>
  )
}

/** What the kit must bear: long words, long labels, ten problems, two hundred rows, nothing at all. */
export const Extremes = (props: { language: Language }) => {
  const t = galleryWords.in(props.language)
  return (
    <Frame language={props.language} failed={true} title={t('extremes')}>
      <Long />
      <Rows />
    </Frame>
  )
}
