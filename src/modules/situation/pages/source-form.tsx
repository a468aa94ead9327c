import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctSource } from '../commands/correct-source.ts'
import { createSource } from '../commands/create-source.ts'
import { getSource } from '../queries/get-source.ts'
import { sourceKinds } from '../rules/choices.ts'
import { say } from './parts.tsx'

const Fields = ({ c, source }: { c: Ctx; source?: Awaited<ReturnType<typeof getSource>> }) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="names" title={t('situation.field.name')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`situation.field.name.${language}`)}
          texts={source?.names}
          required
        />
      </FieldGroup>
      <SelectField
        name="kind"
        label={t('situation.field.kind')}
        value={c.form.text('kind', source?.kind)}
        options={sourceKinds.map((value) => ({ value, label: t(`situation.source-kind.${value}`) }))}
        required
      />
      <TextField
        name="url"
        label={t('situation.field.url')}
        hint={t('situation.field.url.hint')}
        value={c.form.text('url', source?.url)}
      />
      <TextArea
        name="reliability"
        label={t('situation.field.reliability')}
        hint={t('situation.field.reliability.hint')}
        rows={2}
        value={c.form.text('reliability', source?.reliability)}
      />
    </>
  )
}

/** A new source. */
export const creating = createScreen(createSource, {
  list: '/situation/sources',
  ask(c) {
    const t = say(c)
    return {
      title: t('situation.create-source.title'),
      submit: t('situation.create-source.submit'),
      list: t('situation.list-sources.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** A source corrected. */
export const correcting = changeScreen(correctSource, {
  here: (c) => `/situation/sources/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const source = await getSource(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('situation.correct-source.title'),
      lead: t('situation.correct.lead'),
      submit: t('situation.correct.submit'),
      record: textIn(source.names, c.language),
      fields: (
        <>
          <Fields c={c} source={source} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
