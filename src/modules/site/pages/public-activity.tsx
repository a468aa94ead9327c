import { activitiesWords, publicActivity } from '#modules/activities/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { NotFound } from '#platform/errors.ts'
import { saidIn, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { PageHeader, Prose } from '#ui/page.tsx'
import { at, PublicHead, Said, say } from './parts.tsx'

/** One line of what happened, for whoever follows a feed to it. */
export async function show(c: Ctx) {
  const found = await publicActivity(c.world.db, c.param('id'))
  if (!found) throw new NotFound()
  const words = activitiesWords.in(c.language)
  const text = saidIn(found.texts, c.language)
  return page(
    textIn(found.titles, c.language),
    <>
      <PageHeader
        title={<Said c={c} texts={found.titles} />}
        badge={
          found.cancelled_by && <Badge tone="warning">{words(`activities.cancelled-by.${found.cancelled_by}`)}</Badge>
        }
        breadcrumb={[{ href: at(c, '/activities'), label: say(c)('site.activities.title') }]}
        lead={`${dateText(found.date_edtf, c.language)} · ${words(`activities.kind.${found.kind}`)}`}
      />
      {text.text !== '' && (
        <Prose language={text.language}>
          {text.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Prose>
      )}
    </>,
    { head: <PublicHead c={c} /> },
  )
}
