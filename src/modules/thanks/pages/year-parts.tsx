import { fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { say } from './parts.tsx'

/** The choice of a fiscal year; the one that is shown stands first where none is chosen. */
export async function YearFilter(props: { c: Ctx; shown: string }) {
  const { c, shown } = props
  const years = await fiscalYearsOf(c.world.db)
  return (
    <Filters url={c.url}>
      <FilterSelect
        url={c.url}
        name="year"
        label={say(c)('thanks.field.year')}
        all={shown}
        options={years
          .filter(({ label }) => label !== shown || c.query('year') === shown)
          .map(({ label }) => ({ value: label, label }))}
      />
    </Filters>
  )
}
