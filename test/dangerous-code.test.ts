import { expect, test } from 'vitest'
import { type Source, sourcesIn } from './source.ts'

const sources = sourcesIn('src', '.ts', '.tsx', '.js').filter(({ path }) => !/\.test\.tsx?$/.test(path))

/** A code by which much can go wrong: what it looks like, and the files that may have it, each with the reason. */
interface Danger {
  readonly looksLike: RegExp
  readonly known: Readonly<Record<string, string>>
}

const dangers: Record<string, Danger> = {
  'runs text as code': {
    looksLike: /\beval\(|new Function\(|(?:from |import\()'node:(vm|inspector|repl)'|\bimport\((?!')/,
    known: {},
  },
  'starts another program': {
    looksLike: /(?:from |import\()'node:(child_process|cluster|worker_threads)'/,
    known: {
      'src/main/processes.ts': 'the roles of the product, by names in code',
      'src/main/serve.ts': 'the type of a process only',
      'src/platform/pdf/printer.ts': 'the child that sets a PDF, without arguments from a request',
      'src/platform/postgres/account.ts': 'asks the machine for accounts, by words in code',
      'src/platform/postgres/lock.ts': 'flock on a file of the data folder',
      'src/platform/postgres/server.ts': 'the programs of PostgreSQL, by words in code',
    },
  },
  'lets a shell read words': { looksLike: /\bshell:|(?<![.\w])exec\(|\bexecSync\(/, known: {} },
  'asks another machine': {
    looksLike:
      /(?:from |import\()'(node:https|node:dns|node:dgram|node:tls|undici|nodemailer)'|(?<![.\w])fetch\(|\b(connect|createConnection|request|get)\b[^}]*\} from 'node:(net|http)'/,
    known: {
      'src/modules/donations/commands/call.ts':
        'the providers of the settings, at addresses in code or of whoever runs the machine',
      'src/platform/mail.ts': 'the mail server of the settings, and no other',
      'src/platform/web/server.ts': 'calls the application itself, which is called fetch there',
    },
  },
  'writes markup that is not escaped': {
    looksLike: /\braw\(|dangerouslySetInnerHTML|innerHTML|document\.write/,
    known: {
      'src/modules/report/rendering/html.tsx': 'the stylesheet, a file of the product',
      'src/ui/form.tsx': 'the fields, rendered and escaped before',
      'src/ui/layout.tsx': 'the document type',
      'src/ui/public-layout.tsx': 'the document type',
      'src/platform/db/driver.ts': 'a method of the database that is called so',
    },
  },
  'makes a pattern of a text': {
    looksLike: /^ .*new RegExp\(/m,
    known: {
      'src/modules/report/rules/counted-words.ts': 'of the names of units, words in code',
      'src/modules/report/rules/typed-numbers.ts': 'of the names of months and of units, words in code',
      'src/platform/money.ts': 'of a currency out of the list of ISO 4217',
    },
  },
}

const hasIt = ({ looksLike }: Danger, { text }: Source) =>
  text.split('\n').some((line) => !/^\s*(\/\/|\/?\*)/.test(line) && looksLike.test(line.replace(/\bsql\.raw\(/g, '')))

test.each(Object.entries(dangers))('no file %s, except where it is said why', (_, danger) => {
  const found = sources.filter((source) => hasIt(danger, source)).map(({ path }) => path)
  expect(found.filter((path) => !(path in danger.known))).toEqual([])
  expect(Object.keys(danger.known).filter((path) => !found.includes(path))).toEqual([])
})

const planted: [name: keyof typeof dangers, text: string][] = [
  ['runs text as code', 'const a = eval(text)'],
  ['starts another program', `import { spawn } from 'node:child_process'`],
  ['lets a shell read words', `spawn('x', [], { shell: true })`],
  ['asks another machine', `import { request } from 'node:http'`],
  ['asks another machine', `const { createTransport } = await import('nodemailer')`],
  ['writes markup that is not escaped', '<p>{raw(text)}</p>'],
  ['makes a pattern of a text', '  const found = new RegExp(text)'],
]

test.each(planted)('finds a file that %s: %s', (name, text) => {
  expect(Object.keys(dangers).filter((one) => hasIt(dangers[one] as Danger, { path: 'src/x.ts', text }))).toEqual([
    name,
  ])
})
