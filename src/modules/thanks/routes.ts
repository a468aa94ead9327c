import { type Route, route } from '#platform/web/route.ts'
import { correctThanks } from './commands/correct-thanks.ts'
import { correctTemplate, createTemplate } from './commands/create-template.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordThanks } from './commands/record-thanks.ts'
import { recordWish } from './commands/record-wish.ts'
import { resendThanks, sendThanks } from './commands/send-thanks.ts'
import { setRule } from './commands/set-rule.ts'
import { restoreContact, voidContact } from './commands/void-contact.ts'
import { restoreRule, voidRule } from './commands/void-rule.ts'
import { restoreTemplate, voidTemplate } from './commands/void-template.ts'
import { restoreThanks, voidThanks } from './commands/void-thanks.ts'
import { restoreWish, voidWish } from './commands/void-wish.ts'
import { printAgain, writeLetters } from './commands/write-letters.ts'
import * as acknowledgementPage from './pages/acknowledgement.tsx'
import * as acknowledgementsPage from './pages/acknowledgements.tsx'
import * as changeThanks from './pages/change-thanks.tsx'
import * as contactForm from './pages/contact-form.tsx'
import * as countriesPage from './pages/countries.tsx'
import * as giverPage from './pages/giver.tsx'
import * as lapsedPage from './pages/lapsed.tsx'
import * as printPage from './pages/print.tsx'
import { again, pdf } from './pages/print.tsx'
import * as recordThanksPage from './pages/record-thanks.tsx'
import { resending } from './pages/resend-thanks.tsx'
import * as ruleForm from './pages/rule-form.tsx'
import * as rulesPage from './pages/rules.tsx'
import * as sendThanksPage from './pages/send-thanks.tsx'
import * as templatePage from './pages/template.tsx'
import * as templateForm from './pages/template-form.tsx'
import * as templatesPage from './pages/templates.tsx'
import * as waitingPage from './pages/waiting.tsx'
import * as wishForm from './pages/wish-form.tsx'
import * as wishesPage from './pages/wishes.tsx'
import * as writeLettersPage from './pages/write-letters.tsx'
import * as yearOverYearPage from './pages/year-over-year.tsx'
import { getGiver } from './queries/get-giver.ts'
import { getPrint } from './queries/get-print.ts'
import { getTemplate } from './queries/get-template.ts'
import { getThanks } from './queries/get-thanks.ts'
import { listCountries } from './queries/list-countries.ts'
import { listLapsed } from './queries/list-lapsed.ts'
import { listRules } from './queries/list-rules.ts'
import { listTemplates } from './queries/list-templates.ts'
import { listThanks } from './queries/list-thanks.ts'
import { listWaiting } from './queries/list-waiting.ts'
import { listWishes } from './queries/list-wishes.ts'
import { showYearOverYear } from './queries/show-year-over-year.ts'

export const thanksRoutes: readonly Route[] = [
  route('/thanks', listWaiting, waitingPage),
  route('/thanks/giver', getGiver, giverPage),
  route('/thanks/record', recordThanks, recordThanksPage),
  route('/thanks/lapsed', listLapsed, lapsedPage),
  route('/thanks/contacts/record', recordContact, contactForm.recording),
  route('/thanks/contacts/:id/void', voidContact, contactForm.voiding),
  route('/thanks/contacts/:id/restore', restoreContact, contactForm.restoring),
  route('/thanks/countries', listCountries, countriesPage),
  route('/thanks/year-over-year', showYearOverYear, yearOverYearPage),
  route('/thanks/send', sendThanks, sendThanksPage),
  route('/thanks/letters', writeLetters, writeLettersPage),
  route('/thanks/prints/:id', getPrint, printPage),
  route('/thanks/prints/:id/pdf', getPrint, pdf),
  route('/thanks/prints/:id/again', printAgain, again),
  route('/thanks/acknowledgements', listThanks, acknowledgementsPage),
  route('/thanks/acknowledgements/:id', getThanks, acknowledgementPage),
  route('/thanks/acknowledgements/:id/correct', correctThanks, changeThanks.correcting),
  route('/thanks/acknowledgements/:id/void', voidThanks, changeThanks.voiding),
  route('/thanks/acknowledgements/:id/restore', restoreThanks, changeThanks.restoring),
  route('/thanks/acknowledgements/:id/resend', resendThanks, resending),
  route('/thanks/templates', listTemplates, templatesPage),
  route('/thanks/templates/create', createTemplate, templateForm.creating),
  route('/thanks/templates/:id', getTemplate, templatePage),
  route('/thanks/templates/:id/correct', correctTemplate, templateForm.correcting),
  route('/thanks/templates/:id/void', voidTemplate, templateForm.voiding),
  route('/thanks/templates/:id/restore', restoreTemplate, templateForm.restoring),
  route('/thanks/rules', listRules, rulesPage),
  route('/thanks/rules/set', setRule, ruleForm.setting),
  route('/thanks/rules/:id/void', voidRule, ruleForm.voiding),
  route('/thanks/rules/:id/restore', restoreRule, ruleForm.restoring),
  route('/thanks/wishes', listWishes, wishesPage),
  route('/thanks/wishes/record', recordWish, wishForm.recording),
  route('/thanks/wishes/:id/void', voidWish, wishForm.voiding),
  route('/thanks/wishes/:id/restore', restoreWish, wishForm.restoring),
]
