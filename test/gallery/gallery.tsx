import type { Child } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { Badge, Button, Code, LinkButton, Notice, PostButton } from '#ui/basics.tsx'
import { Layout } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Columns, Details, PageHeader, Prose, Section, Stack } from '#ui/page.tsx'
import { FigureValue, Progress, SummaryBoxes, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { History, Timeline } from '#ui/timeline.tsx'
import { Charts } from './gallery-charts.tsx'
import { GiftForm, SignInForm } from './gallery-forms.tsx'
import { Lists } from './gallery-lists.tsx'
import { useSamples } from './samples.ts'
import { galleryWords } from './words.ts'

/** The frame of a staff page in the gallery. */
export const Frame = (props: {
  language: Language
  title?: string
  refreshSeconds?: number
  failed?: boolean
  children?: Child
}) => {
  const t = galleryWords.in(props.language)
  return (
    <Layout
      language={props.language}
      title={props.title ?? t('gifts')}
      path="/giving/gifts?purpose=relief"
      product={t('product')}
      organisation={t('organisation')}
      navigation={[
        { links: [{ href: '/', label: t('home') }] },
        {
          label: t('work'),
          links: [
            { href: '/operations', label: t('operations'), count: '3' },
            { href: '/aid', label: t('aid') },
            { href: '/giving/gifts', label: t('gifts'), current: true },
            { href: '/education', label: t('school') },
          ],
        },
        {
          label: t('people'),
          links: [
            { href: '/volunteers', label: t('volunteers') },
            { href: '/members', label: t('members') },
          ],
        },
        {
          label: t('publishing'),
          links: [
            { href: '/report', label: t('report') },
            { href: '/newsletters', label: t('newsletters'), count: '12' },
          ],
        },
      ]}
      user={{ name: t('user'), href: '/account', signOutAction: '/sign-out' }}
      search={{ action: '/search', value: '' }}
      notice={
        <Notice tone="success" title={t('saved')} live={true}>
          <p>{t('savedText')}</p>
        </Notice>
      }
      failed={props.failed}
      refreshSeconds={props.refreshSeconds}
    >
      {props.children}
    </Layout>
  )
}

const months = [
  { month: '2010-09', rice: '1,200', shoes: '0', blankets: '36', medicine: '4' },
  { month: '2010-10', rice: '960', shoes: '152', blankets: '12', medicine: '11' },
  { month: '2010-11', rice: '10,400', shoes: '48', blankets: '0', medicine: '2' },
]

const Figures = () => {
  const t = useSamples()
  const period = t('period')
  return (
    <Section title={t('figures')} actions={<LinkButton href="/report/figures">{t('export')}</LinkButton>}>
      <SummaryBoxes
        boxes={[
          { label: t('gifts'), value: '228', unit: t('giftsUnit'), note: period, href: '/giving/gifts' },
          { label: t('aid'), value: '37.5', unit: t('tonnes'), note: `${t('about')} · ${period}` },
          {
            label: t('operations'),
            value: <FigureValue state="withheld" unit={t('personsUnit')} period={period} />,
          },
        ]}
      />
      <Columns>
        <SummaryList
          facts={[
            {
              label: t('gifts'),
              value: (
                <FigureValue
                  state="known"
                  printed="228"
                  unit={t('giftsUnit')}
                  period={period}
                  qualifier={t('about')}
                  href="/x"
                />
              ),
              changeHref: '/y',
            },
            { label: t('operations'), value: <FigureValue state="withheld" unit={t('personsUnit')} period={period} /> },
            { label: t('school'), value: <FigureValue state="unknown" unit={t('personsUnit')} period={period} /> },
            { label: t('total'), value: <FigureValue state="refused" unit="JPY" period={period} /> },
            { label: t('code'), value: <Code>9f2c4e7b1a0d5f3388b1c0ff5d2e6a7799e01b4c</Code> },
          ]}
        />
        <Table
          caption={`${t('aid')}, ${period}`}
          narrow="scroll"
          rows={months}
          empty={{ title: t('emptyTitle'), text: t('emptyText') }}
          columns={[
            { key: 'month', label: t('month'), cell: (row) => row.month, total: t('total') },
            { key: 'rice', label: t('rice'), align: 'end', cell: (row) => row.rice, total: '12,560' },
            { key: 'shoes', label: t('shoes'), align: 'end', cell: (row) => row.shoes, total: '200' },
            { key: 'blankets', label: t('blankets'), align: 'end', cell: (row) => row.blankets, total: '48' },
            { key: 'medicine', label: t('medicine'), align: 'end', cell: (row) => row.medicine, total: '17' },
          ]}
        />
      </Columns>
      <Progress
        label={t('building')}
        text={t('buildingText')}
        value={12}
        max={31}
        refresh={{ seconds: 5, stopHref: '?still' }}
      />
    </Section>
  )
}

const Texts = () => {
  const t = useSamples()
  return (
    <Section title={t('texts')} lead={t('noticeText')}>
      <Stack>
        <Notice>
          <p>{t('noticeText')}</p>
        </Notice>
        <Notice tone="warning">
          <p>
            {t('noticeText')} <Link href="/report">{t('report')}</Link>
          </p>
        </Notice>
        <Notice tone="danger">
          <p>{t('problemPage')}</p>
        </Notice>
      </Stack>
      <Columns>
        <Prose>
          <h3>{t('open')}</h3>
          <p>
            {t('prose')} <Link href="https://example.org">example.org</Link>
          </p>
          <blockquote>
            <p>{t('quote')}</p>
          </blockquote>
          <ul>
            <li>{t('item1')}</li>
            <li>{t('item2')}</li>
          </ul>
          <ol>
            <li>{t('item1')}</li>
            <li>
              <em>{t('item2')}</em>
            </li>
          </ol>
        </Prose>
        <div>
          <Details summary={t('open')}>
            <Prose>
              <p>{t('prose')}</p>
            </Prose>
          </Details>
          <Details summary={t('history')} open={true}>
            <History
              versions={[
                { when: '2011-09-02 14:05', who: t('user'), what: t('changed'), reason: t('reason'), current: true },
                { when: '2011-08-30 09:12', who: t('user'), what: t('record') },
              ]}
            />
          </Details>
        </div>
      </Columns>
    </Section>
  )
}

const Happenings = () => {
  const t = useSamples()
  return (
    <Section title={t('timeline')}>
      <Timeline
        entries={[
          {
            date: '2010-09-10 – 14',
            title: t('tiger'),
            href: '/operations/tiger-2',
            badge: <Badge tone="success">{t('adopted')}</Badge>,
            note: t('tigerNote'),
          },
          { date: '2010-10-10', title: t('inspection') },
          { date: '2010-11-03', title: t('concert'), badge: <Badge>{t('plain')}</Badge> },
        ]}
      />
    </Section>
  )
}

/** Every part of the kit on one page. */
export const Gallery = (props: { language: Language }) => {
  const t = galleryWords.in(props.language)
  return (
    <Frame language={props.language}>
      <PageHeader
        title={t('gifts')}
        badge={<Badge tone="info">{t('draft')}</Badge>}
        lead={t('lead')}
        breadcrumb={[
          { href: '/', label: t('home') },
          { href: '/giving', label: t('work') },
        ]}
        actions={
          <>
            <LinkButton href="/export">{t('export')}</LinkButton>
            <PostButton action="/withdraw" tone="danger" values={{ gift: 'R-2011-0042' }}>
              {t('delete')}
            </PostButton>
            <LinkButton href="/new" tone="primary">
              {t('record')}
            </LinkButton>
          </>
        }
      />
      <Lists />
      <Figures />
      <Charts />
      <Happenings />
      <Texts />
      <Section title={t('forms')} actions={<Button form="form">{t('save')}</Button>}>
        <GiftForm t={t} />
      </Section>
    </Frame>
  )
}

/** A page without navigation. */
export const PlainPage = (props: { language: Language }) => {
  const t = galleryWords.in(props.language)
  return (
    <Layout
      language={props.language}
      title={t('signIn')}
      path="/sign-in"
      product={t('product')}
      organisation={t('organisation')}
    >
      <PageHeader title={t('signIn')} />
      <SignInForm t={t} />
    </Layout>
  )
}
