import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { say } from './parts.tsx'

type Verb =
  | 'create-household'
  | 'import-households'
  | 'list-likely-households'
  | 'correct-household'
  | 'add-household-member'
  | 'void-household'
  | 'restore-household'

/** Buttons to the acts that the reader may do; of a list the first is what it is for. */
export const ActButtons = (props: {
  c: Ctx
  acts: readonly (readonly [Verb, string])[]
  primary?: boolean | undefined
}) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      {props.acts
        .filter(([verb]) => c.may(`people.${verb}`))
        .map(([verb, href], at) => (
          <LinkButton href={href} tone={props.primary && at === 0 ? 'primary' : undefined}>
            {t(`people.${verb}.title`)}
          </LinkButton>
        ))}
    </>
  )
}

/** "4 April 2008 – 31 March 2011"; who lives there still has no last day. */
export const livedText = (c: Ctx, { since, until }: { since: string; until: string | null }): string =>
  until === null
    ? say(c)('people.household.since', { day: formatDay(since, c.language) })
    : say(c)('people.household.span', { from: formatDay(since, c.language), until: formatDay(until, c.language) })
