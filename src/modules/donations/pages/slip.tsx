import { NotFound } from '#platform/errors.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Code, LinkButton, Notice } from '#ui/basics.tsx'
import { Actions, PageHeader, Prose, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { openWays } from '../queries/offered.ts'
import { giveCrumb, here, say } from './public-parts.tsx'

/** A sheet to print and bring to a post office: what is to be copied onto its own slip, and room for what only the giver knows. */
export async function show(c: Ctx) {
  const t = say(c)
  const way = (await openWays(c.world.db)).find((one) => one.way === 'postal')
  if (!way?.account || !way.account_name) throw new NotFound()
  const room = t('donations.slip.room')
  return page(
    t('donations.slip.title'),
    <>
      <PageHeader title={t('donations.slip.title')} lead={t('donations.slip.lead')} breadcrumb={[giveCrumb(c)]} />
      <Notice tone="warning" title={t('donations.slip.not-official')}>
        <p>{t('donations.slip.not-official.text')}</p>
      </Notice>
      <Section title={t('donations.slip.copy')}>
        <SummaryList
          facts={[
            { label: t('donations.slip.account'), value: <Code>{way.account}</Code> },
            { label: t('donations.slip.name'), value: way.account_name },
            { label: t('donations.slip.message'), value: t('donations.slip.message.text') },
          ]}
        />
      </Section>
      <Section title={t('donations.slip.yours')} lead={t('donations.slip.yours.lead')}>
        <SummaryList
          facts={[
            { label: t('donations.slip.amount'), value: room },
            { label: t('donations.slip.sender'), value: room },
            { label: t('donations.slip.address'), value: room },
          ]}
        />
      </Section>
      <Prose>
        <p>{t('donations.slip.print')}</p>
      </Prose>
      <Actions>
        <LinkButton href={here(c, '/give')}>{t('donations.give.again')}</LinkButton>
      </Actions>
    </>,
  )
}
