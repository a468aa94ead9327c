import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { HiddenField, TrapField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader, Prose } from '#ui/page.tsx'
import { newFormToken, readFormToken } from '../commands/form-token.ts'
import { leaveApplication } from '../commands/leave-application.ts'
import { erasureDays } from '../queries/open-profiles.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import { say, titleText } from './parts.tsx'
import { addressOf, here, joinCrumb, profileAsked } from './public-parts.tsx'

// the token of a form that comes back stays, so that what is sent twice is one; one that is over is made anew
async function tokenFor(c: Ctx): Promise<string> {
  const now = c.world.clock()
  const sent = c.form.text('token')
  const { state } = await readFormToken(c.world.files, sent, now)
  return state === 'good' || state === 'too-soon' ? sent : newFormToken(c.world.files, now)
}

/** The form of the public site: what somebody tells of themselves, and what becomes of it. */
export const form = {
  async show(c: Ctx) {
    const t = say(c)
    const profile = await profileAsked(c)
    const back = here(c, addressOf(profile))
    return page(
      t('applications.apply.title'),
      <>
        <PageHeader
          title={t('applications.apply.title')}
          lead={titleText(c, profile)}
          breadcrumb={[joinCrumb(c), { href: back, label: titleText(c, profile) }]}
        />
        <Notice title={t('applications.apply.privacy')}>
          <p>{t('applications.apply.privacy.text', { days: await erasureDays(c.world.db) })}</p>
        </Notice>
        <Form
          action={here(c, `${addressOf(profile)}/apply`)}
          submit={t('applications.apply.submit')}
          problems={c.form.problems}
          cancelHref={back}
        >
          <ApplicantFields c={c} needsEmail />
          <TrapField name="website" label={t('applications.apply.trap')} />
          <HiddenField name="token" value={await tokenFor(c)} />
        </Form>
      </>,
    )
  },
  async submit(c: Ctx): Promise<Answer> {
    const { id, ...profile } = await profileAsked(c)
    await leaveApplication(c.world, c.address, { ...c.form.values, profile: id })
    return redirect(here(c, `${addressOf(profile)}/thanks`))
  },
}

/** The page after the form. */
export const thanks = {
  async show(c: Ctx) {
    const t = say(c)
    return page(
      t('applications.thanks.title'),
      <>
        <PageHeader title={t('applications.thanks.title')} breadcrumb={[joinCrumb(c)]} />
        <Prose>
          <p>{t('applications.thanks.text')}</p>
        </Prose>
      </>,
    )
  },
}
