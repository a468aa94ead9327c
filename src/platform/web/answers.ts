import type { Context } from 'hono'
import { workbookType } from '../imports/export.ts'
import type { Answer } from './context.ts'
import { sessionCookie } from './cookies.ts'
import { filePolicy, scriptPolicy } from './headers.ts'
import { ownPath } from './reach.ts'

export type PageAnswer = Extract<Answer, { kind: 'page' }>
type FileAnswer = Extract<Answer, { kind: 'file' }>

// types that a browser does nothing with; a file of any other is bytes to it
const fileTypes = new Set([
  ...['application/pdf', 'application/json; charset=utf-8', 'text/csv; charset=utf-8', workbookType],
])

// a file that cannot be read is told of before its answer has begun
async function begun(body: ReadableStream): Promise<ReadableStream> {
  const reader = body.getReader()
  let first: Awaited<ReturnType<typeof reader.read>> | undefined = await reader.read()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = first ?? (await reader.read())
      first = undefined
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

async function sendFile(c: Context, { name, type, body }: FileAnswer): Promise<Response> {
  const isHead = c.req.method === 'HEAD'
  // nobody would read it to its end, and it would stay open
  if (isHead && body instanceof ReadableStream) await body.cancel()
  const readable = isHead ? null : body instanceof ReadableStream ? await begun(body) : body
  c.header('Content-Type', fileTypes.has(type) ? type : 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`)
  c.header('Content-Security-Policy', filePolicy)
  return c.body(readable as ReadableStream)
}

/** Sets cookies with the answer; whoever signs out leaves nothing to the next one at this browser but the choice of language. */
export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  if (cookies.some((cookie) => cookie.startsWith(`${sessionCookie}=;`))) c.header('Clear-Site-Data', '"cache"')
}

/** Sends the browser on inside of this site; another way is a fault of the page that asked for it. */
export function sendOn(c: Context, to: string): Response {
  const path = ownPath(to)
  if (path === undefined) throw new Error('a page sends its reader to another site')
  return c.redirect(path, 303)
}

/** Answers as a page wants to; `framed` puts the frame of the application around it. */
export async function answerWith(
  c: Context,
  framed: (answer: PageAnswer) => Promise<string>,
  answer: Answer,
): Promise<Response> {
  if (answer.kind === 'redirect' || answer.kind === 'page') setCookies(c, answer.cookies ?? [])
  if (answer.kind === 'redirect') return sendOn(c, answer.to)
  if (answer.kind === 'file') return sendFile(c, answer)
  if (answer.kind === 'html') {
    if (answer.policy) c.header('Content-Security-Policy', answer.policy)
    return c.html(answer.body)
  }
  if (answer.kind === 'text') return c.body(answer.body, 200, { 'Content-Type': `${answer.type}; charset=utf-8` })
  if (answer.script) c.header('Content-Security-Policy', scriptPolicy)
  return c.html(await framed(answer), answer.status ?? 200)
}
