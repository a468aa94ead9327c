import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { modules } from '../../modules.ts'
import { mainWords } from '../words/words.ts'

/** Every list of records that can come in as a file, with a template and an example. */
export function show(c: Ctx) {
  const t = mainWords.in(c.language)
  const groups = modules
    .map(({ name, imports = [] }) => ({ name, imports: imports.filter((definition) => c.may(definition.name)) }))
    .filter(({ imports }) => imports.length > 0)
  return page(
    t('main.imports.title'),
    <>
      <PageHeader title={t('main.imports.title')} lead={t('main.imports.lead')} />
      {groups.map(({ name, imports }) => (
        <Section title={c.say(`${name}.title`)}>
          <Table
            caption={c.say(`${name}.title`)}
            captionHidden
            rows={imports}
            rowHref={(row) => `/imports/${row.name}`}
            empty={{ title: '', text: '' }}
            columns={[
              {
                key: 'import',
                label: t('main.imports.import'),
                priority: 1,
                cell: (row) => c.say(`${row.name}.title`),
              },
              {
                key: 'files',
                label: t('main.imports.file'),
                cell: (row) => (
                  <Actions>
                    <LinkButton href={`/imports/${row.name}/template.csv`}>{t('main.imports.template')}</LinkButton>
                    <LinkButton href={`/imports/${row.name}/example.csv`}>{t('main.imports.example')}</LinkButton>
                  </Actions>
                ),
              },
            ]}
          />
        </Section>
      ))}
    </>,
  )
}
