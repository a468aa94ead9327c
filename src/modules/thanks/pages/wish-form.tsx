import { languageNames, languages } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen } from '#ui/record.tsx'
import { recordWish } from '../commands/record-wish.ts'
import { restoreWish, voidWish } from '../commands/void-wish.ts'
import { getWish } from '../queries/get-wish.ts'
import { plannedWays } from '../rules/choices.ts'
import { GiverField, giverText, say } from './parts.tsx'

const list = '/thanks/wishes'

/** How somebody wishes to be thanked. */
export const recording = createScreen(recordWish, {
  list,
  record: () => list,
  ask(c) {
    const t = say(c)
    return {
      title: t('thanks.record-wish.title'),
      lead: t('thanks.record-wish.lead'),
      submit: t('thanks.record-wish.submit'),
      list: t('thanks.list-wishes.title'),
      above: [{ href: '/thanks', label: t('thanks.list-waiting.title') }],
      fields: (
        <>
          <GiverField c={c} />
          <SelectField
            name="way"
            label={t('thanks.field.way')}
            value={c.form.text('way')}
            options={plannedWays.map((value) => ({ value, label: t(`thanks.way.${value}`) }))}
            required
          />
          <SelectField
            name="language"
            label={t('thanks.field.language')}
            value={c.form.text('language')}
            choose={false}
            options={[
              { value: '', label: t('thanks.language.own') },
              ...languages.map((value) => ({ value, label: languageNames[value] })),
            ]}
          />
          <DateField
            name="saidOn"
            label={t('thanks.field.said-on')}
            value={c.form.text('saidOn', c.today)}
            max={c.today}
            required
          />
          <TextField name="note" label={t('thanks.field.note')} value={c.form.text('note')} />
        </>
      ),
    }
  },
})

const screen = (verb: 'void' | 'restore', act: typeof voidWish) =>
  changeScreen(act, {
    here: () => list,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`thanks.${verb}-wish.title`),
        lead: t(`thanks.${verb}-wish.lead`),
        submit: t(`thanks.${verb}-wish.title`),
        record: giverText(c, (await getWish(c.world, c.actor, { id: c.param('id') })).giver),
      }
    },
  })

/** A wish taken back, and brought back. */
export const voiding = screen('void', voidWish)
export const restoring = screen('restore', restoreWish)
