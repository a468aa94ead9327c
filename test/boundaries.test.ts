import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type House, importProblems, orderIn } from './boundaries.ts'
import { markupProblems, nameProblems, placeProblems } from './boundaries-names.ts'
import { sqlProblems, viewsIn, viewsMadeIn } from './boundaries-sql.ts'
import { stringProblems, stringsAsSql, writersOfSql } from './boundaries-strings.ts'
import { root, type Source, sourcesIn } from './source.ts'

const sources = sourcesIn('src', '.ts', '.tsx')
const migrations = sourcesIn('src/modules', '.sql')
const modulesFile = sources.find(({ path }) => path === 'src/modules.ts')
if (!modulesFile) throw new Error('src/modules.ts is missing')
const made = new Set(migrations.flatMap(viewsMadeIn))
const house: House = {
  order: orderIn(modulesFile),
  views: new Set(
    sourcesIn('src/modules', 'README.md')
      .flatMap(({ text }) => viewsIn(text))
      .filter((view) => made.has(view)),
  ),
}

describe('the house', () => {
  test('imports only downwards: room by room, module by module, storey by storey', () => {
    expect(sources.flatMap((source) => importProblems(house, source))).toEqual([])
  })

  test('keeps tables to the module that owns them', () => {
    expect([...sources, ...migrations].flatMap((source) => sqlProblems(house, source))).toEqual([])
  })

  test('makes no SQL of strings, except where it is said why', () => {
    expect(sources.flatMap(stringProblems)).toEqual([])
    const writers = sources.filter((source) => stringsAsSql(source).length > 0).map(({ path }) => path)
    expect(Object.keys(writersOfSql).filter((path) => !writers.includes(path))).toEqual([])
  })

  test('has no markup of its own in modules', () => {
    expect(sources.flatMap(markupProblems)).toEqual([])
  })

  test('has no folders for whatever has no place, no barrels, no exports of everything', () => {
    expect([...sources, ...sourcesIn('test', '.ts', '.tsx')].flatMap(placeProblems)).toEqual([])
  })

  test('calls every file by the verb in it', () => {
    expect(sources.flatMap(nameProblems)).toEqual([])
  })

  test('lists every module once in src/modules.ts, and says in a README what each is for', () => {
    const folders = readdirSync(join(root, 'src/modules'))
    const built = folders.filter((folder) => sources.some(({ path }) => path === `src/modules/${folder}/module.ts`))
    expect([...house.order].sort()).toEqual(built)
    const readmes = sourcesIn('src/modules', 'README.md')
    expect(readmes.map(({ path }) => path)).toEqual(built.map((folder) => `src/modules/${folder}/README.md`))
    expect(
      readmes
        .filter(({ text }) => text.split('\n').filter((line) => line.trim() !== '').length > 30)
        .map(({ path }) => path),
    ).toEqual([])
  })
})

