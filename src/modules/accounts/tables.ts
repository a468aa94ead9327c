import type { ColumnType } from 'kysely'
import type { Names } from '#platform/texts.ts'

export type AccountsTables = {
  'accounts.accounts': {
    id: string
    sign_in_name: string
    name: string
    password_hash: string | null
    language: string
    created_at: Date
    confirmed_at: Date | null
    ended_at: Date | null
    ended_by: string | null
    end_reason: string | null
  }
  'accounts.suspensions': {
    id: string
    account_id: string
    suspended_at: Date
    suspended_by: string
    reason: string
    lifted_at: Date | null
    lifted_by: string | null
  }
  'accounts.roles': {
    code: string
    names: ColumnType<Names | null, string | null, string>
    created_at: Date
    created_by: string
  }
  'accounts.role_changes': {
    role: string
    permission: string
    is_granted: boolean
    changed_at: Date
    changed_by: string
  }
  'accounts.grants': {
    id: string
    account_id: string
    role: string
    granted_at: Date
    granted_by: string
    until_day: string | null
    revoked_at: Date | null
    revoked_by: string | null
  }
  'accounts.set_up_links': { token_hash: string; made_at: Date; ends_at: Date }
  'accounts.sessions': {
    token_hash: string
    id: string
    account_id: string
    device: string
    via: 'password' | 'link' | 'passkey'
    began_at: Date
    seen_at: Date
    ends_at: Date
  }
  'accounts.sign_in_links': {
    token_hash: string
    account_id: string
    made_at: Date
    ends_at: Date
    used_at: Date | null
  }
  'accounts.totp': {
    account_id: string
    secret: string
    began_at: Date
    confirmed_at: Date | null
    last_step: number
  }
  'accounts.recovery_codes': { account_id: string; hash: string; used_at: Date | null }
  'accounts.passkeys': {
    id: string
    account_id: string
    credential_id: string
    public_key: string
    algorithm: number
    counter: bigint
    name: string
    added_at: Date
    used_at: Date | null
  }
  'accounts.used_challenges': { hash: string; used_at: Date }
  'accounts.pending_sign_ins': {
    token_hash: string
    account_id: string
    via: 'password' | 'link'
    made_at: Date
    ends_at: Date
    tries: number
  }
  'accounts.devices': { token_hash: string; account_id: string; seen_at: Date }
  'accounts.attempts': { id: string; kind: 'account' | 'address' | 'code' | 'proof'; key: string; at: Date }
  'accounts.second_factor_rules': { id: string; is_required: boolean; set_at: Date; set_by: string }
}
