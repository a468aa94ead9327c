import { Readable } from 'node:stream'
import { NotFound } from '#platform/errors.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Progress, SummaryList } from '#ui/summary.tsx'
import { getPrint } from '../queries/get-print.ts'
import { say } from './parts.tsx'

type Print = Awaited<ReturnType<typeof getPrint>>

const seconds = 2

const State = (props: { c: Ctx; print: Print }) => {
  const { c, print } = props
  const t = say(c)
  if (print.made_at)
    return (
      <>
        <Notice tone="success" title={t('report.get-print.made')} live>
          {t('report.get-print.pages', { pages: print.pages ?? 0 })}
        </Notice>
        <LinkButton tone="primary" href={`/report/prints/${print.id}/pdf`}>
          {t('report.get-print.download')}
        </LinkButton>
      </>
    )
  if (print.failed_at)
    return (
      <Notice tone="danger" title={t('report.get-print.failed')} live>
        {t('report.get-print.failed.text')}
      </Notice>
    )
  return (
    <Progress
      label={t('report.get-print.making')}
      refresh={{ seconds, stopHref: `/report/prints/${print.id}?still=1` }}
    />
  )
}

/** A PDF that was asked for: the page looks again by itself until it is there. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const print = await getPrint(c.world, c.actor, { id: c.param('id') })
  const isWaiting = !print.made_at && !print.failed_at && c.query('still') === undefined
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
    isWaiting ? { refresh: seconds } : {},
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
