import { addressText, type Evidence, matchReasons } from '#modules/people/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { displayNames } from '#platform/locale.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Muted, Notice, PostButton } from '#ui/basics.tsx'
import { ChoiceField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { createGiver } from '../commands/create-giver.ts'
import { leavePayer } from '../commands/leave-payer.ts'
import { matchPayer } from '../commands/match-payer.ts'
import { getPayer, type Likely } from '../queries/get-payer.ts'
import { moneyText, say } from './parts.tsx'

type Payer = Awaited<ReturnType<typeof getPayer>>

function factsOf(c: Ctx, payer: Payer) {
  const t = say(c)
  const language = payer.language && displayNames(c.language, 'language').of(payer.language)
  return [
    { label: t('statements.field.payer'), value: payer.name },
    { label: t('statements.field.email'), value: payer.email },
    { label: t('statements.field.phone'), value: payer.phone },
    { label: t('statements.field.address'), value: addressText(payer, c.language) },
    { label: t('statements.field.language'), value: language || '' },
    { label: t('statements.field.number'), value: payer.provider_id },
  ].filter(({ value }) => value !== '')
}

const likelyOption = (c: Ctx, { ref, name, score, evidence }: Likely) => ({
  value: ref,
  label: c.say('ui.with-ref', { name, ref }),
  hint: say(c)('statements.score', {
    score,
    reasons: matchReasons(evidence as readonly Evidence[], c.language).join(' · '),
  }),
})

const Match = ({ c, payer }: { c: Ctx; payer: Payer }) => {
  const t = say(c)
  const here = `/statements/payers/${payer.id}`
  return (
    <Section title={t('statements.match-payer.title')}>
      <Form action={here} submit={t('statements.match-payer.submit')} problems={c.form.problems}>
        {payer.likely.length === 0 && <Muted>{t('statements.nobody-likely')}</Muted>}
        {payer.likely.length > 0 && (
          <ChoiceField
            name="likely"
            label={t('statements.likely')}
            options={payer.likely.map((one) => likelyOption(c, one))}
            value={c.form.text('likely', payer.likely.length === 1 ? payer.likely[0]?.ref : undefined)}
          />
        )}
        <TextField
          name="party"
          label={t('statements.field.party')}
          hint={t('statements.field.party.hint')}
          width="medium"
          autocomplete="off"
          value={c.form.text('party')}
        />
      </Form>
      <Actions>
        {payer.name !== '' && c.may('statements.create-giver') && c.may('people.create-party') && (
          <PostButton action={`${here}/create-giver`}>{t('statements.create-giver.title')}</PostButton>
        )}
        {c.may('statements.leave-payer') && (
          <PostButton action={`${here}/leave`}>{t('statements.leave-payer.title')}</PostButton>
        )}
      </Actions>
    </Section>
  )
}

const Waiting = ({ c, payer }: { c: Ctx; payer: Payer }) => {
  const t = say(c)
  return (
    <Section title={t('statements.field.payments')}>
      <Table
        caption={t('statements.field.payments')}
        captionHidden
        rows={payer.waiting}
        rowHref={c.may('giving.get-gift') ? ({ id }) => `/giving/gifts/${id}` : undefined}
        empty={{ title: t('statements.none-waits'), text: t('statements.none-waits.text') }}
        columns={[
          {
            key: 'day',
            label: t('statements.field.when'),
            fit: true,
            priority: 1,
            cell: ({ received_on }) => formatDay(received_on, c.language),
          },
          {
            key: 'about',
            label: t('statements.field.about'),
            cell: ({ message, subject }) => [message, subject].filter(Boolean).join(' · '),
          },
          {
            key: 'amount',
            label: t('statements.field.amount'),
            align: 'end',
            cell: ({ gross, currency }) => moneyText(c, gross, currency),
          },
        ]}
      />
    </Section>
  )
}

/** Who paid, whom it may be and why, and the payments that wait. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const payer = await getPayer(c.world, c.actor, { id: c.param('id') })
  return page(
    t('statements.get-payer.title'),
    <>
      <PageHeader
        title={payer.name || payer.email || t('statements.no-name')}
        breadcrumb={[
          { href: '/statements', label: t('statements.list-imports.title') },
          { href: '/statements/payers', label: t('statements.list-payers.title') },
        ]}
      />
      {payer.by_name_only && <Notice tone="info">{t('statements.only-a-name.text')}</Notice>}
      <SummaryList facts={factsOf(c, payer)} />
      {payer.waiting.length > 0 && c.may('statements.match-payer') && <Match c={c} payer={payer} />}
      <Waiting c={c} payer={payer} />
    </>,
  )
}

const toList = () => redirect('/statements/payers')
const about = (c: Ctx) => ({ id: c.param('id') })

/** Takes the one that was chosen, or the reference that was typed. */
export const submit = submits(
  matchPayer,
  (c) => ({ ...about(c), party: c.form.text('party') || c.form.text('likely') }),
  toList,
)

/** Makes a party of the payer. */
export const creating = { show, submit: submits(createGiver, about, toList) }

/** Leaves it open. */
export const leaving = { show, submit: submits(leavePayer, about, toList) }
