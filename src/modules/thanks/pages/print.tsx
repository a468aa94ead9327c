import { Readable } from 'node:stream'
import { NotFound } from '#platform/errors.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { changeScreen, VoidMark } from '#ui/record.tsx'
import { Progress, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { printAgain } from '../commands/write-letters.ts'
import { getPrint } from '../queries/get-print.ts'
import { say } from './parts.tsx'

type Print = Awaited<ReturnType<typeof getPrint>>
type Props = { c: Ctx; print: Print }

const seconds = 2

const State = ({ c, print }: Props) => {
  const t = say(c)
  if (print.made_at)
    return (
      <>
        <Notice tone="success" title={t('thanks.get-print.made')} live>
          {t('thanks.get-print.pages', { pages: print.pages ?? 0 })}
        </Notice>
        <LinkButton tone="primary" href={`/thanks/prints/${print.id}/pdf`}>
          {t('thanks.get-print.download')}
        </LinkButton>
      </>
    )
  if (print.failed_at)
    return (
      <>
        <Notice tone="danger" title={t('thanks.get-print.failed')} live>
          {t('thanks.get-print.failed.text')}
        </Notice>
        {c.may('thanks.print-again') && (
          <LinkButton href={`/thanks/prints/${print.id}/again`}>{t('thanks.print-again.title')}</LinkButton>
        )}
      </>
    )
  return (
    <Progress
      label={t('thanks.get-print.making')}
      refresh={{ seconds, stopHref: `/thanks/prints/${print.id}?still=1` }}
    />
  )
}

const Letters = ({ c, print }: Props) => {
  const t = say(c)
  return (
    <Section title={t('thanks.letters')}>
      <Table
        caption={t('thanks.letters')}
        captionHidden
        rows={print.letters}
        rowHref={c.may('thanks.get-thanks') ? (row) => `/thanks/acknowledgements/${row.id}` : undefined}
        empty={{ title: t('thanks.letters'), text: '' }}
        columns={[
          {
            key: 'ref',
            label: t('thanks.field.ref'),
            priority: 1,
            cell: (row) => (
              <>
                {row.ref} <VoidMark row={row} />
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Letters that were asked for: the page looks again by itself until they are there. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const print = await getPrint(c.world, c.actor, { id: c.param('id') })
  const isWaiting = !print.made_at && !print.failed_at && c.query('still') === undefined
  return page(
    t('thanks.get-print.title'),
    <>
      <PageHeader
        title={t('thanks.get-print.title')}
        breadcrumb={[{ href: '/thanks', label: t('thanks.list-waiting.title') }]}
      />
      <SummaryList facts={[{ label: t('thanks.field.asked'), value: c.instant(print.asked_at) }]} />
      <State c={c} print={print} />
      <Letters c={c} print={print} />
    </>,
    isWaiting ? { refresh: seconds } : {},
  )
}

/** The bytes of letters that are made. */
export const pdf = {
  async show(c: Ctx): Promise<Answer> {
    const print = await getPrint(c.world, c.actor, { id: c.param('id') })
    if (!print.sha256) throw new NotFound()
    const body = Readable.toWeb(c.world.files.read(print.sha256)) as ReadableStream
    return { kind: 'file', name: 'thanks-letters.pdf', type: 'application/pdf', body }
  },
}

/** Letters that could not be printed, once more. */
export const again = changeScreen(printAgain, {
  here: (c) => `/thanks/prints/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    await getPrint(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('thanks.print-again.title'),
      lead: t('thanks.print-again.lead'),
      submit: t('thanks.print-again.title'),
      record: t('thanks.get-print.title'),
      fields: <></>,
    }
  },
})