describe('the checker', () => {
  const planted: House = { order: ['people', 'aid', 'giving'], views: new Set(['people.names']) }
  const aid = (path: string, text: string): Source => ({ path: `src/modules/aid/${path}`, text })

  const wrongImports: Record<string, [Source, string]> = {
    'a rule that asks a query': [
      aid('rules/x.ts', `import { a } from '../queries/a.ts'`),
      'src/modules/aid/rules/x.ts imports src/modules/aid/queries/a.ts, but rules may use only nothing of their module.',
    ],
    'a query that runs a command': [
      aid('queries/x.ts', `import type { A } from '../commands/a.ts'`),
      'src/modules/aid/queries/x.ts imports src/modules/aid/commands/a.ts, but queries may use only policy, tables, rules.',
    ],
    'a page that knows tables, by its full name': [
      aid('pages/x.tsx', `import { T } from '#modules/aid/tables.ts'`),
      'src/modules/aid/pages/x.tsx imports src/modules/aid/tables.ts, but pages may use only commands, queries, policy, rules, words, rendering.',
    ],
    'a command that shows a page, late': [
      aid('commands/x.ts', `const page = await import('../pages/x.tsx')`),
      'src/modules/aid/commands/x.ts imports src/modules/aid/pages/x.tsx, but commands may use only queries, policy, tables, rules, rendering.',
    ],
    'a face that passes a page on': [
      aid('face.ts', `export { show } from './pages/x.tsx'`),
      'src/modules/aid/face.ts imports src/modules/aid/pages/x.tsx, but face may use only commands, queries, rules, words, rendering, holdings.',
    ],
    'a room that no module has': [
      aid('services/x.ts', `import { a } from '../rules/a.ts'`),
      `src/modules/aid/services/x.ts lies in a room that no module has: services. The rooms are rules, tables, policy, words, queries, commands, imports, rendering, pages, routes, public-routes, holdings, face, jobs, cli, module.`,
    ],
    'a rule with a database': [
      aid('rules/x.ts', `import { sql } from 'kysely'`),
      'src/modules/aid/rules/x.ts imports kysely, but a rule knows no database, clock, file or page.',
    ],
    'a module that imports a later one': [
      aid('commands/x.ts', `import { gift } from '#modules/giving/face.ts'`),
      'src/modules/aid/commands/x.ts imports src/modules/giving/face.ts, but giving does not stand before aid in src/modules.ts.',
    ],
    'a module that goes past the face of another': [
      aid('commands/x.ts', `import { p } from '../../people/queries/p.ts'`),
      'src/modules/aid/commands/x.ts imports src/modules/people/queries/p.ts; of another module only its face.ts is open.',
    ],
    'the platform importing the kit': [
      { path: 'src/platform/x.ts', text: `import { Form } from '#ui/form.tsx'` },
      'src/platform/x.ts imports src/ui/form.tsx, but platform may import only platform.',
    ],
    'the kit importing a module': [
      { path: 'src/ui/x.tsx', text: `import type { A } from '#modules/aid/face.ts'` },
      'src/ui/x.tsx imports src/modules/aid/face.ts, but ui may import only ui, platform.',
    ],
    'a module importing an application': [
      aid('jobs.ts', `import { env } from '../../main/env.ts'`),
      'src/modules/aid/jobs.ts imports src/main/env.ts, but modules may import only modules, ui, platform.',
    ],
    'a list of modules that knows more than modules': [
      { path: 'src/modules.ts', text: `import { handOver } from '#modules/aid/face.ts'` },
      'src/modules.ts imports src/modules/aid/face.ts; it needs only the module.ts of each module.',
    ],
  }
  test.each(Object.entries(wrongImports))('finds %s', (_, [source, problem]) => {
    expect(importProblems(planted, source)).toEqual([problem])
  })

  test('lets an import pass that goes down', () => {
    const text = `import { p } from '#modules/people/face.ts'
      import { a } from '../queries/a.ts'
      import { sql } from 'kysely'
      import { Form } from '#ui/form.tsx'`
    expect(importProblems(planted, aid('commands/x.ts', text))).toEqual([])
    expect(importProblems(planted, { path: 'src/main/x.ts', text: `import '#modules/aid/queries/a.ts'` })).toEqual([])
  })

  const table = (name: string, path = 'queries/x.ts') =>
    `src/modules/aid/${path} names ${name} in SQL. Ask the face of people, or join a view that its README lists under "Views".`
  const later = (name: string, path = 'queries/x.ts') =>
    `src/modules/aid/${path} names ${name} in SQL, but giving does not stand before aid in src/modules.ts.`
  const wrongSql: Record<string, [Source, string[]]> = {
    'a foreign table in raw SQL': [aid('queries/x.ts', 'sql`select 1 from people.people p`'), [table('people.people')]],
    'a foreign table in a typed template with holes': [
      aid('queries/x.ts', `sql<Row>\`select \${a} from aid.lots join people.people p on \${b}\``),
      [table('people.people')],
    ],
    'a foreign table in a query builder': [
      aid('queries/x.ts', `db.selectFrom('aid.lots as l').innerJoin('people.people as p', 'p.id', 'l.id')`),
      [table('people.people')],
    ],
    'a foreign table among several': [
      aid('queries/x.ts', `db.selectFrom(['aid.lots', 'people.people'])`),
      [table('people.people')],
    ],
    'a foreign row type': [
      aid('tables.ts', `interface T { 'people.people': { id: string } }`),
      [table('people.people', 'tables.ts')],
    ],
    'a later module': [aid('queries/x.ts', 'sql`select 1 from giving.gifts`'), [later('giving.gifts')]],
    'a migration that changes a foreign table': [
      aid('migrations/1.sql', 'alter table people.people add column aid boolean;'),
      [table('people.people', 'migrations/1.sql')],
    ],
    'a migration that refers to a later module': [
      aid('migrations/1.sql', 'create table aid.x (id uuid references giving.gifts);'),
      [later('giving.gifts', 'migrations/1.sql')],
    ],
  }
  test.each(Object.entries(wrongSql))('finds %s', (_, [source, problems]) => {
    expect(sqlProblems(planted, source)).toEqual(problems)
  })

  test('lets own tables, views of earlier modules, references, texts and comments pass', () => {
    const text = `sql\`select '/people/' || n.id, 'people.person' from aid.lots join people.names n on true -- people.people\`
      db.selectFrom('people.names as n')
      new Refusal('people.unknown')`
    expect(sqlProblems(planted, aid('queries/x.ts', text))).toEqual([])
    const migration = aid('migrations/1.sql', 'create table aid.x (id uuid references people.people); -- people.people')
    expect(sqlProblems(planted, migration)).toEqual([])
  })

  const glued: Record<string, string> = {
    'a raw text': 'sql.raw(name)',
    'a literal': `sql\`limit \${sql.lit(name)}\``,
    'a compiled text': 'db.executeQuery(CompiledQuery.raw(text))',
    'the tag as a function': 'sql([text])',
    'another name for the tag': `import { sql as s } from 'kysely'`,
    'a statement with holes': `client.query(\`select * from \${name}\`)`,
    'a statement that is glued': `const text = 'select * from aid.lots where id = ' + id + ' limit 1'`,
    'a text from elsewhere': 'this.client.query(text)',
  }
  test.each(Object.entries(glued))('finds SQL of strings: %s', (_, text) => {
    expect(stringProblems(aid('queries/x.ts', text))).not.toEqual([])
  })

  test('lets parameters, names, fixed statements and sentences pass', () => {
    const text = `sql\`select \${id} from \${sql.table(name)} where \${sql.ref(column)} = \${value}\`
      client.query('select 1')
      const said = \`Selected \${count} of \${all}\`
      String.raw\`x\``
    expect(stringProblems(aid('queries/x.ts', text))).toEqual([])
  })

  test('reads the views of a README and the order of the modules', () => {
    expect(
      viewsIn(
        '# people\n\n`people.people` is a table.\n\n## Views\n\n`people.names`: all names.\n`people.ages`\n\n## Never\n`people.x`',
      ),
    ).toEqual(['people.names', 'people.ages'])
    expect(viewsIn('# people\n\n- **Views**: `people.names` (id, name).\n\nNever `people.x`.')).toEqual([
      'people.names',
    ])
    expect(viewsIn('# people\n\nNo views.')).toEqual([])
    const sql = 'create view people.names as select 1; -- create view people.old\ncreate table people.people ();'
    expect(viewsMadeIn(aid('migrations/1.sql', sql))).toEqual(['people.names'])
    const text = `import { aid } from '#modules/aid/module.ts'
      import { people } from '#modules/people/module.ts'
      export const modules: readonly Module[] = [people, aid]`
    expect(orderIn({ path: 'src/modules.ts', text })).toEqual(['people', 'aid'])
  })

  test('finds classes and styles in pages', () => {
    expect(markupProblems(aid('pages/x.tsx', 'const a = <div class="x"><b style="y" /></div>'))).toEqual([
      'src/modules/aid/pages/x.tsx sets class=; looks belong to the kit in src/ui.',
      'src/modules/aid/pages/x.tsx sets style=; looks belong to the kit in src/ui.',
    ])
    expect(markupProblems(aid('pages/x.tsx', 'const a = <Form submit="x" />'))).toEqual([])
  })

  test('finds folders for whatever has no place, barrels and exports of everything', () => {
    expect(placeProblems(aid('utils/x.ts', ''))).toEqual([
      'src/modules/aid/utils/x.ts lies in utils/; put it where its verb or its noun is at home.',
    ])
    expect(placeProblems(aid('rules/index.ts', `export * from './x.ts'`))).toEqual([
      'src/modules/aid/rules/index.ts is a barrel; import the file that is meant.',
      'src/modules/aid/rules/index.ts exports everything of another file; name what it exports.',
    ])
  })

  test('finds a verb in a file of another name', () => {
    const command = (name: string) => `export const x = command({ name: '${name}', run() {} })\n`
    const query = (name: string) => `export const y = query<T, S, O>({ input, name: '${name}', run() {} })\n`
    expect(nameProblems(aid('commands/give.ts', command('aid.hand-over')))).toEqual([
      'src/modules/aid/commands/give.ts defines aid.hand-over, so it should be called hand-over.ts.',
    ])
    expect(nameProblems(aid('queries/list-lots.ts', query('people.list-lots')))).toEqual([
      'src/modules/aid/queries/list-lots.ts defines people.list-lots, which does not begin with the name of its module.',
    ])
    const three = ['aid.void', 'aid.restore', 'aid.other'].map(command).join('')
    expect(nameProblems(aid('commands/void.ts', three))).toEqual([
      'src/modules/aid/commands/void.ts defines aid.void, aid.restore, aid.other; a file holds one verb, or two that undo each other.',
    ])
    expect(nameProblems(aid('commands/void.ts', command('aid.void') + command('aid.restore')))).toEqual([])
    const load = `export const importLots: ImportDefinition = { name: 'aid.import-lots', columns: [] }`
    expect(nameProblems(aid('imports/lots.ts', load))).toEqual([])
    expect(nameProblems(aid('imports/goods.ts', load))).toEqual([
      'src/modules/aid/imports/goods.ts defines aid.import-lots, so it should be called import-lots.ts.',
    ])
  })
})
