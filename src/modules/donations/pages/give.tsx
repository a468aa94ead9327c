import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { EmptyState } from '#ui/table.tsx'
import { leaveGift } from '../commands/leave-gift.ts'
import { isHosted, openWays, takenCurrencies } from '../queries/offered.ts'
import { GiveForm } from './give-form.tsx'
import { here, say } from './public-parts.tsx'
import { Transfers } from './transfers.tsx'

/** Where people give: what is suggested, what they choose, and how it reaches the organisation. */
export async function show(c: Ctx) {
  const t = say(c)
  const ways = await openWays(c.world.db)
  const currencies = await takenCurrencies(c.world.db)
  const hosted = currencies.length > 0 ? ways.filter(isHosted) : []
  const isNone = hosted.length === 0 && ways.every(isHosted)
  return page(
    t('donations.give.title'),
    <>
      <PageHeader title={t('donations.give.title')} lead={t('donations.give.lead')} />
      {isNone && <EmptyState title={t('donations.give.closed')} text={t('donations.give.closed.text')} />}
      {hosted.some(({ is_live }) => !is_live) && (
        <Notice tone="warning" title={t('donations.give.test')}>
          <p>{t('donations.give.test.text')}</p>
        </Notice>
      )}
      {hosted.length > 0 && <GiveForm c={c} ways={hosted} currencies={currencies} />}
      <Transfers c={c} ways={ways} />
    </>,
  )
}

/** Leaves the wish for the worker and goes on to where its answer will be. */
export async function submit(c: Ctx): Promise<Answer> {
  await leaveGift(c.world, c.address, { ...c.form.values, language: c.language })
  return redirect(here(c, `/give/on/${encodeURIComponent(c.form.text('token'))}`))
}
