import { createScreen } from '#ui/record.tsx'
import { recordBody } from '../commands/values/record-body.ts'
import { NoteField, PartyField, RefField, say } from './parts.tsx'

const list = '/filings/bodies'

/** A giver whose cap is another one. */
export const recording = createScreen(recordBody, {
  list,
  record: () => list,
  ask(c) {
    const t = say(c)
    return {
      title: t('filings.record-body.title'),
      lead: t('filings.record-body.lead'),
      submit: t('filings.record-body.submit'),
      list: t('filings.list-bodies.title'),
      fields: (
        <>
          <PartyField c={c} label={t('filings.field.donor')} required />
          <NoteField c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})
