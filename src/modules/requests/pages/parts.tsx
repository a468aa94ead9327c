import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea } from '#ui/fields.tsx'
import type { Request } from '../queries/lock-request.ts'
import { laws, requestKinds, requestWays } from '../rules/choices.ts'
import { requestsWords } from '../words/words.ts'

export const say = (c: Ctx) => requestsWords.in(c.language)

/** "山田 花子 (P-1)"; the reference alone for who may not look at people. */
export const partyText = (c: Ctx, party: { readonly ref: string; readonly name: string | null }): string =>
  party.name === null ? party.ref : c.say('ui.with-ref', { name: party.name, ref: party.ref })

type Known = Partial<Pick<Request, 'kind' | 'received_on' | 'way' | 'law' | 'wants'>>

/** What a request says of itself, as fields of a form. */
export const RequestFields = ({ c, known = {} }: { c: Ctx; known?: Known }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="kind"
        label={t('requests.field.kind')}
        value={c.form.text('kind', known.kind)}
        options={requestKinds.map((value) => ({ value, label: t(`requests.kind.${value}`) }))}
        required
      />
      <DateField
        name="receivedOn"
        label={t('requests.field.received-on')}
        value={c.form.text('receivedOn', known.received_on ?? c.today)}
        max={c.today}
        required
      />
      <SelectField
        name="way"
        label={t('requests.field.way')}
        value={c.form.text('way', known.way)}
        options={requestWays.map((value) => ({ value, label: t(`requests.way.${value}`) }))}
        required
      />
      <SelectField
        name="law"
        label={t('requests.field.law')}
        hint={t('requests.field.law.hint')}
        choose={false}
        value={c.form.text('law', known.law)}
        options={[
          ...(known.law ? [] : [{ value: '', label: t('requests.law.own') }]),
          ...laws.map((value) => ({ value, label: t(`requests.law.${value}`) })),
        ]}
      />
      <TextArea
        name="wants"
        label={t('requests.field.wants')}
        hint={t('requests.field.wants.hint')}
        rows={3}
        value={c.form.text('wants', known.wants ?? '')}
      />
    </>
  )
}
