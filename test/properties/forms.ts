import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf, unsaid } from '../doors/desk.ts'
import type { TestWorld } from '../world.ts'
import { postOf, queryOf, type Sent } from './body.ts'
import { type Filled, filled } from './fill.ts'
import { holdGround } from './ground.ts'
import { type Control, formsOf, markupIn } from './page.ts'
import type { Ask, FoundForm, Guest } from './site.ts'
import { hangs, howOften, patience } from './texts.ts'

const isTyped = ({ kind }: Control) => ['text', 'lines', 'day', 'number'].includes(kind)

// half a character comes in as three bytes that are none, each read as U+FFFD
const received = (value: string) => value.replace(/\p{Cs}/gu, '\ufffd\ufffd\ufffd')

const top = (name: string) => name.split('.')[0]

/** What a field of a form was last sent, where no name that the form does not have makes a tree of another shape of it. */
function lastSent({ name }: Control, fields: readonly Sent[], known: ReadonlySet<string>): string | undefined {
  const isStrange = (field: Sent) => !known.has(field.name) && top(field.name) === top(name)
  if (fields.some((field) => isStrange(field) || field.fileName !== undefined)) return undefined
  const value = fields.findLast((field) => field.name === name)?.value
  return value === undefined ? undefined : received(value)
}

const excerpt = (text: string) => JSON.stringify(text.slice(0, 60))

/** What was typed and a form that came back does not show, or shows otherwise. */
function lostIn(html: string, { kind, page, action, controls }: FoundForm, fields: readonly Sent[]): string[] {
  const known = new Set(controls.map(({ name }) => name))
  const again = formsOf(html, page).find((form) => form.action === action && form.method === 'post')
  if (!again) return [`${kind} did not come back`]
  return again.controls.flatMap((control) => {
    const sent = lastSent(control, fields, known)
    if (sent === undefined) return []
    if (control.kind === 'secret') return control.value === '' ? [] : [`${control.name} shows a secret`]
    const isChoice = control.kind === 'choice' && control.options.includes(sent)
    if (!(isTyped(control) || isChoice) || control.value === sent) return []
    return [`${control.name} shows ${excerpt(control.value)} for ${excerpt(sent)}`]
  })
}

const mayRefuse = new Set([200, 303, 400, 403, 404, 413, 415, 422, 429])
const isHtml = (answer: Response) => answer.headers.get('content-type')?.startsWith('text/html') === true

/** What is wrong with an answer: broken, a key for words, a typed text as markup, a way to elsewhere. */
async function wrongIn(answer: Response, html: string, fields: readonly Sent[]): Promise<string[]> {
  const to = answer.headers.get('location')
  const typed = fields.map(({ name, value, fileName }) => `${name} ${received(value)} ${fileName ?? ''}`).join(' ')
  const shown = textOf(typed)
  return [
    ...(mayRefuse.has(answer.status) ? [] : [`answers ${answer.status}`]),
    ...(to !== null && !/^\/(?![/\\])/.test(to) ? [`leads to ${to}`] : []),
    ...(isHtml(answer) ? markupIn(html).map((found) => `has ${found}`) : []),
    ...(isHtml(answer) ? unsaid(html).filter((found) => !typed.includes(found) && !shown.includes(found)) : []),
  ]
}

const isTooLarge = (fields: readonly Sent[]) =>
  fields.reduce((sum, { name, value }) => sum + Buffer.byteLength(`${name}${value}`) * 3, 0) > 180_000

async function tryGet(ask: Ask, form: FoundForm, { fields }: Filled): Promise<string[]> {
  const answer = await ask(`${form.action.split('?')[0]}?${queryOf(fields)}`)
  return wrongIn(answer, await answer.text(), fields)
}

async function tryPost(ask: Ask, form: FoundForm, { fields, inParts }: Filled): Promise<string[]> {
  const answer = await ask(form.action, postOf(fields, inParts))
  const html = await answer.text()
  const wrong = await wrongIn(answer, html, fields)
  if (answer.status === 422 && !isTooLarge(fields)) wrong.push(...lostIn(html, form, fields))
  const to = answer.headers.get('location')
  if (answer.status !== 303 || !to?.startsWith('/')) return wrong
  const next = await ask(to)
  return [...wrong, ...(await wrongIn(next, await next.text(), fields)).map((found) => `${to.split('?')[0]} ${found}`)]
}

/** Tests the forms that guests have found, or every `of`-th from `part` on; what an answer changed is put back. */
export async function testForms({ owner }: TestWorld, guests: readonly Guest[], part = 0, of = 1): Promise<void> {
  const ground = await holdGround(owner)
  const all = guests.flatMap(({ who, ask, forms }) => forms.map((form) => ({ who, ask, form })))
  describe('a form that is sent anything', () => {
    test.each(all.filter((_, at) => at % of === part).map((one) => [one.form.kind, one.who, one] as const))(
      '%s by %s breaks nothing, keeps what was typed, and shows it as text',
      async (_kind, _who, { ask, form }) => {
        await fc.assert(
          fc.asyncProperty(filled(form), async (sent) => {
            try {
              expect(await (form.method === 'get' ? tryGet(ask, form, sent) : tryPost(ask, form, sent))).toEqual([])
            } finally {
              await ground.restore()
            }
          }),
          { ...howOften, timeout: hangs },
        )
      },
      patience,
    )
    test('and is afterwards where it was', async () => {
      for (const { ask, form } of all) {
        const again = formsOf(await (await ask(form.page)).text(), form.page)
        expect(again.map(({ action }) => action)).toContain(form.action)
      }
    })
  })
}
