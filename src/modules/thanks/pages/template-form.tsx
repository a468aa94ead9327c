import type { Texts } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctTemplate, createTemplate } from '../commands/create-template.ts'
import { restoreTemplate, voidTemplate } from '../commands/void-template.ts'
import { getTemplate } from '../queries/get-template.ts'
import { occasions } from '../rules/choose-words.ts'
import { placeholders } from '../rules/placeholders.ts'
import { say } from './parts.tsx'

const list = '/thanks/templates'

const WordsFields = ({ c, texts }: { c: Ctx; texts?: { subjects: Texts; bodies: Texts } }) => {
  const t = say(c)
  const names = placeholders.map((name) => `{{${name}}}`).join(' ')
  return (
    <>
      <FieldGroup name="subjects" title={t('thanks.field.subjects')}>
        <TextsFields form={c.form} name="subjects" texts={texts?.subjects} labelOf={(one) => languageNames[one]} />
      </FieldGroup>
      <FieldGroup name="bodies" title={t('thanks.field.bodies')} hint={t('thanks.field.bodies.hint', { names })}>
        <TextsFields form={c.form} name="bodies" texts={texts?.bodies} labelOf={(one) => languageNames[one]} rows={8} />
      </FieldGroup>
    </>
  )
}

/** Words of thanks for an occasion. */
export const creating = createScreen(createTemplate, {
  list,
  ask(c) {
    const t = say(c)
    return {
      title: t('thanks.create-template.title'),
      lead: t('thanks.create-template.lead'),
      submit: t('thanks.create-template.submit'),
      list: t('thanks.list-templates.title'),
      above: [{ href: '/thanks', label: t('thanks.list-waiting.title') }],
      fields: (
        <>
          <SelectField
            name="occasion"
            label={t('thanks.field.occasion')}
            choose={false}
            value={c.form.text('occasion', 'any')}
            options={occasions.toReversed().map((value) => ({ value, label: t(`thanks.occasion.${value}`) }))}
            required
          />
          <WordsFields c={c} />
        </>
      ),
    }
  },
})

/** Words of thanks, changed. */
export const correcting = changeScreen(correctTemplate, {
  here: (c) => `${list}/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const template = await getTemplate(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('thanks.correct-template.title'),
      lead: t('thanks.correct-template.lead'),
      submit: t('thanks.correct-template.submit'),
      record: t(`thanks.occasion.${template.occasion}`),
      above: [{ href: list, label: t('thanks.list-templates.title') }],
      fields: (
        <>
          <WordsFields c={c} texts={template} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

const screen = (verb: 'void' | 'restore', act: typeof voidTemplate) =>
  changeScreen(act, {
    here: (c) => `${list}/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      const { occasion } = await getTemplate(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`thanks.${verb}-template.title`),
        lead: t(`thanks.${verb}-template.lead`),
        submit: t(`thanks.${verb}-template.title`),
        record: t(`thanks.occasion.${occasion}`),
        above: [{ href: list, label: t('thanks.list-templates.title') }],
      }
    },
  })

/** Words taken out of use, and taken up again. */
export const voiding = screen('void', voidTemplate)
export const restoring = screen('restore', restoreTemplate)
