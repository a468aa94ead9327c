import { addressKey } from '#modules/accounts/face.ts'
import { allowance } from '#platform/allowance.ts'
import { Refusal } from '#platform/errors.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Foreign, LinkButton, Muted, Notice } from '#ui/basics.tsx'
import { Actions, Columns, PageHeader, Prose, Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { readSlip } from '../commands/read-slip.ts'
import { slipGuide } from '../rendering/slip-guide.ts'
import { printSlip } from '../rendering/slip-press.ts'
import { nothingTyped, type Payee } from '../rules/slip-sheet.ts'
import { donationsWords } from '../words/words.ts'
import { giveCrumb, here, say } from './public-parts.tsx'
import { SlipForm } from './slip-form.tsx'
import { paperFile, paperOf, payeeOf } from './slip-paper.ts'

const lined = (lines: readonly string[]) => lines.flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))

const WhatToWrite = ({ c, payee }: { c: Ctx; payee: Payee }) => {
  const t = say(c)
  return (
    <Section title={t('donations.slip.copy')} lead={t('donations.slip.both')}>
      <Table
        caption={t('donations.slip.copy')}
        captionHidden
        rows={slipGuide(c.language, payee, nothingTyped).fields}
        empty={{ title: t('donations.slip.copy'), text: '' }}
        columns={[
          {
            key: 'name',
            label: t('donations.slip.column.field'),
            priority: 1,
            fit: true,
            cell: ({ mark, name }) => (
              <>
                {mark} <Foreign language="ja">{name}</Foreign>
              </>
            ),
          },
          { key: 'what', label: t('donations.slip.column.what'), cell: ({ what }) => what },
          {
            key: 'write',
            label: t('donations.slip.column.write'),
            cell: ({ write, own }) =>
              own === '' ? (
                <strong>
                  <Foreign language="ja">{lined(write)}</Foreign>
                </strong>
              ) : (
                <Muted>{own}</Muted>
              ),
          },
        ]}
      />
    </Section>
  )
}

const ToShow = ({ c }: { c: Ctx }) => (
  <Section title={say(c)('donations.slip.show')}>
    <Prose language="ja">
      <p>
        <strong>{donationsWords.in('ja')('donations.slip.show.text')}</strong>
      </p>
    </Prose>
    {c.language !== 'ja' && (
      <Prose>
        <p>{say(c)('donations.slip.show.text')}</p>
      </Prose>
    )}
  </Section>
)

const HowToPay = ({ c, payee }: { c: Ctx; payee: Payee }) => {
  const t = say(c)
  return (
    <>
      <Columns>
        {slipGuide(c.language, payee, nothingTyped).ways.map(({ title, steps }) => (
          <Section title={title}>
            <Prose>
              <ol>
                {steps.map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
            </Prose>
          </Section>
        ))}
      </Columns>
      <Section title={t('donations.slip.fee')}>
        <Prose>
          <p>{t('donations.slip.fee.text')}</p>
        </Prose>
      </Section>
    </>
  )
}

/** What is to be copied onto a slip of a post office, how to pay with it, and the same on paper. */
export async function show(c: Ctx) {
  const t = say(c)
  const payee = await payeeOf(c)
  const title = t('donations.slip.title')
  return page(
    title,
    <>
      <PageHeader title={title} lead={t('donations.slip.lead')} breadcrumb={[giveCrumb(c)]} />
      <Notice tone="warning" title={t('donations.slip.not-official')}>
        <p>{t('donations.slip.not-official.text')}</p>
      </Notice>
      <Actions>
        <LinkButton tone="primary" href={here(c, '/give/slip/blank.pdf')}>
          {t('donations.slip.print')}
        </LinkButton>
        <LinkButton href={here(c, '/give/slip#fill')}>{t('donations.slip.fill')}</LinkButton>
      </Actions>
      <WhatToWrite c={c} payee={payee} />
      <ToShow c={c} />
      <HowToPay c={c} payee={payee} />
      <SlipForm c={c} />
    </>,
  )
}

const hour = 3_600_000
const mayPrint = allowance({ most: 30, within: hour })

/** The sheet with what the giver typed, which goes into it and nowhere else. */
export async function submit(c: Ctx): Promise<Answer> {
  const tree = await paperOf(c, await readSlip(c.world, c.form.values))
  if (!mayPrint(addressKey(c.address), c.world.clock())) throw new Refusal('donations.slip.too-many')
  return paperFile(c, await printSlip(tree))
}
