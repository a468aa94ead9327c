import { Readable } from 'node:stream'
import { NotFound } from '#platform/errors.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { PageHeader } from '#ui/page.tsx'
import { PrintState, refreshOf } from '#ui/print-state.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getPrint } from '../queries/get-print.ts'
import { say } from './parts.tsx'

type Print = Awaited<ReturnType<typeof getPrint>>

const State = ({ c, print }: { c: Ctx; print: Print }) => {
  const t = say(c)
  return (
    <PrintState
      print={print}
      href={`/report/prints/${print.id}`}
      making={t('report.get-print.making')}
      made={t('report.get-print.made')}
      pages={t('report.get-print.pages', { pages: print.pages ?? 0 })}
      download={t('report.get-print.download')}
      failed={t('report.get-print.failed')}
      failedText={t('report.get-print.failed.text')}
    />
  )
}

/** A PDF that was asked for: the page looks again by itself until it is there. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const print = await getPrint(c.world, c.actor, { id: c.param('id') })
  return page(
    t('report.get-print.title'),
    <>
      <PageHeader
        title={t('report.get-print.title')}
        breadcrumb={[{ href: '/report', label: t('report.list-figures.title') }]}
      />
      <SummaryList
        facts={[
          { label: t('report.field.language'), value: languageNames[print.language] },
          { label: t('report.show-evidence.day'), value: c.instant(print.asked_at) },
        ]}
      />
      <State c={c} print={print} />
    </>,
    refreshOf(print, c.query('still')),
  )
}

/** The bytes of a PDF that is made. */
export const pdf = {
  async show(c: Ctx): Promise<Answer> {
    const print = await getPrint(c.world, c.actor, { id: c.param('id') })
    if (!print.sha256) throw new NotFound()
    const body = Readable.toWeb(c.world.files.read(print.sha256)) as ReadableStream
    return { kind: 'file', name: `report-${print.language}.pdf`, type: 'application/pdf', body }
  },
}
