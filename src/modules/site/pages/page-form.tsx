import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctPage } from '../commands/correct-page.ts'
import { createPage } from '../commands/create-page.ts'
import { getPage } from '../queries/get-page.ts'
import { say } from './parts.tsx'

type Page = Awaited<ReturnType<typeof getPage>>

/** The translations of which somebody says that they need no change. */
const Still = ({ c, found }: { c: Ctx; found: Page }) => {
  const t = say(c)
  const translated = languages.filter((language) => language !== found.source && found.prose[language])
  if (translated.length === 0) return null
  return (
    <FieldGroup title={t('site.field.still')} hint={t('site.field.still.hint')}>
      {translated.map((language) => (
        <CheckField
          name={`still.${language}`}
          label={languageNames[language]}
          checked={c.form.text(`still.${language}`) === 'yes'}
        />
      ))}
    </FieldGroup>
  )
}

const Fields = ({ c, found }: { c: Ctx; found?: Page | undefined }) => {
  const t = say(c)
  return (
    <>
      <TextField
        name="position"
        label={t('site.field.position')}
        hint={t('site.field.position.hint')}
        width="short"
        value={c.form.text('position', found && String(found.position))}
        required
      />
      <SelectField
        name="source"
        label={t('site.field.source')}
        value={c.form.text('source', found?.source ?? c.language)}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        choose={false}
        required
      />
      {[c.language, ...languages.filter((language) => language !== c.language)].map((language) => (
        <FieldGroup title={languageNames[language]}>
          <TextField
            name={`titles.${language}`}
            label={t('site.field.title')}
            language={language}
            value={c.form.text(`titles.${language}`, found?.titles[language])}
          />
          <TextArea
            name={`prose.${language}`}
            label={t('site.field.prose')}
            hint={t('site.field.prose.hint')}
            language={language}
            rows={10}
            value={c.form.text(`prose.${language}`, found?.prose[language])}
          />
        </FieldGroup>
      ))}
    </>
  )
}

/** A new page, as a draft. */
export const creating = createScreen(createPage, {
  list: '/site',
  ask: (c) => {
    const t = say(c)
    return {
      list: t('site.list-pages.title'),
      title: t('site.create-page.title'),
      lead: t('site.create-page.lead'),
      submit: t('site.create-page.submit'),
      fields: (
        <>
          <TextField
            name="slug"
            label={t('site.field.slug')}
            hint={t('site.field.slug.hint')}
            value={c.form.text('slug')}
            required
          />
          <Fields c={c} />
        </>
      ),
    }
  },
})

/** A changed page, with the reason. */
export const correcting = changeScreen(correctPage, {
  here: (c) => `/site/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const found = await getPage(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('site.correct-page.title'),
      lead: found.state === 'released' ? t('site.correct-page.lead') : undefined,
      submit: t('site.correct-page.submit'),
      above: [{ href: '/site', label: t('site.list-pages.title') }],
      record: textIn(found.titles, c.language),
      fields: (
        <>
          <Fields c={c} found={found} />
          <Still c={c} found={found} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
