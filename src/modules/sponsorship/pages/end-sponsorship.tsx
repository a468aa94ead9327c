import type { Child as Element } from 'hono/jsx'
import { dateOffered } from '#platform/dates/known.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { endSponsorship, reopenSponsorship } from '../commands/end-sponsorship.ts'
import { pairChild } from '../commands/pair-child.ts'
import { getSponsorship } from '../queries/get-sponsorship.ts'
import { endingReasons } from '../rules/choices.ts'
import { childOptions, say } from './parts.tsx'

type Verb = 'end-sponsorship' | 'reopen-sponsorship' | 'pair-child'

const screen = (verb: Verb, act: Parameters<typeof changeScreen>[0], fields: (c: Ctx) => Element | Promise<Element>) =>
  changeScreen(act, {
    here: (c) => `/sponsorship/sponsorships/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const { ref } = await getSponsorship(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`sponsorship.${verb}.title`),
        lead: t(`sponsorship.${verb}.lead`),
        submit: t(`sponsorship.${verb}.submit`),
        record: ref,
        above: [{ href: '/sponsorship/sponsorships', label: t('sponsorship.list-sponsorships.title') }],
        fields: await fields(c),
      }
    },
  })

const DateOf = (props: { c: Ctx; label: 'sponsorship.field.since' | 'sponsorship.field.until' }) => (
  <PartialDateField
    name="date"
    label={say(props.c)(props.label)}
    value={props.c.form.text('date', dateOffered(props.c.today, props.c.language))}
    required
  />
)

/** A sponsorship that ends. */
export const ending = screen('end-sponsorship', endSponsorship, (c) => (
  <>
    <SelectField
      name="reason"
      label={say(c)('sponsorship.field.reason')}
      value={c.form.text('reason')}
      options={endingReasons
        .filter((value) => value !== 'paired')
        .map((value) => ({ value, label: say(c)(`sponsorship.ended.${value}`) }))}
      required
    />
    <DateOf c={c} label="sponsorship.field.until" />
  </>
))

/** An ending taken back. */
export const reopening = screen('reopen-sponsorship', reopenSponsorship, (c) => <WhyField c={c} />)

const pairScreen = screen('pair-child', pairChild, async (c) => (
  <>
    <SelectField
      name="child"
      label={say(c)('sponsorship.child')}
      value={c.form.text('child', c.query('child'))}
      options={await childOptions(c)}
      required
    />
    <DateOf c={c} label="sponsorship.field.since" />
  </>
))

/** A sponsor of the whole programme paired with a child; goes on to the new sponsorship. */
export const pairing = {
  ...pairScreen,
  submit: submits(
    pairChild,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (_, { id }) => redirect(`/sponsorship/sponsorships/${id}`),
  ),
}
