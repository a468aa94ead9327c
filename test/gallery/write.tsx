import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '#platform/words.ts'
import { stylesheet } from '#ui/assets.ts'
import { Extremes } from './extremes.tsx'
import { Gallery, PlainPage } from './gallery.tsx'

// opened from disk, a page finds its stylesheet beside itself
const local = (html: string) => html.replace(stylesheet.href, 'ui.css')

const pages = { gallery: Gallery, plain: PlainPage, extremes: Extremes }

/** Writes `gallery-en.html`, `plain-ja.html` … and the stylesheet into a folder, to be looked at in a browser. */
export function writeGallery(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'ui.css'), stylesheet.text)
  for (const [name, Page] of Object.entries(pages)) {
    for (const language of languages) {
      writeFileSync(join(folder, `${name}-${language}.html`), local(String(<Page language={language} />)))
    }
  }
}

if (import.meta.main) {
  const folder = process.argv[2]
  if (!folder) throw new Error('usage: node --import tsx test/gallery/write.tsx <folder>')
  writeGallery(folder)
}
