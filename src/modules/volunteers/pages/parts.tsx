import { countries, offeredLanguages, valueName } from '#modules/people/face.ts'
import { collatorOf } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import type { Level } from '../rules/choices.ts'
import { volunteersWords } from '../words/words.ts'

export const say = (c: Ctx) => volunteersWords.in(c.language)

export const countryText = (c: Ctx, code: string): string => valueName('country', code, c.language)

const languageText = (c: Ctx, code: string): string => valueName('language', code, c.language)

/** "山田 花子 (V-01)"; the reference alone for who may not look at people. */
export const nameWithRef = (c: Ctx, name: string | null | undefined, ref: string): string =>
  name ? c.say('ui.with-ref', { name, ref }) : ref

/** A language that is spoken, or a pair that is translated: "Japanese → English (Fluent)". */
export function spokenText(c: Ctx, { from, to, level }: { from: string; to: string | null; level: Level }): string {
  const t = say(c)
  const name = to
    ? t('volunteers.pair', { from: languageText(c, from), to: languageText(c, to) })
    : languageText(c, from)
  return c.say('ui.with-ref', { name, ref: t(`volunteers.level.${level}`) })
}

const sorted = (c: Ctx, codes: readonly string[], text: (c: Ctx, code: string) => string) => {
  const order = collatorOf(c.language)
  return codes.map((value) => ({ value, label: text(c, value) })).sort((a, b) => order.compare(a.label, b.label))
}

/** Countries to choose from, in the order of the language. */
export const countryOptions = (c: Ctx, codes: readonly string[] = countries) => sorted(c, codes, countryText)

/** Languages to choose from: the usual ones first in their own order, then others, and any that are chosen already. */
export function languageOptions(c: Ctx, chosen: readonly string[] = []) {
  const usual = offeredLanguages.slice(0, 4)
  const others = [...new Set([...offeredLanguages.slice(4), ...chosen.filter((code) => code !== '')])]
  return [
    ...usual.map((value) => ({ value, label: languageText(c, value) })),
    ...sorted(
      c,
      others.filter((code) => !usual.includes(code)),
      languageText,
    ),
  ]
}

type ActName =
  | `${'create' | 'correct' | 'void' | 'restore'}-volunteer`
  | `${'correct' | 'void' | 'restore'}-hours`
  | `${'end' | 'begin'}-service`
  | `${'grant' | 'withdraw'}-consent`

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<verb>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly ActName[] }) => (
  <>
    {props.acts
      .filter((act) => props.c.may(`volunteers.${act}`))
      .map((act) => (
        <LinkButton href={`${props.here}/${act.split('-')[0]}`}>{say(props.c)(`volunteers.${act}.title`)}</LinkButton>
      ))}
  </>
)

/** The address without a filter, and from the first page. */
export function without(c: Ctx, name: string): string {
  const rest = new URLSearchParams(c.url.searchParams)
  for (const gone of [name, 'after', 'before', 'lang']) rest.delete(gone)
  return `${c.url.pathname}?${rest}`
}

/** The list of volunteers, as the way down to what lies below it. */
export const listCrumb = (c: Ctx) => ({ href: '/volunteers', label: say(c)('volunteers.list-volunteers.title') })

/** The list of hours, as the way down. */
export const hoursCrumb = (c: Ctx) => ({ href: '/volunteers/hours', label: say(c)('volunteers.list-hours.title') })
