import { createContext, useContext } from 'hono/jsx'
import { type Block, type Inlines, parseProse, plainText } from '#modules/report/face.ts'
import { Link } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'

/** What the Markdown of a page says. Where it names a figure, which no page may, the name stays as it is written. */
export const blocksOf = (prose: string): readonly Block[] =>
  parseProse(
    prose,
    {
      figure: ({ at }) => ({ kind: 'text', text: at.text }),
      block: ({ at }) => [{ kind: 'paragraph', inlines: [{ kind: 'text', text: at.text }] }],
    },
    'part',
  )

type Inline = Inlines[number]

// an editor writes /contact, which stands at /ja/contact for who reads Japanese
const Within = createContext('')

const InlineHtml = ({ inline }: { inline: Inline }) => {
  if (inline.kind === 'figure') return inline.printed
  if (inline.kind === 'link') {
    const inner = <InlinesHtml inlines={inline.inlines} />
    const href = inline.href.startsWith('/') ? useContext(Within) + inline.href : inline.href
    return <Link href={href}>{inner}</Link>
  }
  const lines = inline.text.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ))
  const soft = inline.emphasis ? <em>{lines}</em> : lines
  return inline.strong ? <strong>{soft}</strong> : soft
}

const InlinesHtml = ({ inlines }: { inlines: Inlines }) => (
  <>
    {inlines.map((inline) => (
      <InlineHtml inline={inline} />
    ))}
  </>
)

const TableHtml = ({ block }: { block: Extract<Block, { kind: 'table' }> }) => (
  <Table
    caption={block.caption || (block.columns[0]?.label ?? '')}
    captionHidden={!block.caption}
    rows={block.rows}
    empty={{ title: '', text: '' }}
    columns={block.columns.map((column, index) => ({
      key: String(index),
      label: column.label,
      align: column.align === 'right' ? ('end' as const) : undefined,
      cell: (row: readonly Inlines[]) => <InlinesHtml inlines={row[index] ?? []} />,
    }))}
  />
)

const BlockHtml = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case 'list': {
      const items = block.items.map((inlines) => (
        <li>
          <InlinesHtml inlines={inlines} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((inlines) => (
            <p>
              <InlinesHtml inlines={inlines} />
            </p>
          ))}
        </blockquote>
      )
    case 'table':
      return <TableHtml block={block} />
    case 'paragraph':
      return (
        <p>
          <InlinesHtml inlines={block.inlines} />
        </p>
      )
    // what only reports are made of
    default:
      return null
  }
}

/** The Markdown of a page as running text; the links inside of the site go on behind `within`, `/ja`. */
export const ProseHtml = ({ blocks, within = '' }: { blocks: readonly Block[]; within?: string | undefined }) => (
  <Within.Provider value={within}>
    {blocks.map((block) => (
      <BlockHtml block={block} />
    ))}
  </Within.Provider>
)

const longest = 160

/** What a page is about in one line, for search engines and feeds: the beginning of its first paragraph. */
export function summaryOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'paragraph')
  const text = first ? plainText(first.inlines).replace(/\s+/g, ' ') : ''
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}
