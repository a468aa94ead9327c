import type { publishedReports } from '#modules/report/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Links } from '#ui/link.tsx'
import { at, say } from './parts.tsx'

/** A version of a year's report as the public reads it, without its text. */
export type PublishedVersion = Awaited<ReturnType<typeof publishedReports>>[number]

/** Where a year's report stands behind the language. */
export const yearPath = (label: string): string => `/reports/${encodeURIComponent(label)}`

/** Where one version of it stands behind the language. */
export const versionPath = ({ year_label, version }: Pick<PublishedVersion, 'year_label' | 'version'>): string =>
  `${yearPath(year_label)}/${version}`

/** The same in the reader's language. */
export const versionHref = (c: Ctx, version: Pick<PublishedVersion, 'year_label' | 'version'>): string =>
  at(c, versionPath(version))

/** The ways to read a version: here, on paper, and as data. */
export const VersionLinks = ({ c, version }: { c: Ctx; version: PublishedVersion }) => {
  const t = say(c)
  const href = versionHref(c, version)
  return (
    <Links
      links={[
        { href, label: t('site.report.read') },
        { href: `${href}/report.pdf`, label: t('site.report.pdf', { pages: version.pdf_pages }) },
        { href: `${href}/figures.json`, label: t('site.report.json') },
        { href: `${href}/figures.csv`, label: t('site.report.csv') },
      ]}
    />
  )
}
