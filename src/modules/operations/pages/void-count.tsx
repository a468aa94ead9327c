import type { Ctx } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { restoreCount, voidCount } from '../commands/void-count.ts'
import { getCount } from '../queries/get-count.ts'
import { countText } from './count-whole.tsx'
import { say } from './parts.tsx'

type Parts = Awaited<ReturnType<typeof getCount>>['parts']

/** What stands in the way of voiding a count. */
const PartsNotice = ({ c, parts }: { c: Ctx; parts: Parts }) => {
  if (parts.length === 0) return null
  return (
    <Notice tone="warning">
      <p>{say(c)('operations.void-count.parts')}</p>
      {parts.map((part) => (
        <p>
          <Link href={`/operations/counts/${part.id}`}>{countText(c, part)}</Link>
        </p>
      ))}
    </Notice>
  )
}

const screen = (verb: 'void-count' | 'restore-count', act: typeof voidCount) =>
  changeScreen(act, {
    here: (c) => `/operations/counts/${c.param('id')}`,
    danger: verb === 'void-count',
    async ask(c) {
      const t = say(c)
      const { ref, parts } = await getCount(c.world, c.actor, { id: c.param('id') })
      const inTheWay = verb === 'void-count' ? parts.filter(({ voided_at }) => voided_at === null) : []
      return {
        title: t(`operations.${verb}.title`),
        lead: t(`operations.${verb}.lead`),
        submit: t(`operations.${verb}.submit`),
        record: ref,
        fields: (
          <>
            <PartsNotice c={c} parts={inTheWay} />
            <WhyField c={c} />
          </>
        ),
      }
    },
  })

/** A count taken out of all figures. */
export const voiding = screen('void-count', voidCount)
/** A voided count brought back. */
export const restoring = screen('restore-count', restoreCount)
