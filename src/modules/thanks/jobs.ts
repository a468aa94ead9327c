import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { mailSettings, sendMail } from '#platform/mail.ts'
import { openPress, type PdfPress } from '#platform/pdf/printer.ts'
import { printJob } from '#platform/pdf/prints.ts'
import { failMail, finishMail } from './commands/finish-mail.ts'
import { failPrint, finishPrint } from './commands/finish-print.ts'
import { mailAsked } from './commands/send-thanks.ts'
import { printAsked } from './commands/write-letters.ts'
import { getMail } from './queries/get-mail.ts'
import { getPrint } from './queries/get-print.ts'
import { readLetters } from './queries/read-letters.ts'
import { letterTree } from './rendering/letter-tree.ts'

const acting = (name: string): Actor => ({
  id: name,
  name,
  language: 'en',
  may: new Set([
    ...['thanks.get-print', 'thanks.read-letters', 'thanks.finish-print', 'thanks.fail-print'],
    ...['thanks.get-mail', 'thanks.finish-mail', 'thanks.fail-mail'],
  ]),
})

const printer = acting('thanks.print')
const postman = acting('thanks.send-mail')

let open: PdfPress | undefined
const press = () => {
  open ??= openPress(new URL('./rendering/template.typ', import.meta.url))
  return open
}

async function makePrint(world: World, id: string): Promise<void> {
  const asked = await getPrint(world, printer, { id })
  if (asked.made_at) return
  const { bytes, pages } = await press().print(letterTree(await readLetters(world, printer, { id })))
  const { sha256 } = await world.files.keep(bytes)
  await finishPrint(world, printer, { id, sha256, pages })
}

/** Prints letters that were asked for, in a process of its own. */
export const print = printJob('thanks.print', printAsked, makePrint, (world, id) => failPrint(world, printer, { id }))

async function send(world: World, id: string): Promise<void> {
  const mail = await getMail(world, postman, { id })
  if (mail.sent_at) return
  const settings = mailSettings()
  // thanks that were taken back meanwhile are not to arrive
  if (!settings || mail.isVoid) {
    await failMail(world, postman, { id })
    return
  }
  await sendMail(settings, { to: mail.address, id: `thanks-${id}`, subject: mail.subject, text: mail.body })
  await finishMail(world, postman, { id })
}

/**
 * Mails thanks. Killed after the server took them and before that was noted, it sends the same mail once more, under the same
 * Message-ID: SMTP knows no way to ask whether a mail came.
 */
export const mailThanks: Job = {
  name: 'thanks.send-mail',
  on: mailAsked,
  async run(world, id) {
    if (id !== null) await send(world, id)
  },
  async giveUp(world, id) {
    if (id !== null) await failMail(world, postman, { id })
  },
}
