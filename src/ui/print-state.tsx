import type { Child } from 'hono/jsx'
import { LinkButton, Notice } from './basics.tsx'
import { Progress } from './summary.tsx'

/** What is known of a PDF that was asked for. */
interface Print {
  readonly made_at: Date | null
  readonly failed_at: Date | null
}

/** Seconds after which the page of a PDF that is being made looks again. */
const seconds = 2

/** Whether the page of a PDF is to look again by itself; `still` is what its address says of that. */
export const refreshOf = (print: Print, still: string | undefined): { refresh?: number } =>
  print.made_at || print.failed_at || still !== undefined ? {} : { refresh: seconds }

/** How far a PDF is that was asked for: made, with the way to it; failed, with what can be done; or still being made. */
export const PrintState = (props: {
  print: Print
  /** The page of the PDF; its bytes are at `/pdf` below it. */
  href: string
  making: string
  made: string
  pages: string
  download: string
  failed: string
  failedText: string
  /** What stands below the failure: another try. */
  again?: Child
}) => {
  if (props.print.made_at)
    return (
      <>
        <Notice tone="success" title={props.made} live>
          {props.pages}
        </Notice>
        <LinkButton tone="primary" href={`${props.href}/pdf`}>
          {props.download}
        </LinkButton>
      </>
    )
  if (props.print.failed_at)
    return (
      <>
        <Notice tone="danger" title={props.failed} live>
          {props.failedText}
        </Notice>
        {props.again}
      </>
    )
  return <Progress label={props.making} refresh={{ seconds, stopHref: `${props.href}?still=1` }} />
}
