import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findMeeting, governanceFigures } from '#modules/governance/face.ts'
import { importApprovals } from '#modules/governance/imports/approvals.ts'
import { importMeetings } from '#modules/governance/imports/meetings.ts'
import { importMinutes } from '#modules/governance/imports/minutes.ts'
import { importResolutions } from '#modules/governance/imports/resolutions.ts'
import { getMinutes } from '#modules/governance/queries/get-minutes.ts'
import { createFiscalYear } from '#modules/organisation/face.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('director')

const files = {
  meetings: `ref,kind,number,held_on,for_year,quorum_share,state,entitled,present,by_proxy,in_writing
G-13,通常総会,13,2010-10-10,FY2009,half,held,20,11,6,0
G-14,general,14,2011-08-30,FY2010,half,held,22,12,7,0
B-1,이사회,,2011-03-14,,more-than-half,held,,,,
E-1,extraordinary,1,2012-01-10,FY2010,half,planned,,,,
`,
  resolutions: `ref,meeting,kind,majority,votes_for,votes_against,votes_abstained,title_en
R-1,G-14,adopt-report,simple,18,0,1,Adopt the report
R-2,B-1,approve-outside-mission,simple,,,,Help after the flood
`,
  minutes: `meeting,text,signed_by,signed_on\nG-14,The report was adopted.,Two members,2011-09-01\n`,
}

beforeAll(async () => {
  await createFiscalYear(world, mina, { label: 'FY2009', startDay: '2009-09-01', endDay: '2010-08-31' })
  await createFiscalYear(world, mina, { label: 'FY2010', startDay: '2010-09-01', endDay: '2011-08-31' })
  await csv(importMeetings, 'meetings.csv', files.meetings)
  await csv(importResolutions, 'resolutions.csv', files.resolutions)
  await csv(importMinutes, 'minutes.csv', files.minutes)
})

test('files of meetings, resolutions and minutes add each once and tell what differs', async () => {
  const twice = { added: 0n, differing: 0n }
  expect(await csv(importMeetings, 'meetings.csv', files.meetings)).toMatchObject({ ...twice, known: 4n })
  expect(await csv(importResolutions, 'resolutions.csv', files.resolutions)).toMatchObject({ ...twice, known: 2n })
  expect(await csv(importMinutes, 'minutes.csv', files.minutes)).toMatchObject({ ...twice, known: 1n })
  const changed = files.resolutions.replace('18,0,1', '17,1,1')
  expect(await csv(importResolutions, 'resolutions.csv', changed)).toMatchObject({
    added: 0n,
    differences: [{ ref: 'R-1', columns: ['votes_for', 'votes_against'] }],
  })
  const meeting = await findMeeting(owner, 'G-14')
  expect(meeting).toMatchObject({ number: 14n, adoptedBy: expect.any(String) })
  expect((await getMinutes(world, mina, { id: meeting?.id ?? '' })).minutes).toMatchObject({ signed_on: '2011-09-01' })
})

describe('a file is refused whole', () => {
  const meeting = (row: string) =>
    `ref,kind,number,held_on,for_year,notice_on,state,entitled,present,by_proxy,in_writing\n${row}\n`
  const resolution = (row: string) =>
    `ref,meeting,kind,majority,votes_for,votes_against,votes_abstained,title_en\n${row}\n`
  const cases: Record<string, [ImportDefinition, string, string]> = {
    'for a meeting held on a day to come': [
      importMeetings,
      meeting('X,board,,2011-09-06,,,held,,,,'),
      'dates.not-come-yet',
    ],
    'for a year nobody knows': [
      importMeetings,
      meeting('X,board,,2011-01-01,FY1,,held,,,,'),
      'governance.unknown-year',
    ],
    'for a number given twice': [
      importMeetings,
      meeting('X,general,14,2011-01-01,,,held,,,,'),
      'governance.number-twice',
    ],
    'for a number of nought': [
      importMeetings,
      meeting('X,general,0,2011-01-01,,,held,,,,'),
      'governance.number-not-above-zero',
    ],
    'for a notice after the meeting': [
      importMeetings,
      meeting('X,board,,2011-01-01,,2011-01-02,held,,,,'),
      'governance.notice-after-meeting',
    ],
    'for half a presence': [
      importMeetings,
      meeting('X,board,,2011-01-01,,,held,5,3,,'),
      'governance.presence-not-whole',
    ],
    'for a presence before the meeting': [
      importMeetings,
      meeting('X,board,,2012-01-01,,,planned,5,3,0,0'),
      'governance.presence-of-unheld',
    ],
    'for more than could have been there': [
      importMeetings,
      meeting('X,board,,2011-01-01,,,held,5,3,2,1'),
      'governance.more-than-entitled',
    ],
    'for a meeting nobody knows': [
      importResolutions,
      resolution('X,G-99,other,simple,,,,Something'),
      'governance.unknown-meeting',
    ],
    'for half of the votes': [
      importResolutions,
      resolution('X,G-14,other,simple,3,,,Something'),
      'governance.votes-not-whole',
    ],
    'for votes before the meeting': [
      importResolutions,
      resolution('X,E-1,other,simple,3,0,0,Something'),
      'governance.meeting-not-held',
    ],
    'for more votes than people': [
      importResolutions,
      resolution('X,G-14,other,simple,19,1,0,Something'),
      'governance.more-votes-than-present',
    ],
    'for minutes of a meeting to come': [importMinutes, 'meeting,text\nE-1,Said\n', 'governance.meeting-not-held'],
    'for minutes signed before the meeting': [
      importMinutes,
      'meeting,text,signed_on\nG-13,Said,2010-10-09\n',
      'governance.signed-before-meeting',
    ],
    'for an approval on a resolution nobody knows': [
      importApprovals,
      'ref,decided_on,valid_from,title_en,resolution\nX,2011-03-14,2011-03-14,Help,R-99\n',
      'governance.unknown-resolution',
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [definition, file, code]) => {
    await expect(csv(definition, 'x.csv', file)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code })]),
    })
  })
})

describe('the figures of meetings', () => {
  const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
  const cellsOf = async (name: string, period = year) => {
    const figure = governanceFigures.find((one) => one.name === name)
    const cells = (await figure?.cells(owner, period)) ?? []
    return cells.map(({ dimensions, value, unit }) => [...Object.values(dimensions), value, unit].join(' '))
  }

  test('count what was held in the period, whatever year it deals with', async () => {
    expect(await cellsOf('governance.meetings-held')).toEqual(['3 meeting', 'board 1 meeting', 'general 2 meeting'])
  })

  test('tell which meeting deals with the year, whenever it is held, and who took part', async () => {
    expect(await cellsOf('governance.meeting-number')).toEqual(['extraordinary 1 ordinal', 'general 14 ordinal'])
    expect(
      await cellsOf('governance.meeting-number', { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }),
    ).toEqual(['general 13 ordinal'])
    expect((await cellsOf('governance.attendance')).sort()).toEqual([
      'by-proxy general 7 person',
      'general 19 person',
      'in-writing general 0 person',
      'present general 12 person',
    ])
  })

  test('say nothing of a period that is no fiscal year, and nothing of a presence that is not known', async () => {
    const half = { start: '2010-09-01', end: '2011-02-28', label: 'half' }
    expect(await cellsOf('governance.meeting-number', half)).toEqual([])
    expect(await cellsOf('governance.attendance', half)).toEqual([])
  })
})
