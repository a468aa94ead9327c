import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { CheckField } from '#ui/choices.tsx'
import { Link } from '#ui/link.tsx'
import { Prose } from '#ui/page.tsx'
import { changeScreen } from '#ui/record.tsx'
import { eraseParty } from '../commands/erase-party.ts'
import { showErasure } from '../queries/show-erasure.ts'
import { holdersWords } from '../rendering/told.ts'
import { say } from './parts.tsx'

/** What an erasure takes, what stays and until when, and what must end before. */
export const erasing = changeScreen(eraseParty, {
  here: (c) => `/requests/${c.param('id')}`,
  danger: true,
  async ask(c: Ctx) {
    const t = say(c)
    const { ref, partyId, booksUntil, goesOn } = await showErasure(c.world, c.actor, {
      id: c.param('id'),
      today: c.today,
    })
    return {
      title: t('requests.erase-party.title'),
      lead: t('requests.erase-party.lead'),
      submit: t('requests.erase-party.submit'),
      record: ref,
      above: [{ href: '/requests', label: t('requests.list-requests.title') }],
      fields: (
        <>
          {goesOn.length > 0 && (
            <Notice tone="warning" title={t('requests.goes-on')}>
              {goesOn.map((key) => (
                <p>{holdersWords(c.language, key)}</p>
              ))}
              {c.may('people.get-party') && (
                <p>
                  <Link href={`/people/${partyId}`}>{t('requests.goes-on.look')}</Link>
                </p>
              )}
            </Notice>
          )}
          <Prose>
            <p>{t('requests.erase-party.takes')}</p>
            <p>
              {booksUntil === null
                ? t('requests.erase-party.takes-all')
                : t('requests.erase-party.keeps', { until: formatDay(booksUntil, c.language) })}
            </p>
            <p>{t('requests.erase-party.stays')}</p>
          </Prose>
          <CheckField name="sure" value="yes" label={t('requests.field.sure')} />
        </>
      ),
    }
  },
})
