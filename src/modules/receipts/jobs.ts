import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { mailSettings, sendMail } from '#platform/mail.ts'
import { openPress, type PdfPress } from '#platform/pdf/printer.ts'
import { printJob } from '#platform/pdf/prints.ts'
import { printAsked, receiptsInFile } from './commands/ask-print.ts'
import { failBatch } from './commands/fail-batch.ts'
import { failMail, finishMail } from './commands/finish-mail.ts'
import { failPrint, finishPrint } from './commands/finish-print.ts'
import { issueChunk } from './commands/issue-chunk.ts'
import { mailAsked } from './commands/send-receipt.ts'
import { batchBegun } from './commands/start-batch.ts'
import { getBatch } from './queries/get-batch.ts'
import { getMail } from './queries/get-mail.ts'
import { getPrint } from './queries/get-print.ts'
import { readLetters } from './queries/read-letters.ts'
import { labelTree, letterTree } from './rendering/print-tree.ts'
import { receiptsWords } from './words/words.ts'

const acting = (name: string, as = name): Actor => ({
  id: name,
  name: as,
  language: 'en',
  may: new Set([
    ...['receipts.get-print', 'receipts.read-letters', 'receipts.finish-print', 'receipts.fail-print'],
    ...['receipts.get-batch', 'receipts.issue-chunk', 'receipts.fail-batch'],
    ...['receipts.get-mail', 'receipts.finish-mail', 'receipts.fail-mail'],
  ]),
})

const printer = acting('receipts.print')
const postman = acting('receipts.send-mail')
const issuer = acting('receipts.issue-batch')

let open: PdfPress | undefined
const press = () => {
  open ??= openPress(new URL('./rendering/template.typ', import.meta.url))
  return open
}

async function makePrint(world: World, id: string): Promise<void> {
  const asked = await getPrint(world, printer, { id })
  if (asked.made_at) return
  const letters = await readLetters(world, printer, { id, size: receiptsInFile })
  const sheet = asked.batch_id ? (await getBatch(world, printer, { id: asked.batch_id })).sheet : 'a4-12'
  const tree = asked.form === 'labels' ? labelTree(letters, sheet) : letterTree(letters)
  const { bytes, pages } = await press().print(tree)
  const { sha256 } = await world.files.keep(bytes)
  await finishPrint(world, printer, { id, sha256, pages })
}

/** Prints what was asked for, in a process of its own. */
export const print = printJob('receipts.print', printAsked, makePrint, (world, id) => failPrint(world, printer, { id }))

// a job must end before it is taken for lost; the rest is left to the next one
const mostChunks = 200

/** Issues the receipts of a batch. Killed at any point it goes on where the last transaction ended. */
export const issueBatch: Job = {
  name: 'receipts.issue-batch',
  on: batchBegun,
  async run(world, id) {
    if (id === null) return
    const { started_by } = await getBatch(world, issuer, { id })
    const issuing = acting('receipts.issue-batch', started_by)
    for (let i = 1; i <= mostChunks; i++) {
      const { more } = await issueChunk(world, issuing, { id, rest: i === mostChunks })
      if (!more) return
    }
  },
  async giveUp(world, id) {
    if (id !== null) await failBatch(world, issuer, { id })
  },
}

async function send(world: World, id: string): Promise<void> {
  const mail = await getMail(world, postman, { id })
  if (mail.sent_at) return
  const settings = mailSettings()
  // a receipt that was voided meanwhile is not to arrive
  if (!settings || mail.isVoid) {
    await failMail(world, postman, { id })
    return
  }
  const { number, printed, language, address: to } = mail
  const { bytes } = await press().print(letterTree([mail]))
  const t = receiptsWords.in(language)
  const organisation = printed.sender.name
  await sendMail(settings, {
    to,
    id: `receipt-${id}`,
    subject: t('receipts.mail.subject', { organisation, number }),
    text: t('receipts.mail.text', { name: printed.giver.name, organisation, number }),
    attachments: [{ filename: `${number.replaceAll('/', '-')}.pdf`, contentType: 'application/pdf', content: bytes }],
  })
  await finishMail(world, postman, { id })
}

/**
 * Mails a receipt. Killed after the server took it and before that was noted, it sends the same mail once more, under the same
 * Message-ID: SMTP knows no way to ask whether a mail came.
 */
export const mailReceipt: Job = {
  name: 'receipts.send-mail',
  on: mailAsked,
  async run(world, id) {
    if (id !== null) await send(world, id)
  },
  async giveUp(world, id) {
    if (id !== null) await failMail(world, postman, { id })
  },
}
