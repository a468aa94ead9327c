import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { restoreSection, voidSection } from '../commands/void-section.ts'
import { getSection } from '../queries/get-section.ts'
import { textIn } from '../rules/texts.ts'
import { say, WhyField } from './parts.tsx'

const asking = (verb: 'void' | 'restore') => async (c: Ctx) => {
  const t = say(c)
  const section = await getSection(c.world, c.actor, { id: c.param('id') })
  const path = `/report/sections/${section.id}`
  return page(
    t(`report.${verb}-section.title`),
    <>
      <PageHeader
        title={t(`report.${verb}-section.title`)}
        lead={t(`report.${verb}-section.lead`)}
        breadcrumb={[{ href: path, label: textIn(section.titles, c.language) }]}
      />
      <Form
        action={`${path}/${verb}`}
        submit={t(`report.${verb}-section.submit`)}
        submitTone={verb === 'void' ? 'danger' : 'primary'}
        cancelHref={path}
        problems={c.form.problems}
      >
        <WhyField c={c} />
      </Form>
    </>,
  )
}

const input = (c: Ctx) => ({ ...c.form.values, id: c.param('id') })
const done = (_: Ctx, { id }: { id: string }) => redirect(`/report/sections/${id}`)

/** Takes a section out of the report, with the reason. */
export const voiding = { show: asking('void'), submit: submits(voidSection, input, done) }

/** Brings it back, with the reason. */
export const restoring = { show: asking('restore'), submit: submits(restoreSection, input, done) }
