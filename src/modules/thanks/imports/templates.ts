import { sql } from 'kysely'
import { code, oneOf } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { languages } from '#platform/words.ts'
import { occasions } from '../rules/choose-words.ts'
import { refuseUnknown } from '../rules/placeholders.ts'
import { thanksWords } from '../words/words.ts'

/** The same column, refusing names of what is not there. */
const filled = (column: ImportColumn): ImportColumn => ({
  ...column,
  parse(given, cell) {
    const kept = column.parse(given, cell)
    refuseUnknown(String(kept))
    return kept
  },
})

const apart = languages.map(
  (language): Check => ({
    column: `body_${language}`,
    code: 'thanks.words-apart',
    rows: () => sql`select line from incoming
      where (${sql.ref(`subject_${language}`)} is null) <> (${sql.ref(`body_${language}`)} is null)`,
  }),
)

/** Words of thanks, one occasion a line, in the languages in which they are written. */
export const importTemplates: ImportDefinition = {
  name: 'thanks.import-templates',
  key: ['ref'],
  list: '/thanks/templates',
  existing: {
    join: sql`join thanks.templates e on e.ref = n.ref`,
    columns: {
      occasion: sql`e.occasion`,
      ...textsHeld('subject', sql`e.subjects`),
      ...textsHeld('body', sql`e.bodies`),
    },
  },
  columns: [
    code('ref', { required: true, example: 'TT-A' }),
    oneOf('occasion', occasions, {
      required: true,
      spellings: spelledAs(thanksWords, 'thanks.occasion.'),
      example: 'first',
    }),
    ...textColumns('subject', {
      most: 200,
      example: { en: 'Welcome', ja: 'はじめてのご寄附に', ko: '첫 기부에 감사드립니다', zh: '感谢您的首次捐赠' },
    }).map(filled),
    ...textColumns('body', {
      most: 4000,
      example: {
        en: 'Dear {{name}}, thank you for {{gifts}}.',
        ja: '{{name}}\nこのたびは{{gifts}}を賜り、ありがとうございます。',
        ko: '{{name}}\n{{gifts}}을(를) 보내 주셔서 감사합니다.',
        zh: '{{name}}：\n感谢您捐赠{{gifts}}。',
      },
    }).map(filled),
  ],
  checks: [
    {
      column: 'body_en',
      code: 'thanks.words-needed',
      rows: () => sql`select line from incoming
        where coalesce(${sql.join(languages.map((language) => sql.ref(`body_${language}`)))},
          ${sql.join(languages.map((language) => sql.ref(`subject_${language}`)))}) is null`,
    },
    ...apart,
    {
      column: 'occasion',
      code: 'thanks.template-taken',
      rows: () => sql`select n.line from incoming n
          join thanks.templates t on t.occasion = n.occasion and t.voided_at is null and t.ref <> n.ref
          where not exists (select from thanks.templates known where known.ref = n.ref)
        union select n.line from incoming n join incoming o on o.occasion = n.occasion and o.line < n.line`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into thanks.templates (id, ref, occasion, subjects, bodies, recorded_at, recorded_by)
      select id, ref, occasion, ${textsOf('subject')}, ${textsOf('body')}, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
