import { holdGifts, tellReceipts } from '#modules/giving/face.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { askPrint } from './commands/ask-print.ts'
import { createSeries } from './commands/create-series.ts'
import { failBatch } from './commands/fail-batch.ts'
import { failMail, finishMail } from './commands/finish-mail.ts'
import { failPrint, finishPrint } from './commands/finish-print.ts'
import { issueChunk } from './commands/issue-chunk.ts'
import { issueForGift } from './commands/issue-for-gift.ts'
import { issueForYear } from './commands/issue-for-year.ts'
import { reissueReceipt } from './commands/reissue-receipt.ts'
import { sendReceipt } from './commands/send-receipt.ts'
import { setPolicy } from './commands/set-policy.ts'
import { startBatch } from './commands/start-batch.ts'
import { resumeBatch, stopBatch } from './commands/stop-batch.ts'
import { restorePolicy, voidPolicy } from './commands/void-policy.ts'
import { voidReceipt } from './commands/void-receipt.ts'
import { restoreSeries, voidSeries } from './commands/void-series.ts'
import { importPolicies } from './imports/policies.ts'
import { importSeries } from './imports/series.ts'
import { issueBatch, mailReceipt, print } from './jobs.ts'
import { receiptsPolicy } from './policy.ts'
import { exportBatch } from './queries/export-batch.ts'
import { receiptsFigures } from './queries/figures.ts'
import { getBatch } from './queries/get-batch.ts'
import { getMail } from './queries/get-mail.ts'
import { getPrint } from './queries/get-print.ts'
import { getReceipt } from './queries/get-receipt.ts'
import { listBatches } from './queries/list-batches.ts'
import { listLeftOut } from './queries/list-left-out.ts'
import { listPolicies } from './queries/list-policies.ts'
import { listReceipts } from './queries/list-receipts.ts'
import { listSeries } from './queries/list-series.ts'
import { agreeingOnGifts, standingOnGifts } from './queries/on-gifts.ts'
import { previewBatch } from './queries/preview-batch.ts'
import { previewReceipts } from './queries/preview-receipts.ts'
import { readLetters } from './queries/read-letters.ts'
import { countReceiptsOf, receiptOfGift } from './queries/related.ts'
import { searchReceipts } from './queries/search-receipts.ts'
import { stateOfReceipts } from './queries/tasks.ts'
import { receiptsRoutes } from './routes.ts'
import { receiptsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = receiptsWords.in(c.language)
  if (!c.may('receipts.list-receipts')) return []
  const { hasPolicy, hasSeries, differing, batch } = await stateOfReceipts(c.world.db)
  return [
    ...(differing > 0n && c.may('receipts.void-receipt')
      ? [{ text: t('receipts.task.differing', { count: differing }), href: '/receipts?state=differs' }]
      : []),
    ...(batch && c.may('receipts.resume-batch')
      ? [{ text: t('receipts.task.batch-waits'), href: `/receipts/batches/${batch}` }]
      : []),
    ...(!hasPolicy && c.may('receipts.set-policy')
      ? [{ text: t('receipts.task.first-policy'), href: '/receipts/policies/set' }]
      : []),
    ...(hasPolicy && !hasSeries && c.may('receipts.create-series')
      ? [{ text: t('receipts.task.first-series'), href: '/receipts/series/create' }]
      : []),
  ]
}

async function ofGift(c: Ctx, { id, ref }: Subject): Promise<Related[]> {
  const t = receiptsWords.in(c.language)
  const receipt = c.may('receipts.get-receipt') ? await receiptOfGift(c.world.db, id) : undefined
  if (receipt)
    return [{ label: t('receipts.related.receipt', { number: receipt.number }), href: `/receipts/${receipt.id}` }]
  if (!c.may('receipts.issue-for-gift')) return []
  return [
    { label: t('receipts.issue-for-gift.title'), href: `/receipts/issue-for-gift?gift=${encodeURIComponent(ref)}` },
  ]
}

async function ofParty(c: Ctx, { ref }: Subject): Promise<Related[]> {
  const t = receiptsWords.in(c.language)
  const giver = encodeURIComponent(ref)
  const count = c.may('receipts.list-receipts') ? await countReceiptsOf(c.world.db, ref) : 0n
  return count > 0n ? [{ label: t('receipts.related.of-giver'), href: `/receipts?giver=${giver}`, count }] : []
}

async function related(c: Ctx, subject: Subject): Promise<Related[]> {
  if (subject.kind === 'giving.gift') return ofGift(c, subject)
  return subject.kind === 'people.party' ? ofParty(c, subject) : []
}

const imports = [importSeries, importPolicies]

holdGifts('receipts.rests-on-gift', async (tx, giftId) => (await receiptOfGift(tx, giftId))?.number)

tellReceipts({ standing: standingOnGifts, agreeing: agreeingOnGifts })

export const receipts: Module = {
  name: 'receipts',
  words: receiptsWords,
  commands: [
    ...[issueForGift, issueForYear, voidReceipt, reissueReceipt],
    ...[createSeries, voidSeries, restoreSeries, setPolicy, voidPolicy, restorePolicy],
    ...[startBatch, issueChunk, stopBatch, resumeBatch, failBatch],
    ...[askPrint, finishPrint, failPrint, sendReceipt, finishMail, failMail],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listReceipts, getReceipt, listSeries, listPolicies, previewReceipts, searchReceipts],
    ...[listBatches, getBatch, previewBatch, listLeftOut, exportBatch, getPrint, readLetters, getMail],
  ],
  policy: receiptsPolicy,
  routes: receiptsRoutes,
  navigation: [{ href: '/receipts', label: 'receipts.list-receipts.title', permission: 'receipts.list-receipts' }],
  figures: receiptsFigures,
  imports,
  keepsFiles: ['receipts.prints.sha256'],
  jobs: [issueBatch, print, mailReceipt],
  tasks,
  related,
  search: (tx, by, text, most) => searchReceipts.within(tx, by, { text, most }),
}
