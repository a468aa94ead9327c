import { Readable } from 'node:stream'
import { NotFound } from '#platform/errors.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { PrintState, refreshOf } from '#ui/print-state.tsx'
import { changeScreen, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { printAgain } from '../commands/write-letters.ts'
import { getPrint } from '../queries/get-print.ts'
import { say } from './parts.tsx'

type Print = Awaited<ReturnType<typeof getPrint>>
type Props = { c: Ctx; print: Print }

const State = ({ c, print }: Props) => {
  const t = say(c)
  return (
    <PrintState
      print={print}
      href={`/thanks/prints/${print.id}`}
      making={t('thanks.get-print.making')}
      made={t('thanks.get-print.made')}
      pages={t('thanks.get-print.pages', { pages: print.pages ?? 0 })}
      download={t('thanks.get-print.download')}
      failed={t('thanks.get-print.failed')}
      failedText={t('thanks.get-print.failed.text')}
      again={
        c.may('thanks.print-again') && (
          <LinkButton href={`/thanks/prints/${print.id}/again`}>{t('thanks.print-again.title')}</LinkButton>
        )
      }
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
    refreshOf(print, c.query('still')),
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
