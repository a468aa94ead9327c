import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { chooseLanguage } from '../commands/choose-language.ts'
import { accountsWords } from '../words/words.ts'
import { myAccount } from './proof-field.tsx'

/** The language in which one's account is spoken to. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.choose-language.title'),
    <>
      <PageHeader title={t('accounts.choose-language.title')} breadcrumb={myAccount(c)} />
      <Form
        action="/account/choose-language"
        submit={t('accounts.choose-language.submit')}
        problems={c.form.problems}
        cancelHref="/account"
      >
        <SelectField
          name="language"
          label={t('accounts.field.language')}
          choose={false}
          value={c.form.text('language', c.actor.language)}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          required
        />
      </Form>
    </>,
  )
}

/** Also switches this browser, whose own choice would go before. */
export async function submit(c: Ctx) {
  await chooseLanguage(c.world, c.actor, c.form.values)
  return redirect(`/account?lang=${c.form.text('language')}`)
}
