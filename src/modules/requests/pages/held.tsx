import { csvLine, type ExportCell, workbookType } from '#platform/imports/export.ts'
import { toWorkbook } from '#platform/imports/workbook-export.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, type Language, languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { Filters } from '#ui/filters.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { showHeld } from '../queries/show-held.ts'
import { type Told, toldIn } from '../rendering/told.ts'
import { requestsWords } from '../words/words.ts'
import { partyText, say } from './parts.tsx'

/** What is held, in the language that was asked for: that of the person at first. */
async function toldTo(c: Ctx) {
  const { language: own, ...found } = await showHeld(c.world, c.actor, { id: c.param('id') })
  const asked = c.query('language')
  const language: Language = isLanguage(asked) ? asked : (own ?? c.language)
  return { ...found, language, told: toldIn(found.held, language) }
}

const Part = ({ c, part, language }: { c: Ctx; part: Told; language: Language }) => {
  const inLanguage = (text: string) => (language === c.language ? text : <Foreign language={language}>{text}</Foreign>)
  return (
    <Section title={part.name}>
      <Table
        caption={part.name}
        captionHidden
        rows={part.rows}
        empty={{ title: part.name, text: '' }}
        columns={part.labels.map((label, i) => ({
          key: String(i),
          label,
          ...(i === 0 && { priority: 1 as const }),
          cell: (row: readonly string[]) => inLanguage(row[i] ?? ''),
        }))}
      />
    </Section>
  )
}

async function show(c: Ctx) {
  const t = say(c)
  const { ref, party, language, told } = await toldTo(c)
  const here = `/requests/${c.param('id')}`
  return page(
    t('requests.show-held.title'),
    <>
      <PageHeader
        title={t('requests.show-held.title')}
        lead={t('requests.show-held.lead', { party: partyText(c, party) })}
        breadcrumb={[
          { href: '/requests', label: t('requests.list-requests.title') },
          { href: here, label: ref },
        ]}
        actions={(['csv', 'xlsx', 'json'] as const).map((kind) => (
          <LinkButton href={`${here}/held/${kind}?language=${language}`}>{t(`requests.copy.${kind}`)}</LinkButton>
        ))}
      />
      <Filters url={c.url}>
        <SelectField
          name="language"
          label={t('requests.field.language')}
          choose={false}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Filters>
      {told.map((part) => (
        <Part c={c} part={part} language={language} />
      ))}
    </>,
  )
}

const headersIn = (language: Language) => {
  const t = requestsWords.in(language)
  return [t('requests.copy.kind'), t('requests.copy.row'), t('requests.copy.field'), t('requests.copy.value')]
}

const linesOf = (told: readonly Told[]): ExportCell[][] =>
  told.flatMap(({ name, labels, rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((value, i) => (value === '' ? [] : [[name, at + 1, labels[i] ?? '', value]])),
    ),
  )

const named = (ref: string, kind: string) => `${ref}.${kind}`

async function asCsv(c: Ctx): Promise<Answer> {
  const { ref, language, told } = await toldTo(c)
  const lines = [headersIn(language), ...linesOf(told)].map(csvLine)
  const body = new TextEncoder().encode(`\ufeff${lines.join('')}`)
  return { kind: 'file', name: named(ref, 'csv'), type: 'text/csv; charset=utf-8', body }
}

async function asWorkbook(c: Ctx): Promise<Answer> {
  const { ref, language, told } = await toldTo(c)
  async function* lines() {
    yield* linesOf(told)
  }
  const body = toWorkbook(ref, headersIn(language), lines())
  return { kind: 'file', name: named(ref, 'xlsx'), type: workbookType, body }
}

// for machines (GDPR art. 20): names of columns as the product has them, values as they are kept
async function asJson(c: Ctx): Promise<Answer> {
  const { ref, party, held } = await toldTo(c)
  const told = Object.fromEntries(held.map(({ name, rows }) => [name, rows]))
  const body = new TextEncoder().encode(JSON.stringify({ request: ref, person: party.ref, held: told }, null, 2))
  return { kind: 'file', name: named(ref, 'json'), type: 'application/json; charset=utf-8', body }
}

/** All that is held on the person, as a page, as tables and for machines. */
export const held = { show }
export const csv = { show: asCsv }
export const workbook = { show: asWorkbook }
export const json = { show: asJson }
