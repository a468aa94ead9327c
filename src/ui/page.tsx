import type { Child } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { localeOf } from '#platform/words.ts'
import { useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

export interface Crumb {
  readonly href: string
  readonly label: string
}

/** The way down to this page, without the page itself. */
const Breadcrumb = (props: { items: readonly Crumb[] }) => {
  const t = useUiWords()
  return (
    <nav class="breadcrumb" aria-label={t('ui.breadcrumb')}>
      <ol>
        {props.items.map((item) => (
          <li>
            <a href={safeHref(item.href)}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Buttons beside each other. */
export const Actions = (props: { children?: Child }) => <div class="actions">{props.children}</div>

/** The head of a page: its one h1, what it is for, and what can be done here. */
export const PageHeader = (props: {
  title: Child
  lead?: Child
  breadcrumb?: readonly Crumb[] | undefined
  badge?: Child
  actions?: Child
}) => (
  <div class="page-header">
    {props.breadcrumb && props.breadcrumb.length > 0 && <Breadcrumb items={props.breadcrumb} />}
    <div class="page-title">
      <h1>
        {props.title}
        {props.badge && <> {props.badge}</>}
      </h1>
      {props.actions && <Actions>{props.actions}</Actions>}
    </div>
    {props.lead && <p class="lead">{props.lead}</p>}
  </div>
)

/** A part of a page under an h2; `id` lets a link jump to it. */
export const Section = (props: {
  title?: Child
  lead?: Child
  id?: string | undefined
  actions?: Child
  children?: Child
}) => (
  <section class="section" id={props.id}>
    {(props.title || props.actions) && (
      <div class="section-title">
        {props.title && <h2>{props.title}</h2>}
        {props.actions && <Actions>{props.actions}</Actions>}
      </div>
    )}
    {props.lead && <p class="section-lead">{props.lead}</p>}
    {props.children}
  </section>
)

/** Things below each other with even space between. */
export const Stack = (props: { children?: Child }) => <div class="stack">{props.children}</div>

/** Things beside each other where there is room, each at least 18 rem wide. */
export const Columns = (props: { children?: Child }) => <div class="columns">{props.children}</div>

/** Running text: paragraphs, headings, lists and quotations at a good length of line. */
export const Prose = (props: { language?: Language | undefined; children?: Child }) => (
  <div class="prose" lang={props.language && localeOf[props.language]}>
    {props.children}
  </div>
)

/** Something that can be opened. */
export const Details = (props: { summary: Child; open?: boolean | undefined; children?: Child }) => (
  <details class="details" open={props.open ?? false}>
    <summary>{props.summary}</summary>
    <div class="details-body">{props.children}</div>
  </details>
)

export interface Tab {
  readonly href: string
  readonly label: string
  readonly current?: boolean | undefined
  /** A count, already in words of the language. */
  readonly count?: string | undefined
}

/** Views of one record or list, each a page of its own. */
export const Tabs = (props: { label?: string | undefined; items: readonly Tab[] }) => {
  const t = useUiWords()
  return (
    <nav class="tabs" aria-label={props.label ?? t('ui.tabs')}>
      <ul>
        {props.items.map((tab) => (
          <li>
            <a href={safeHref(tab.href)} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count && <span class="count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
