import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '#platform/words.ts'
import { stylesheet } from '#ui/assets.ts'
import { Gallery, PlainPage } from './gallery.tsx'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node --import tsx test/gallery/write.tsx <folder>')
mkdirSync(folder, { recursive: true })

// opened from disk, a page finds its stylesheet beside itself
const local = (html: string) => html.replace(stylesheet.href, 'ui.css')

writeFileSync(join(folder, 'ui.css'), stylesheet.text)
for (const language of languages) {
  writeFileSync(join(folder, `${language}.html`), local(String(<Gallery language={language} />)))
  writeFileSync(join(folder, `plain-${language}.html`), local(String(<PlainPage language={language} />)))
}
