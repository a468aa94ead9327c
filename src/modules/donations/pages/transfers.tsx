import { saidIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Code, Foreign, LinkButton } from '#ui/basics.tsx'
import { Actions, Prose, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import type { OpenWay } from '../queries/offered.ts'
import { here, say } from './public-parts.tsx'

const Lines = ({ c, details }: { c: Ctx; details: OpenWay['details'] }) => {
  const { text, language } = saidIn(details, c.language)
  if (text === '') return null
  const lines = text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))
  return (
    <Prose>
      <p>{language === c.language ? lines : <Foreign language={language}>{lines}</Foreign>}</p>
    </Prose>
  )
}

const ByBank = ({ c, way }: { c: Ctx; way: OpenWay }) => {
  const t = say(c)
  return (
    <Section title={t('donations.give.bank')} lead={t('donations.give.bank.lead')} id="bank">
      <Lines c={c} details={way.details} />
      <Prose>
        <p>{t('donations.give.transfer.tell')}</p>
      </Prose>
    </Section>
  )
}

const ByPost = ({ c, way }: { c: Ctx; way: OpenWay }) => {
  const t = say(c)
  return (
    <Section title={t('donations.give.postal')} lead={t('donations.give.postal.lead')} id="postal">
      <SummaryList
        facts={[
          { label: t('donations.field.postal-account'), value: <Code>{way.account ?? ''}</Code> },
          { label: t('donations.field.postal-name'), value: way.account_name ?? '' },
        ]}
      />
      <Lines c={c} details={way.details} />
      <Prose>
        <p>{t('donations.give.postal.tell')}</p>
      </Prose>
      <Actions>
        <LinkButton href={here(c, '/give/slip')}>{t('donations.slip.title')}</LinkButton>
        <LinkButton href={here(c, '/give/slip/blank.pdf')}>{t('donations.slip.print')}</LinkButton>
      </Actions>
    </Section>
  )
}

/** What is to be known for paying by bank and by post. */
export const Transfers = ({ c, ways }: { c: Ctx; ways: readonly OpenWay[] }) => {
  const bank = ways.find(({ way }) => way === 'bank')
  const postal = ways.find(({ way }) => way === 'postal')
  return (
    <>
      {bank && <ByBank c={c} way={bank} />}
      {postal && <ByPost c={c} way={postal} />}
    </>
  )
}
