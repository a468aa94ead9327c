import { isIP } from 'node:net'

/** How mail is sent: the address of the server, `smtp://` or `smtps://` with name and password where it asks for them, and the sender. */
export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/** A file that goes with a mail. */
export interface Attachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** A plain text to one recipient. `id` is the same for the same mail, so that one that came twice is known. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly id: string
  readonly attachments?: readonly Attachment[]
}

let settled: MailSettings | undefined

/** Says how mail is sent, undefined where none is; the worker's process does so before its jobs begin. */
export function settleMail(settings: MailSettings | undefined): void {
  settled = settings
}

/** What was said; undefined where no mail is sent. */
export const mailSettings = (): MailSettings | undefined => settled

// a line break in a header begins another header
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
const broken = /[\u0000-\u001F\u007F\u0085\u2028\u2029]/
const shape = /^[^\s@<>()[\]",;:\\]+@[^\s@<>()[\]",;:\\]+$/

/** Whether the text is one address and nothing more. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && shape.test(text)

const isThisMachine = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** Sends one mail. Throws an error that tells a code and no address, and no word of the server, which may quote one. */
export async function sendMail(
  { smtpUrl, from }: MailSettings,
  { to, subject, text, id, attachments = [] }: Mail,
): Promise<void> {
  if (
    ![from, to].every(isMailAddress) ||
    [from, to, subject, id, ...attachments.flatMap(({ filename, contentType }) => [filename, contentType])].some(
      (one) => broken.test(one),
    )
  )
    throw new Error('a mail header with a line break, or an address that is none')
  const { hostname } = new URL(smtpUrl)
  // loaded by who sends, for the sites never do
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: !isThisMachine(hostname),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: '', address: from },
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
      encoding: 'quoted-printable',
      attachments: attachments.map(({ content, ...about }) => ({ ...about, content: Buffer.from(content) })),
    })
  } catch (error) {
    throw new Error(`the mail server did not take a mail (${codeOf(error)})`)
  } finally {
    transport.close()
  }
}
