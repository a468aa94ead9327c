import type { Ctx } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { Section } from '#ui/page.tsx'
import { changeScreen } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { tryAgain } from '../commands/try-again.ts'
import type { Counted } from '../queries/count-webhooks.ts'
import { say } from './public-parts.tsx'

/** What the providers told, and what became of it. */
export const WebhookCounts = ({ c, counted }: { c: Ctx; counted: readonly Counted[] }) => {
  const t = say(c)
  const isStuck = counted.some(({ stuck }) => stuck > 0n)
  const number = (key: 'waiting' | 'taken' | 'known' | 'nothing' | 'refused') => ({
    key,
    label: t(`donations.webhooks.${key}`),
    align: 'end' as const,
    cell: (row: Counted) => t('donations.webhooks.count', { count: row[key] }),
  })
  return (
    <Section
      title={t('donations.webhooks')}
      lead={t('donations.webhooks.lead')}
      id="webhooks"
      actions={
        isStuck &&
        c.may('donations.try-again') && (
          <LinkButton href="/donations/webhooks/try-again">{t('donations.try-again.title')}</LinkButton>
        )
      }
    >
      <Table
        caption={t('donations.webhooks')}
        captionHidden
        rows={counted}
        empty={{ title: t('donations.webhooks.empty'), text: t('donations.webhooks.empty.text') }}
        columns={[
          {
            key: 'way',
            label: t('donations.field.way'),
            priority: 1,
            cell: ({ provider, stuck }) => (
              <>
                {t(`donations.way.${provider}`)}{' '}
                {stuck > 0n && <Badge tone="danger">{t('donations.webhooks.stuck', { count: stuck })}</Badge>}
              </>
            ),
          },
          ...(['taken', 'known', 'nothing', 'refused', 'waiting'] as const).map(number),
          {
            key: 'last',
            label: t('donations.webhooks.last'),
            cell: ({ last }) => <Muted>{last ? c.instant(last) : '–'}</Muted>,
          },
        ]}
      />
    </Section>
  )
}

/** What could not be taken is tried again. */
export const again = changeScreen(tryAgain, {
  here: () => '/donations/settings',
  about: () => ({}) as { id: string },
  async ask(c) {
    const t = say(c)
    return {
      title: t('donations.try-again.title'),
      lead: t('donations.try-again.lead'),
      submit: t('donations.try-again.title'),
      record: t('donations.get-settings.title'),
      fields: <></>,
    }
  },
})
