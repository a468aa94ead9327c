import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import { InLanguage } from '#ui/context.tsx'
import { Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'

const html = (part: Child) => String(<InLanguage language="en">{part}</InLanguage>)

test('the heading of a list turns it round and back from its beginning, and keeps the filters', () => {
  const newest = sortBy(new URL('https://x.test/gifts?purpose=relief&after=old&from=2011'), 'desc')
  expect(newest).toEqual({ href: '/gifts?purpose=relief&order=asc', direction: 'descending' })
  const oldest = sortBy(new URL(`https://x.test${newest.href}&before=new`), 'desc')
  expect(oldest).toEqual({ href: '/gifts?purpose=relief', direction: 'ascending' })
  expect(sortBy(new URL('https://x.test/people?order=sideways'), 'asc')).toEqual({
    href: '/people?order=desc',
    direction: 'ascending',
  })
  const filters = html(<Filters url={new URL('https://x.test/gifts?order=asc')}>fields</Filters>)
  expect(filters).toContain('<input type="hidden" name="order" value="asc"')
})

test('a pager keeps the filters and drops the place', () => {
  const url = new URL('https://x.test/gifts?purpose=relief&after=old&lang=ja&from=2011')
  const written = html(
    <ListPager url={url} listed={{ previous: 'p', next: 'n' }} text="1–50" jump={{ label: 'Day' }} />,
  )
  expect([...written.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/gifts?purpose=relief',
    '/gifts?purpose=relief&amp;before=p',
    '/gifts?purpose=relief&amp;after=n',
  ])
  expect(written).toContain('<input type="hidden" name="purpose" value="relief"')
  expect(written).toMatch(/name="from"[^>]*value="2011"/)
  expect(written).not.toMatch(/name="(after|lang)"/)
})
