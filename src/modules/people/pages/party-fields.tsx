import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Button } from '#ui/basics.tsx'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { DateField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { Actions } from '#ui/page.tsx'
import { contactKinds, nameKinds, partyKinds, scripts } from '../rules/choices.ts'
import { countryOptions, languageOptions, say } from './parts.tsx'
import type { Party } from './party-facts.tsx'

interface Props {
  c: Ctx
  party: Party | undefined
}

const rowsOf = (c: Ctx, name: string, kept: number) => Math.max(c.form.rows(name), c.form.sent ? 1 : kept, 1)

const NamesField = ({ c, party }: Props) => {
  const t = say(c)
  const lines = Array.from({ length: rowsOf(c, 'names', party?.names.length ?? 0) }, (_, i) => {
    const name = party?.names[i]
    const text = (key: 'written' | 'family' | 'given' | 'script' | 'kind') =>
      c.form.text(`names.${i}.${key}`, name?.[key])
    return {
      written: text('written'),
      family: text('family'),
      given: text('given'),
      script: text('script'),
      kind: text('kind'),
    }
  })
  return (
    <LinesField
      name="names"
      label={t('people.field.names')}
      hint={t('people.field.names.hint')}
      required
      lines={lines}
      parts={[
        { key: 'written', label: t('people.field.written'), width: 'wide' },
        { key: 'family', label: t('people.field.family') },
        { key: 'given', label: t('people.field.given') },
        {
          key: 'kind',
          label: t('people.field.name-kind'),
          options: nameKinds.map((kind) => ({ value: kind, label: t(`people.name-kind.${kind}`) })),
        },
        {
          key: 'script',
          label: t('people.field.script'),
          options: scripts.map((script) => ({ value: script, label: t(`people.script.${script}`) })),
        },
      ]}
    />
  )
}

const ContactsField = ({ c, party }: Props) => {
  const t = say(c)
  const lines = Array.from({ length: rowsOf(c, 'contacts', party?.contacts.length ?? 0) }, (_, i) => ({
    kind: c.form.text(`contacts.${i}.kind`, party?.contacts[i]?.kind),
    value: c.form.text(`contacts.${i}.value`, party?.contacts[i]?.value),
  }))
  return (
    <LinesField
      name="contacts"
      label={t('people.field.contacts')}
      lines={lines}
      parts={[
        { key: 'value', label: t('people.field.contact'), width: 'wide' },
        {
          key: 'kind',
          label: t('people.field.contact-kind'),
          options: contactKinds.map((kind) => ({ value: kind, label: t(`people.contact-kind.${kind}`) })),
        },
      ]}
    />
  )
}

const AddressFields = ({ c, party, index, count }: Props & { index: number; count: number }) => {
  const t = say(c)
  const kept = party?.addresses[index]
  const name = (key: string) => `addresses.${index}.${key}`
  const text = (key: string, was: string | null | undefined) => c.form.text(name(key), was)
  return (
    <FieldGroup
      title={count > 1 ? t('people.field.address.n', { n: index + 1 }) : t('people.field.address')}
      hint={index === 0 && count > 1 ? t('people.field.address.hint') : undefined}
    >
      <TextArea name={name('lines')} label={t('people.field.lines')} rows={2} value={text('lines', kept?.lines)} />
      <FieldRow>
        <TextField
          name={name('postalCode')}
          label={t('people.field.postal-code')}
          width="short"
          value={text('postalCode', kept?.postal_code)}
        />
        <TextField
          name={name('locality')}
          label={t('people.field.locality')}
          value={text('locality', kept?.locality)}
        />
        <TextField name={name('region')} label={t('people.field.region')} value={text('region', kept?.region)} />
      </FieldRow>
      <FieldRow>
        <SelectField
          name={name('country')}
          label={t('people.field.country')}
          options={countryOptions(c.language)}
          value={text('country', kept?.country)}
        />
        <DateField
          name={name('validFrom')}
          label={t('people.field.valid-from')}
          value={text('validFrom', kept?.valid_from)}
        />
      </FieldRow>
    </FieldGroup>
  )
}

const AddressesField = ({ c, party }: Props) => {
  const t = say(c)
  const count = rowsOf(c, 'addresses', party?.addresses.length ?? 0)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <AddressFields c={c} party={party} index={index} count={count} />
      ))}
      <Actions>
        <Button name="add-line" value="addresses">
          {t('people.field.address.add')}
        </Button>
      </Actions>
    </>
  )
}

const LanguagesField = ({ c, party }: Props) => {
  const t = say(c)
  const count = Math.max(3, c.form.rows('languages'), party?.languages.length ?? 0)
  const chosen = Array.from({ length: count }, (_, i) => c.form.text(`languages.${i}`, party?.languages[i]))
  return (
    <FieldGroup title={t('people.field.languages')} hint={t('people.field.languages.hint')}>
      <FieldRow>
        {chosen.map((value, i) => (
          <SelectField
            name={`languages.${i}`}
            label={t('people.field.language.n', { n: i + 1 })}
            options={languageOptions(c.language, chosen)}
            value={value}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  )
}

/** All fields of a party; filled from the record that is corrected. */
export const PartyFields = ({ c, party }: Props) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('people.field.kind')}
        options={partyKinds.map((kind) => ({ value: kind, label: t(`people.kind.${kind}`) }))}
        value={c.form.text('kind', party?.kind ?? 'person')}
        required
      />
      <NamesField c={c} party={party} />
      <ContactsField c={c} party={party} />
      <AddressesField c={c} party={party} />
      <LanguagesField c={c} party={party} />
      <PartialDateField
        name="knownSince"
        label={t('people.field.known-since')}
        value={c.form.text(
          'knownSince',
          party?.known_since_edtf ? dateOffered(party.known_since_edtf, c.language) : undefined,
        )}
      />
      <TextArea name="note" label={t('people.field.note')} rows={2} value={c.form.text('note', party?.note)} />
    </>
  )
}
