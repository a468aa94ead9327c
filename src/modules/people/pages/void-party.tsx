import type { Ctx, Related } from '#platform/web/context.ts'
import { localeOf } from '#platform/words.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { Actions } from '#ui/page.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { relatedText } from '#ui/related.tsx'
import { unmergeParties } from '../commands/unmerge-parties.ts'
import { restoreParty, voidParty } from '../commands/void-party.ts'
import { getParty } from '../queries/get-party.ts'
import { relatedTo, say } from './parts.tsx'

type Act = typeof voidParty | typeof unmergeParties

/** Warns of what names the record that is about to go out of use, and offers what is meant more often. */
const NamedElsewhere = (props: { c: Ctx; id: string; related: readonly Related[] }) => {
  const { c, related } = props
  const t = say(c)
  if (related.length === 0) return null
  const list = new Intl.ListFormat(localeOf[c.language])
  const what = list.format(related.map((one) => relatedText(one, c.language)))
  return (
    <Notice tone="warning">
      <p>{t('people.void-party.named', { what })}</p>
      {c.may('people.merge-parties') && (
        <Actions>
          <LinkButton href={`/people/${props.id}/merge`}>{t('people.merge-parties.title')}</LinkButton>
        </Actions>
      )}
    </Notice>
  )
}

const screen = (verb: 'void-party' | 'restore-party' | 'unmerge-parties', act: Act) =>
  changeScreen(act, {
    here: (c) => `/people/${c.param('id')}`,
    danger: verb === 'void-party',
    async ask(c) {
      const t = say(c)
      const party = await getParty(c.world, c.actor, { id: c.param('id') })
      const related = verb === 'void-party' ? (await relatedTo(c, party)).filter(({ isAct }) => !isAct) : []
      return {
        title: t(`people.${verb}.title`),
        lead: t(`people.${verb}.lead`),
        submit: t(`people.${verb}.submit`),
        record: party.display_name,
        fields: (
          <>
            <NamedElsewhere c={c} id={party.id} related={related} />
            <WhyField c={c} />
          </>
        ),
      }
    },
  })

/** A party taken out of use. */
export const voiding = screen('void-party', voidParty)
/** A voided party brought back. */
export const restoring = screen('restore-party', restoreParty)
/** A party taken out of the one it was merged into. */
export const unmerging = screen('unmerge-parties', unmergeParties)
