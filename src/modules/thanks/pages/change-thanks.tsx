import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctThanks } from '../commands/correct-thanks.ts'
import { restoreThanks, voidThanks } from '../commands/void-thanks.ts'
import { getThanks } from '../queries/get-thanks.ts'
import { givenWays } from '../rules/choices.ts'
import { LanguageField, say } from './parts.tsx'

const list = '/thanks/acknowledgements'

/** What thanks say of themselves, corrected. */
export const correcting = changeScreen(correctThanks, {
  here: (c) => `${list}/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const thanks = await getThanks(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('thanks.correct-thanks.title'),
      lead: t('thanks.correct-thanks.lead'),
      submit: t('thanks.correct-thanks.submit'),
      record: thanks.ref,
      above: [{ href: list, label: t('thanks.list-thanks.title') }],
      fields: (
        <>
          <DateField
            name="thankedOn"
            label={t('thanks.field.thanked-on')}
            value={c.form.text('thankedOn', thanks.thanked_on)}
            max={c.today}
            required
          />
          <SelectField
            name="way"
            label={t('thanks.field.way')}
            value={c.form.text('way', thanks.way)}
            options={givenWays.map((value) => ({ value, label: t(`thanks.way.${value}`) }))}
            required
          />
          <LanguageField c={c} value={thanks.language} />
          <TextField
            name="byWhom"
            label={t('thanks.field.by-whom')}
            value={c.form.text('byWhom', thanks.by_whom ?? '')}
          />
          <TextArea
            name="note"
            label={t('thanks.field.note')}
            rows={3}
            value={c.form.text('note', thanks.note ?? '')}
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

const screen = (verb: 'void' | 'restore', act: typeof voidThanks) =>
  changeScreen(act, {
    here: (c) => `${list}/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`thanks.${verb}-thanks.title`),
        lead: t(`thanks.${verb}-thanks.lead`),
        submit: t(`thanks.${verb}-thanks.title`),
        record: (await getThanks(c.world, c.actor, { id: c.param('id') })).ref,
        above: [{ href: list, label: t('thanks.list-thanks.title') }],
      }
    },
  })

/** Thanks taken back, and brought back. */
export const voiding = screen('void', voidThanks)
export const restoring = screen('restore', restoreThanks)
