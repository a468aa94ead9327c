import { type Route, route } from '#platform/web/route.ts'
import { correctThanks } from './commands/correct-thanks.ts'
import { recordThanks } from './commands/record-thanks.ts'
import { recordWish } from './commands/record-wish.ts'
import { setRule } from './commands/set-rule.ts'
import { restoreRule, voidRule } from './commands/void-rule.ts'
import { restoreThanks, voidThanks } from './commands/void-thanks.ts'
import { restoreWish, voidWish } from './commands/void-wish.ts'
import * as acknowledgementPage from './pages/acknowledgement.tsx'
import * as acknowledgementsPage from './pages/acknowledgements.tsx'
import * as changeThanks from './pages/change-thanks.tsx'
import * as giverPage from './pages/giver.tsx'
import * as recordThanksPage from './pages/record-thanks.tsx'
import * as ruleForm from './pages/rule-form.tsx'
import * as rulesPage from './pages/rules.tsx'
import * as waitingPage from './pages/waiting.tsx'
import * as wishForm from './pages/wish-form.tsx'
import * as wishesPage from './pages/wishes.tsx'
import { getGiver } from './queries/get-giver.ts'
import { getThanks } from './queries/get-thanks.ts'
import { listRules } from './queries/list-rules.ts'
import { listThanks } from './queries/list-thanks.ts'
import { listWaiting } from './queries/list-waiting.ts'
import { listWishes } from './queries/list-wishes.ts'

export const thanksRoutes: readonly Route[] = [
  route('/thanks', listWaiting, waitingPage),
  route('/thanks/giver', getGiver, giverPage),
  route('/thanks/record', recordThanks, recordThanksPage),
  route('/thanks/acknowledgements', listThanks, acknowledgementsPage),
  route('/thanks/acknowledgements/:id', getThanks, acknowledgementPage),
  route('/thanks/acknowledgements/:id/correct', correctThanks, changeThanks.correcting),
  route('/thanks/acknowledgements/:id/void', voidThanks, changeThanks.voiding),
  route('/thanks/acknowledgements/:id/restore', restoreThanks, changeThanks.restoring),
  route('/thanks/rules', listRules, rulesPage),
  route('/thanks/rules/set', setRule, ruleForm.setting),
  route('/thanks/rules/:id/void', voidRule, ruleForm.voiding),
  route('/thanks/rules/:id/restore', restoreRule, ruleForm.restoring),
  route('/thanks/wishes', listWishes, wishesPage),
  route('/thanks/wishes/record', recordWish, wishForm.recording),
  route('/thanks/wishes/:id/void', voidWish, wishForm.voiding),
  route('/thanks/wishes/:id/restore', restoreWish, wishForm.restoring),
]
