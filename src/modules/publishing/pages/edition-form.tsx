import { dateOffered, dateTyped } from '#platform/dates/known.ts'
import { qualifiers } from '#platform/figures.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { NumberField, PartialDateField, TextArea } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { addEdition } from '../commands/add-edition.ts'
import { correctEdition } from '../commands/correct-edition.ts'
import { getEdition } from '../queries/get-edition.ts'
import { getPublication } from '../queries/get-publication.ts'
import { currencyOptions, languageOptions, languageText, say, titleText } from './parts.tsx'

type Edition = Awaited<ReturnType<typeof getEdition>>
type Props = { c: Ctx; currencies: Awaited<ReturnType<typeof currencyOptions>>; edition?: Edition }

const PrintRun = ({ c, edition }: Pick<Props, 'c' | 'edition'>) => {
  const t = say(c)
  return (
    <FieldGroup title={t('publishing.field.print-run')} hint={t('publishing.field.print-run.hint')}>
      <FieldRow>
        <SelectField
          name="printRunQualifier"
          label={t('publishing.field.qualifier')}
          choose={false}
          value={c.form.text('printRunQualifier', edition?.print_run_qualifier)}
          options={[
            { value: '', label: t('publishing.meant.unknown') },
            ...qualifiers.map((value) => ({ value, label: t(`publishing.meant.${value}`) })),
          ]}
        />
        <NumberField
          name="printRun"
          label={t('publishing.field.number')}
          value={c.form.text('printRun', edition?.print_run == null ? '' : String(edition.print_run))}
        />
      </FieldRow>
    </FieldGroup>
  )
}

const priceOf = (edition: Edition | undefined) =>
  edition?.price == null || edition.currency === null
    ? ''
    : plainAmount(moneyFromDatabase(edition.price, edition.currency))

const Fields = ({ c, currencies, edition }: Props) => {
  const t = say(c)
  const language = c.form.text('language', edition?.language)
  return (
    <>
      <SelectField
        name="language"
        label={t('publishing.field.language')}
        value={language}
        options={languageOptions(c, [language])}
        required
      />
      <PartialDateField
        name="date"
        label={t('publishing.field.date')}
        value={c.form.text('date', dateTyped(edition, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
      <PrintRun c={c} {...(edition && { edition })} />
      <MoneyField
        name="price"
        label={t('publishing.field.price')}
        hint={t('publishing.field.price.hint')}
        amount={c.form.text('price.amount', priceOf(edition))}
        currency={c.form.text('price.currency', edition?.currency ?? currencies[0]?.value) || undefined}
        currencies={currencies}
      />
      <TextArea name="note" label={t('publishing.field.note')} rows={2} value={c.form.text('note', edition?.note)} />
    </>
  )
}

/** An edition of a publication. */
export const adding = changeScreen(addEdition, {
  here: (c) => `/publishing/publications/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const publication = await getPublication(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('publishing.add-edition.title'),
      submit: t('publishing.add-edition.submit'),
      record: titleText(c, publication),
      fields: <Fields c={c} currencies={await currencyOptions(c)} />,
    }
  },
})

/** An edition corrected. */
export const correcting = changeScreen(correctEdition, {
  here: (c) => `/publishing/editions/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const edition = await getEdition(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('publishing.correct-edition.title'),
      lead: t('publishing.correct.lead'),
      submit: t('publishing.correct.submit'),
      record: t('publishing.edition-in', { language: languageText(c, edition.language) }),
      above: [
        {
          href: `/publishing/publications/${edition.publication_id}`,
          label: textIn(edition.publication, c.language),
        },
      ],
      fields: (
        <>
          <Fields c={c} currencies={await currencyOptions(c)} edition={edition} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
