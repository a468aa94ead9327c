import type { Block, FigureState, Inlines, ReportDocument, Section } from '../rules/document.ts'

const usable = (id: string): string =>
  id.replace(/[^\p{Letter}\p{Number}_.-]+/gu, '-').replace(/^-+|-+$/g, '') || 'part'

// A reader jumps by headings: a level without the one above it, or an anchor that stands twice, would lead astray
function prepareBlocks(blocks: readonly Block[], freshId: (id: string) => string): Block[] {
  let deep = false
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const level = block.level === 3 && deep ? 3 : 2
    deep = true
    return { ...block, level, id: freshId(block.id) }
  })
}

/** The same document with anchors that are unique and headings that skip no level. */
export function prepare(document: ReportDocument): ReportDocument {
  const taken = new Set<string>()
  const freshId = (wanted: string): string => {
    const base = usable(wanted)
    let id = base
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
    taken.add(id)
    return id
  }
  const named = document.sections.map((section): Section => ({ ...section, id: freshId(section.id) }))
  return {
    ...document,
    sections: named.map((section) => ({ ...section, blocks: prepareBlocks(section.blocks, freshId) })),
  }
}

function lines(block: Block): readonly Inlines[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.inlines]
    case 'list':
      return block.items
    case 'table':
      return [...block.rows.flat(), ...(block.foot ?? []).flat(), block.note ?? []]
    case 'timeline':
      return block.groups.flatMap((group) => group.entries.map((entry) => entry.title))
    case 'boxes':
      return [block.items.map((box) => box.figure)]
    case 'quote':
      return [...block.paragraphs, block.source ?? []]
    case 'chart':
      return [block.note ?? []]
    case 'heading':
      return []
  }
}

/** The states other than known that the text of the document shows, for the key at its end. */
export function statesOf(document: ReportDocument): readonly Exclude<FigureState, 'known'>[] {
  const inlines = document.sections.flatMap((section) => section.blocks.flatMap(lines)).flat()
  const figures = inlines.flatMap((inline) => (inline.kind === 'link' ? inline.inlines : [inline]))
  const states = new Set(figures.map((inline) => (inline.kind === 'figure' ? inline.state : 'known')))
  return (['withheld', 'unknown', 'refused'] as const).filter((state) => states.has(state))
}
