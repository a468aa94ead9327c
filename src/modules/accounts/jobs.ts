import { createHash } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayIn, organisationOf } from '#modules/organisation/face.ts'
import { writeHead } from '#platform/audit/heads.ts'
import { auditKey } from '#platform/audit/key.ts'
import { type Digest, digestsIn, keepOutside } from '#platform/audit/outside.ts'
import type { World } from '#platform/commands.ts'
import type { Job } from '#platform/jobs.ts'
import { type MailSettings, sendMail } from '#platform/mail.ts'
import { isLanguage, type Language } from '#platform/words.ts'
import { type AuditSettings, auditSettings } from './commands/settle-audit.ts'
import { accountsWords } from './words/words.ts'

/** Keeps the head outside when it has changed, and the first one of each day of the organisation as its digest. */
export async function keepAudit({ db, clock, files }: World, { folder, version }: AuditSettings): Promise<void> {
  const outside = { folder, version, key: await auditKey(files) }
  const now = clock()
  await keepOutside(db, outside, await dayIn(db, now), now)
}

// older ones were told of by the log each time, and the files are there
const mostDigests = 14
const mailedFile = 'mailed.jsonl'

const sentLine = (day: string, to: string) =>
  `${JSON.stringify({ day, to: createHash('sha256').update(to).digest('hex').slice(0, 16) })}\n`

async function mailDigest(mail: MailSettings, to: string, digest: Digest, language: Language): Promise<void> {
  const t = accountsWords.in(language)
  await sendMail(mail, {
    to,
    subject: t('accounts.audit-mail.subject', { day: digest.day }),
    text: `${t('accounts.audit-mail.text')}\n\n${writeHead(digest)}`,
    id: `audit-${digest.day}-${digest.hash.slice(0, 16)}`,
  })
}

/**
 * Mails each trustee the digests that they do not have yet. Throws when one could not be sent, after the others were; a digest that
 * was sent twice has the same Message-ID twice.
 */
export async function mailDigests({ db }: World, { folder, mail, trustees }: AuditSettings): Promise<void> {
  if (!mail) return
  const path = join(folder, mailedFile)
  const sent = new Set((await readFile(path, 'utf8').catch(() => '')).split('\n').map((line) => `${line}\n`))
  const [first] = (await organisationOf(db))?.languages ?? []
  const language = isLanguage(first) ? first : 'en'
  let failure: unknown
  for (const digest of await digestsIn(folder, mostDigests)) {
    for (const to of trustees) {
      const line = sentLine(digest.day, to)
      if (sent.has(line)) continue
      try {
        await mailDigest(mail, to, digest, language)
        await appendFile(path, line, { mode: 0o600, flush: true })
      } catch (error) {
        failure ??= error
      }
    }
  }
  if (failure !== undefined) throw failure
}

/** Every minute: what came since then, somebody who rules the database could write anew unseen. */
export const keepAuditHead: Job = {
  name: 'accounts.keep-audit-head',
  at: '* * * * *',
  run: (world) => keepAudit(world, auditSettings()),
}

/** Every ten minutes, so that a mail server may be away for a while. */
export const mailAuditDigest: Job = {
  name: 'accounts.mail-audit-digest',
  at: '*/10 * * * *',
  run: (world) => mailDigests(world, auditSettings()),
}
