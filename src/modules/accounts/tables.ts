export type AccountsTables = {
  'accounts.accounts': {
    id: string
    sign_in_name: string
    name: string
    password_hash: string | null
    role: string
    language: string
    created_at: Date
    ended_at: Date | null
  }
  'accounts.sessions': { token_hash: string; account_id: string; began_at: Date; seen_at: Date; ends_at: Date }
  'accounts.sign_in_links': {
    token_hash: string
    account_id: string
    made_at: Date
    ends_at: Date
    used_at: Date | null
  }
  'accounts.attempts': { id: string; sign_in_name: string; at: Date }
}
