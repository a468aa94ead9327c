import type { Child } from 'hono/jsx'
import { useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

export interface SummaryBox {
  readonly label: string
  readonly value: Child
  readonly unit?: string | undefined
  /** Period, qualifier, source: what the number means. */
  readonly note?: Child
  readonly href?: string | undefined
}

/** A few numbers that matter, side by side. */
export const SummaryBoxes = (props: { boxes: readonly SummaryBox[] }) => (
  <dl class="boxes">
    {props.boxes.map((box) => (
      <div class="box">
        <dt>{box.href ? <a href={safeHref(box.href)}>{box.label}</a> : box.label}</dt>
        <dd class="box-value">
          {box.value}
          {box.unit && <span class="unit"> {box.unit}</span>}
        </dd>
        {box.note && <dd class="box-note">{box.note}</dd>}
      </div>
    ))}
  </dl>
)

export interface Fact {
  readonly label: string
  readonly value: Child
  readonly changeHref?: string | undefined
}

/** The facts of a record, each with a link to change it. */
export const SummaryList = (props: { facts: readonly Fact[] }) => {
  const t = useUiWords()
  return (
    <dl class="facts">
      {props.facts.map(({ label, value, changeHref }) => (
        <div class="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref && (
            <dd class="fact-change">
              <a href={safeHref(changeHref)} aria-label={t('ui.change-what', { what: label })}>
                {t('ui.change')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Work that goes on: `value` of `max`, or no value while the end is not known. `stopHref` is this page without refresh. */
export const Progress = (props: {
  label: string
  value?: number | undefined
  max?: number | undefined
  text?: string | undefined
  refresh?: { seconds: number; stopHref: string } | undefined
}) => {
  const t = useUiWords()
  return (
    <div class="progress">
      <p>
        <b id="progress-label">{props.label}</b>
        {props.text && <span class="muted"> {props.text}</span>}
      </p>
      <progress aria-labelledby="progress-label" value={props.value} max={props.max ?? 100} />
      {props.refresh && (
        <p class="hint">
          {t('ui.refreshing', { seconds: props.refresh.seconds })}{' '}
          <a href={safeHref(props.refresh.stopHref)}>{t('ui.stop-refreshing')}</a>
        </p>
      )}
    </div>
  )
}

/** A published number with all that it needs to be understood; `printed` is missing unless it is known. */
export interface FigureValueProps {
  printed?: string | undefined
  unit: string
  period: string
  qualifier?: string | undefined
  state: 'known' | 'withheld' | 'unknown' | 'refused'
  /** The records behind it. */
  href?: string | undefined
}

/** A figure with its unit, period and qualifier; a number that is not shown says why. */
export const FigureValue = (props: FigureValueProps) => {
  const t = useUiWords()
  const { state } = props
  const main = state === 'known' ? props.printed : t(`ui.${state}`)
  return (
    <span class={state === 'known' ? 'figure' : 'figure figure-absent'}>
      <span class="figure-value">
        {props.href ? <a href={safeHref(props.href)}>{main}</a> : main}
        {state === 'known' && <span class="unit"> {props.unit}</span>}
      </span>{' '}
      <span class="figure-note">
        {[state === 'known' ? props.qualifier : props.unit, props.period].filter(Boolean).join(' · ')}
        {state !== 'known' && <span class="unseen"> {t(`ui.${state}.why`)}</span>}
      </span>
    </span>
  )
}
