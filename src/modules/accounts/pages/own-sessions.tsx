import type { Ctx } from '#platform/web/context.ts'
import { Badge, PostButton } from '#ui/basics.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import type { listOwnSessions } from '../queries/list-own-sessions.ts'
import { accountsWords } from '../words/words.ts'

type Session = Awaited<ReturnType<typeof listOwnSessions>>[number]

/** The browsers in which one is signed in, each with a way to end it. */
export const OwnSessions = ({ c, sessions }: { c: Ctx; sessions: readonly Session[] }) => {
  const t = accountsWords.in(c.language)
  const deviceOf = ({ device }: Session) => device || t('accounts.session.unknown')
  const others = sessions.some(({ isThis }) => !isThis)
  return (
    <Section
      title={t('accounts.list-own-sessions.title')}
      lead={t('accounts.list-own-sessions.lead')}
      actions={
        others && <PostButton action="/account/end-other-sessions">{t('accounts.end-other-sessions.title')}</PostButton>
      }
    >
      <Table
        caption={t('accounts.list-own-sessions.title')}
        captionHidden
        rows={sessions}
        empty={{ title: t('accounts.list-own-sessions.title'), text: '' }}
        columns={[
          {
            key: 'device',
            label: t('accounts.session.device'),
            priority: 1,
            cell: (row) => (
              <>
                {deviceOf(row)} {row.isThis && <Badge tone="success">{t('accounts.session.this')}</Badge>}
              </>
            ),
          },
          { key: 'via', label: t('accounts.session.via'), cell: (row) => t(`accounts.session.via.${row.via}`) },
          { key: 'began', label: t('accounts.session.began'), cell: (row) => c.instant(row.began_at) },
          { key: 'seen', label: t('accounts.session.seen'), cell: (row) => c.instant(row.seen_at) },
          {
            key: 'end',
            label: t('accounts.end-session.submit'),
            cell: (row) =>
              !row.isThis && (
                <PostButton
                  action="/account/end-session"
                  values={{ id: row.id }}
                  label={t('accounts.end-session.which', { device: deviceOf(row), when: c.instant(row.began_at) })}
                >
                  {t('accounts.end-session.submit')}
                </PostButton>
              ),
          },
        ]}
      />
    </Section>
  )
}
