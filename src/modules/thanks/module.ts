import { holdGifts } from '#modules/giving/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { importCommand } from '#platform/imports/command.ts'
import { isCapped } from '#platform/lists.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { correctThanks } from './commands/correct-thanks.ts'
import { correctTemplate, createTemplate } from './commands/create-template.ts'
import { failMail, finishMail } from './commands/finish-mail.ts'
import { failPrint, finishPrint } from './commands/finish-print.ts'
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
import { importContacts } from './imports/contacts.ts'
import { importRules } from './imports/rules.ts'
import { importTemplates } from './imports/templates.ts'
import { importThanks } from './imports/thanks.ts'
import { importWishes } from './imports/wishes.ts'
import { mailThanks, print } from './jobs.ts'
import { thanksPolicy } from './policy.ts'
import { countWaiting } from './queries/count-waiting.ts'
import { thanksFigures } from './queries/figures.ts'
import { getContact } from './queries/get-contact.ts'
import { getGiver } from './queries/get-giver.ts'
import { getMail } from './queries/get-mail.ts'
import { getPrint } from './queries/get-print.ts'
import { getTemplate } from './queries/get-template.ts'
import { getThanks } from './queries/get-thanks.ts'
import { getWish } from './queries/get-wish.ts'
import { listCountries } from './queries/list-countries.ts'
import { listLapsed } from './queries/list-lapsed.ts'
import { listRules } from './queries/list-rules.ts'
import { listTemplates } from './queries/list-templates.ts'
import { listThanks } from './queries/list-thanks.ts'
import { listWaiting } from './queries/list-waiting.ts'
import { listWishes } from './queries/list-wishes.ts'
import { readLetters } from './queries/read-letters.ts'
import { countThanksOf, giverToThank, thanksOfGift, thanksOfGoods } from './queries/related.ts'
import { searchThanks } from './queries/search-thanks.ts'
import { showYearOverYear } from './queries/show-year-over-year.ts'
import { thanksRoutes } from './routes.ts'
import { thanksWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = thanksWords.in(c.language)
  if (!c.may('thanks.count-waiting')) return []
  const { hasRules, waiting, oldest, unsent } = await countWaiting(c.world, c.actor, {})
  const since = oldest === null ? '' : formatDay(oldest, c.language)
  const text = isCapped(waiting)
    ? t('thanks.task.many-wait', { since })
    : t('thanks.task.wait', { count: waiting, since })
  return [
    ...(!hasRules && c.may('thanks.set-rule')
      ? [{ text: t('thanks.task.first-rule'), href: '/thanks/rules/set' }]
      : []),
    ...(oldest !== null && c.may('thanks.record-thanks') ? [{ text, href: '/thanks' }] : []),
    ...(unsent > 0n && c.may('thanks.resend-thanks')
      ? [{ text: t('thanks.task.unsent', { count: unsent }), href: '/thanks/acknowledgements?unsent=yes' }]
      : []),
  ]
}

type Standing = { readonly id: string; readonly ref: string } | undefined

const toThanks = (c: Ctx, thanks: Standing): Related[] =>
  thanks
    ? [
        {
          label: thanksWords.in(c.language)('thanks.related.thanks', { ref: thanks.ref }),
          href: `/thanks/acknowledgements/${thanks.id}`,
        },
      ]
    : []

const ofGift = async (c: Ctx, { id }: Subject): Promise<Related[]> =>
  toThanks(c, c.may('thanks.get-thanks') ? await thanksOfGift(c.world.db, id) : undefined)

async function ofGoods(c: Ctx, { id }: Subject): Promise<Related[]> {
  const thanks = c.may('thanks.get-thanks') ? await thanksOfGoods(c.world.db, id) : undefined
  const giver = !thanks && c.may('thanks.record-thanks') ? await giverToThank(c.world.db, id) : undefined
  const label = thanksWords.in(c.language)('thanks.record-thanks.title')
  return [
    ...toThanks(c, thanks),
    ...(giver ? [{ label, href: `/thanks/record?giver=${encodeURIComponent(giver)}`, isAct: true as const }] : []),
  ]
}

async function ofParty(c: Ctx, { ref }: Subject): Promise<Related[]> {
  const t = thanksWords.in(c.language)
  const giver = encodeURIComponent(ref)
  const count = c.may('thanks.list-thanks') ? await countThanksOf(c.world.db, ref) : 0n
  return [
    ...(count > 0n
      ? [{ label: t('thanks.related.of-giver'), href: `/thanks/acknowledgements?giver=${giver}`, count }]
      : []),
    ...(c.may('thanks.get-giver')
      ? [{ label: t('thanks.related.to-thank'), href: `/thanks/giver?giver=${giver}`, isAct: true as const }]
      : []),
  ]
}

async function related(c: Ctx, subject: Subject): Promise<Related[]> {
  if (subject.kind === 'giving.gift') return ofGift(c, subject)
  if (subject.kind === 'aid.movement') return ofGoods(c, subject)
  return subject.kind === 'people.party' ? ofParty(c, subject) : []
}

const imports = [importRules, importThanks, importWishes, importContacts, importTemplates]

holdGifts('thanks.rests-on-gift', async (tx, giftId) => (await thanksOfGift(tx, giftId))?.ref)

export const thanks: Module = {
  name: 'thanks',
  words: thanksWords,
  commands: [
    ...[recordThanks, correctThanks, voidThanks, restoreThanks],
    ...[setRule, voidRule, restoreRule, recordWish, voidWish, restoreWish],
    ...[sendThanks, resendThanks, finishMail, failMail, writeLetters, printAgain, finishPrint, failPrint],
    ...[recordContact, voidContact, restoreContact],
    ...[createTemplate, correctTemplate, voidTemplate, restoreTemplate],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listWaiting, countWaiting, getGiver, listThanks, getThanks, listRules, listWishes, getWish, searchThanks],
    ...[listLapsed, getContact, listCountries, showYearOverYear],
    ...[listTemplates, getTemplate, getMail, getPrint, readLetters],
  ],
  policy: thanksPolicy,
  routes: thanksRoutes,
  navigation: [{ href: '/thanks', label: 'thanks.list-waiting.title', permission: 'thanks.list-waiting' }],
  figures: thanksFigures,
  imports,
  keepsFiles: ['thanks.prints.sha256'],
  jobs: [print, mailThanks],
  tasks,
  related,
  search: (tx, by, text, most) => searchThanks.within(tx, by, { text, most }),
}
