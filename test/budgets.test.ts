import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commentLines, functionLengths, type Lock, machinePaths, median, productionPackages } from './budgets.ts'
import { root, type Source, sourcesIn } from './source.ts'

const folders = ['src', 'test', 'bench', 'bin', 'docs', 'examples'].filter((folder) => existsSync(join(root, folder)))
const code = folders.flatMap((folder) => sourcesIn(folder, '.ts', '.tsx', '.css', '.sql', '.typ'))
const product = sourcesIn('src', '.ts', '.tsx').filter(({ path }) => !path.includes('.test.'))
const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length
const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

describe('the budget', () => {
  test('of a file is 400 lines; those over 200 are counted, the longest named', () => {
    const long = code
      .map((source) => ({ path: source.path, lines: linesOf(source) }))
      .filter(({ lines }) => lines > 200)
    const told = long.sort((a, b) => b.lines - a.lines).map(({ path, lines }) => `${lines} ${path}`)
    console.info(`${told.length} files over 200 lines; the longest: ${told.slice(0, 5).join(', ')}`)
    expect(long.filter(({ lines }) => lines > 400)).toEqual([])
  })

  test('of a function is under twelve lines in the median', () => {
    const lengths = product.flatMap(functionLengths)
    expect(lengths.length).toBeGreaterThan(500)
    expect(median(lengths)).toBeLessThan(12)
  })

  test('of comments is six lines in a hundred', () => {
    const counts = product.map(commentLines)
    const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0)
    expect(sum(counts.map(({ comments }) => comments)) / sum(counts.map(({ all }) => all))).toBeLessThanOrEqual(0.06)
  })

  test('of packages is eighty with their own, and the lock file names no address to fetch them from', () => {
    const packages = productionPackages(lock)
    expect(packages.length).toBeGreaterThan(10)
    expect(packages.length).toBeLessThan(80)
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

describe('the repository', () => {
  test('holds nothing that was built', () => {
    const built = [
      ...readdirSync(root),
      ...folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })),
    ].filter((path) => /(^|\/)(dist|build|out|coverage)$/.test(path))
    expect(built).toEqual([])
  })

  test('names no path of the machine on which it was written', () => {
    const atRoot = readdirSync(root)
      .filter((path) => /\.(json|md|ts|sh)$/.test(path) && statSync(join(root, path)).isFile())
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    const endings = ['.ts', '.tsx', '.md', '.sql', '.sh', '.css', '.json', '.csv']
    const scripts = sourcesIn('bin', '')
    const all = [...atRoot, ...scripts, ...folders.flatMap((folder) => sourcesIn(folder, ...endings))]
    expect(all.flatMap((source) => machinePaths(source, root))).toEqual([])
  })
})

describe('the measure', () => {
  const source = (text: string): Source => ({ path: 'src/x.ts', text })

  test('counts the lines of functions with a name, and takes the middle', () => {
    const text = `function a() {\n  return 1\n}\nconst b = () => 2\nconst c = { d() {\n} }\n[1].map((n) => {\n  return n\n})\n`
    expect(functionLengths(source(text))).toEqual(expect.arrayContaining([3, 1, 2]))
    expect(functionLengths(source(text))).toHaveLength(3)
    expect(median([9, 1, 5])).toBe(5)
    expect(median([])).toBe(0)
  })

  test('counts lines with comments among those that are not blank', () => {
    const text = `// why\n\nconst a = 1 // here\n/**\n * long\n */\nconst b = '// no'\n`
    expect(commentLines(source(text))).toEqual({ comments: 5, all: 6 })
  })

  test('counts no packages for development or for one platform', () => {
    const packages = { '': {}, a: {}, b: { dev: true }, c: { optional: true } }
    expect(productionPackages({ packages })).toEqual(['a'])
  })

  test('finds the folder of somebody', () => {
    const home = ['', 'home', 'ken', 'x'].join('/')
    const own = ['', 'srv', 'code'].join('/')
    expect(machinePaths(source(`a\nread('${home}')\nopen('${own}/src')\n"https://example.org/home/x/"`), own)).toEqual([
      `src/x.ts:2 names ${home.slice(0, -1)}`,
      `src/x.ts:3 names ${own}`,
    ])
  })
})
