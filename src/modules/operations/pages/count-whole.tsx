import { z } from 'zod'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import type { Ctx } from '#platform/web/context.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { countFields } from '../commands/count-fields.ts'
import { type Alike, findAlike } from '../queries/find-alike.ts'
import { type CountRow, listCounts } from '../queries/list-counts.ts'
import { type Milestone, milestones, type People } from '../rules/choices.ts'
import { numberText, say } from './parts.tsx'

interface Named {
  readonly milestone: Milestone
  readonly number: bigint
  readonly qualifier: Qualifier
  readonly people: People
  readonly date_edtf: string
  readonly operation: string | null
}

/** A count in words: "6 May 2011 · Released · 2 people · Rabbit-3". */
export const countText = (c: Ctx, count: Named): string =>
  [
    dateText(count.date_edtf, c.language),
    say(c)(`operations.milestone.${count.milestone}`),
    numberText(c, count),
    count.operation,
  ]
    .filter(Boolean)
    .join(' · ')

/** The latest counts in use, to be chosen as a whole. */
export async function wholesOf(c: Ctx): Promise<CountRow[]> {
  if (!c.may('operations.list-counts')) return []
  const { rows } = await listCounts(c.world, c.actor, { size: 200 })
  return rows.filter(({ voided_at }) => voided_at === null)
}

/** The count of which this one is a part. The same people pass one milestone after another, so wholes of all are offered. */
export const WholeField = (props: { c: Ctx; value: string; wholes: readonly CountRow[]; but?: string | undefined }) => {
  const { c, value } = props
  const t = say(c)
  const wholes = props.wholes.filter(({ ref }) => ref !== props.but)
  const byMilestone = Map.groupBy(wholes, ({ milestone }) => milestone)
  const missing = value !== '' && !wholes.some(({ ref }) => ref === value) ? [{ value, label: value }] : []
  return (
    <SelectField
      name="of"
      label={t('operations.field.of')}
      hint={t('operations.field.of.hint')}
      choose={false}
      value={value}
      options={[
        { value: '', label: t('operations.field.of.none') },
        ...missing,
        ...milestones.flatMap((milestone) => {
          const counts = byMilestone.get(milestone) ?? []
          const options = counts.map((count) => ({ value: count.ref, label: countText(c, count) }))
          return options.length > 0 ? [{ label: t(`operations.milestone.${milestone}`), options }] : []
        }),
      ]}
    />
  )
}

/** The count that made a form come back because it may tell of the same people. */
export async function alikeIn(c: Ctx): Promise<Alike | undefined> {
  if (c.form.error('alike') === undefined || !c.may('operations.list-counts')) return undefined
  const asked = z.object(countFields).safeParse(c.form.values)
  return asked.success ? findAlike(c.world.db, asked.data) : undefined
}

/** Whether the form must ask for other people: it was refused once, or they were ticked and something else is wrong. */
export const isAsked = (c: Ctx): boolean => c.form.error('alike') !== undefined || c.form.text('isOther') === 'yes'

/** Asked once of a count that looks like another: other people, or a part of them? */
export const AlikeFields = ({ c, alike }: { c: Ctx; alike: Alike | undefined }) => {
  const t = say(c)
  return (
    <FieldGroup
      name="alike"
      title={t('operations.record-count.alike.title')}
      hint={
        alike && (
          <Link href={`/operations/counts/${alike.id}`}>
            {t('operations.record-count.alike.show', { count: countText(c, alike) })}
          </Link>
        )
      }
    >
      <CheckField
        name="isOther"
        label={t('operations.record-count.is-other')}
        checked={c.form.text('isOther') === 'yes'}
      />
      {alike && c.form.text('of') === '' && (
        <CheckField name="of" value={alike.ref} label={t('operations.record-count.is-part')} />
      )}
    </FieldGroup>
  )
}
