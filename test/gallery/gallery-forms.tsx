import type { Say } from '#platform/words.ts'
import { Button } from '#ui/basics.tsx'
import { CheckField, ChoiceField, SelectField } from '#ui/choices.tsx'
import { FileField, FilesField, MoneyField, QuantityField } from '#ui/compound-fields.tsx'
import {
  DatalistField,
  DateField,
  HiddenField,
  NumberField,
  PartialDateField,
  TextArea,
  TextField,
} from '#ui/fields.tsx'
import { FieldGroup, FieldRow, Form, type Problem } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import type { galleryWords } from './words.ts'

type Texts = Say<(typeof galleryWords)['messages']['en']>

const currencies = ['JPY', 'USD', 'KRW', 'EUR'].map((code) => ({ value: code, label: code }))

/** The problems of the gallery's form, one of each kind. */
const problemsOf = (t: Texts): Problem[] => [
  { text: t('problemPage') },
  { field: 'amount.amount', text: t('problemAmount') },
  { field: 'date', text: t('problemDate') },
  { field: 'receipt', text: t('problemDate') },
  { field: 'lines.0.quantity', text: t('problemLine') },
  { field: 'consent', text: t('consent') },
]

const Source = ({ t }: { t: Texts }) => (
  <FieldGroup title={t('group')} hint={t('lead')}>
    <TextField name="giver" label={t('giver')} value={'<b>"Mari" & \'Ken\'</b>'} required={true} />
    <DatalistField
      name="code"
      label={t('code')}
      width="short"
      options={[{ value: 'R-2011-0042', label: t('giver') }, { value: 'R-2011-0041' }]}
    />
    <TextArea name="address" label={t('address')} hint={t('addressHint')} rows={3} />
  </FieldGroup>
)

const Goods = ({ t }: { t: Texts }) => (
  <LinesField
    name="lines"
    label={t('lines')}
    hint={t('emptyText')}
    required={true}
    least={2}
    lines={[{ lot: 'L-0031', quantity: '40', unit: 'sets' }]}
    parts={[
      { key: 'lot', label: t('lot'), width: 'wide', suggestions: [{ value: 'L-0031' }] },
      { key: 'quantity', label: t('quantity'), input: 'number', width: 'short' },
      {
        key: 'unit',
        label: t('unit'),
        options: [
          { value: 'sets', label: t('sets') },
          { value: 'kg', label: t('kilogram') },
        ],
      },
      { key: 'day', label: t('date'), input: 'date' },
    ]}
  />
)

/** A form with every field, refused. */
export const GiftForm = ({ t }: { t: Texts }) => (
  <Form
    action="/giving/gifts"
    submit={t('save')}
    cancelHref="/giving/gifts"
    multipart={true}
    problems={problemsOf(t)}
    buttons={
      <Button name="as" value="draft">
        {t('draftButton')}
      </Button>
    }
  >
    <HiddenField name="version" value="3" />
    <MoneyField
      name="amount"
      label={t('amount')}
      amount="five"
      currency="JPY"
      currencies={currencies}
      required={true}
    />
    <FieldRow>
      <DateField name="date" label={t('date')} value="2011-08-30" required={true} />
      <NumberField name="count" label={t('quantity')} value="12" />
    </FieldRow>
    <PartialDateField name="when" label={t('timeline')} value="autumn 2010" />
    <SelectField
      name="purpose"
      label={t('purpose')}
      value="relief"
      required={true}
      options={[
        { value: 'general', label: t('general') },
        { label: t('relief'), options: [{ value: 'relief', label: t('relief') }] },
      ]}
    />
    <QuantityField
      name="weight"
      label={t('quantity')}
      amount="1,200"
      units={[
        { value: 'kg', label: t('kilogram') },
        { value: 'sets', label: t('sets') },
      ]}
    />
    <Source t={t} />
    <ChoiceField
      name="receipt"
      label={t('code')}
      required={true}
      value="mail"
      options={[
        { value: 'letter', label: t('letter') },
        { value: 'mail', label: t('mail'), hint: t('mailHint') },
      ]}
    />
    <FieldGroup title={t('publishing')}>
      <CheckField name="audiences.report" label={t('report')} checked />
      <CheckField name="audiences.newsletter" label={t('newsletters')} />
    </FieldGroup>
    <CheckField name="consent" label={t('consent')} hint={t('mailHint')} />
    <FileField name="slip" label={t('photo')} accept="image/*" kept={{ name: 'slip-0042.jpg', token: 't0k3n' }} />
    <FilesField name="slips" label={t('photo')} kept={[{ name: 'slip-0043.jpg', token: 't0k3n' }]} />
    <Goods t={t} />
  </Form>
)

/** A short form of a page without navigation. */
export const SignInForm = ({ t }: { t: Texts }) => (
  <Form action="/sign-in" submit={t('signIn')}>
    <TextField
      name="email"
      label={t('email')}
      type="email"
      autocomplete="username"
      required={true}
      spellcheck={false}
    />
    <TextField name="password" label={t('password')} type="password" autocomplete="current-password" required={true} />
    <CheckField name="stay" label={t('consent')} />
  </Form>
)
