import { expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { trusteesWanted } from '../../src/main/audit.ts'
import { readEnv } from '../../src/main/env.ts'

const mail = { WAYSTATION_SMTP_URL: 'smtps://user:word@mail.example', WAYSTATION_MAIL_FROM: 'w@office.example' }
const two = 'kim@trustee.example, sato@other.example'
const wanted = (settings: Record<string, string>) => trusteesWanted(readEnv(settings), 'en')

test('the heads lie in the data folder unless another is named', () => {
  expect(readEnv({ WAYSTATION_DATA: '/srv/w' }).auditFolder).toBe('/srv/w/audit')
  expect(readEnv({ WAYSTATION_DATA: '/srv/w', WAYSTATION_AUDIT_FOLDER: '/mnt/a' }).auditFolder).toBe('/mnt/a')
})

test('two trustees are asked for until there are two, and a mail server to reach them', () => {
  expect(wanted({})).toContain('go to nobody')
  expect(wanted({ WAYSTATION_AUDIT_TRUSTEES: two })).toContain('go to nobody')
  expect(wanted({ ...mail, WAYSTATION_AUDIT_TRUSTEES: 'kim@trustee.example' })).toContain('to one trustee only')
  expect(wanted({ ...mail, WAYSTATION_AUDIT_TRUSTEES: 'kim@a.example,kim@a.example' })).toContain('to one trustee only')
  expect(wanted({ ...mail, WAYSTATION_AUDIT_TRUSTEES: two })).toBeUndefined()
})

test.each([
  ['WAYSTATION_AUDIT_TRUSTEES', 'kim'],
  ['WAYSTATION_AUDIT_TRUSTEES', 'kim@a.example\r\nBcc: eve@evil.example'],
  ['WAYSTATION_AUDIT_TRUSTEES', 'Kim <kim@a.example>'],
  ['WAYSTATION_MAIL_FROM', 'w@office.example, eve@evil.example'],
  ['WAYSTATION_SMTP_URL', 'http://mail.example'],
  ['WAYSTATION_SMTP_URL', 'mail.example'],
])('%s is refused where the settings are read: %j', (variable, value) => {
  expect(() => readEnv({ [variable]: value })).toThrow(new Refusal('main.wrong-setting', undefined, { variable }))
})
