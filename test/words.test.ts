import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#platform/words.ts'
import { catalogue } from '../src/main/catalogue.ts'
import { modules } from '../src/modules.ts'
import { root, type Source, sourcesIn } from './source.ts'
import { argumentProblems, argumentsOf, codesIn, type Lists, mentionsIn, untranslated } from './words.ts'

// a folder that modules.ts does not list yet is not part of the product
const isListed = ({ path }: Source) => {
  const [, module] = /^src\/modules\/([^/]+)\//.exec(path) ?? []
  return !module || modules.some(({ name }) => name === module)
}
const sources = sourcesIn('src', '.ts', '.tsx').filter((source) => isListed(source) && !source.path.includes('.test.'))
const isWords = ({ path }: Source) => /\/words\/(en|ja|ko|zh|[\w-]*words)\.ts$/.test(path)
const definitions = sources.filter(({ text }) => /= defineWords\(/.test(text))

const lists: Lists = { en: {}, ja: {}, ko: {}, zh: {} }
const twice: string[] = []
for (const { path } of definitions) {
  const exported: Record<string, unknown> = await import(join(root, path))
  for (const words of Object.values(exported)) {
    if (typeof words !== 'object' || words === null || !('messages' in words)) continue
    const { messages } = words as { messages: Lists }
    twice.push(...Object.keys(messages.en).filter((key) => key in lists.en))
    for (const language of languages) lists[language] = { ...lists[language], ...messages[language] }
  }
}

/** The languages in which the catalogue has no words for a key; `aid.x (ja, ko)`. */
function missing(key: string): string[] {
  const without = languages.filter((language) => {
    try {
      return catalogue(language, key) === ''
    } catch (error) {
      // a message that wants values is there
      return error instanceof Error && error.message === `no words for ${key}`
    }
  })
  return without.length > 0 ? [`${key} (${without.join(', ')})`] : []
}

describe('the words', () => {
  test('name every command and query, every figure and its rule, and every link of the navigation', () => {
    const keys = modules.flatMap((module) => [
      ...[...module.commands, ...module.queries].map(({ spec }) => `${spec.name}.title`),
      ...(module.figures ?? []).flatMap(({ name }) => [`${name}.figure`, `${name}.rule`]),
      ...module.navigation.map(({ label }) => label),
    ])
    expect(keys.flatMap(missing)).toEqual([])
  })

  test('say every refusal in all four languages', () => {
    const codes = sources.filter((source) => !isWords(source)).flatMap(codesIn)
    expect(codes.length).toBeGreaterThan(100)
    expect([...new Set(codes)].flatMap(missing)).toEqual([])
  })

  test('ask for the same values in each language', () => {
    expect(argumentProblems(lists)).toEqual([])
  })

  test('are translated', () => {
    const properNames = ['main.product', 'giving.channel.paypal']
    const wrong = untranslated(lists).filter((line) => !properNames.includes(line.split(' ')[0] ?? ''))
    expect(wrong).toEqual([])
  })

  test('are all used, each defined once', () => {
    const isUsed = mentionsIn(sources.filter((source) => !isWords(source)))
    expect(Object.keys(lists.en).filter((key) => !isUsed(key))).toEqual([])
    expect(twice).toEqual([])
  })
})

describe('the checker', () => {
  const source = (text: string): Source => ({ path: 'src/modules/aid/x.ts', text })

  test('finds the codes of refusals, schemas and import checks', () => {
    const text = `throw new Refusal('aid.a', 'field', {})
      throw new Refusal(late ? 'aid.b' : 'aid.c')
      text().refine(isUnit, 'aid.d')
      z.array(x, { error: 'aid.e' })
      const checks = [{ column: 'item', code: 'aid.f' }]
      check('item', 'aid.g', sql\`select 1\`)
      new Refusal(code)
      say('aid.h')`
    expect(codesIn(source(text))).toEqual(
      expect.arrayContaining(['aid.a', 'aid.b', 'aid.c', 'aid.d', 'aid.e', 'aid.f', 'aid.g']),
    )
    expect(codesIn(source(text))).not.toContain('aid.h')
  })

  test('finds a key by its letters or by a template, and one that nobody mentions', () => {
    const text = `say("aid.a"); say(\`aid.kind.\${kind}\`); say(\`\${name}.title\`); say(\`aid.\${a}.b\`)`
    const isUsed = mentionsIn([source(text)])
    expect(['aid.a', 'aid.kind.kit', 'aid.x.title', 'aid.x.b', 'aid.b', 'aid.a.c'].map(isUsed)).toEqual([
      ...[true, true, true, true],
      ...[false, false],
    ])
  })

  test('finds values that differ, messages that cannot be read, and texts that nobody translated', () => {
    const same = { ja: {}, ko: {}, zh: {} }
    const en = { a: '{n, plural, one {# day in {where}} other {# days}}', b: 'Save', c: '{n}' }
    const given: Lists = {
      ...same,
      en,
      ja: { a: '{where}で{n}日', b: '保存', c: '{n' },
      ko: { a: '{n}일', b: 'Save', c: '{n}' },
      zh: { a: '{where}{n}天', b: '保存', c: '{m}' },
    }
    expect(argumentsOf('en', en.a)).toBe('n, where')
    expect(argumentProblems(given)).toEqual([
      'a uses {n} in ko, but {n, where} in English.',
      expect.stringMatching(/^c in ja is no ICU message/),
      'c uses {m} in zh, but {n} in English.',
    ])
    expect(untranslated(given)).toEqual(['b is the same in ko as in English: Save'])
    expect(missing('aid.nothing-of-this-name')).toEqual(['aid.nothing-of-this-name (en, ja, ko, zh)'])
  })
})
