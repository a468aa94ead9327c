import type { ContactKind, NameKind, PartyKind, Script } from './rules/choices.ts'

export type PeopleTables = {
  'people.parties': {
    id: string
    ref: string
    kind: PartyKind
    display_name: string
    sort_name: string
    country: string | null
    languages: readonly string[]
    note: string | null
    known_since_edtf: string | null
    known_since_start: string | null
    known_since_end: string | null
    known_since_printed: string | null
    current_id: string
    voided_at: Date | null
    /** Without a name since then, on their own wish. */
    erased_at: Date | null
  }
  'people.names': {
    party_id: string
    position: number
    kind: NameKind
    script: Script
    written: string
    family: string | null
    given: string | null
    search_key: string
    same_key: string
    part_keys: readonly string[]
  }
  'people.contacts': { party_id: string; position: number; kind: ContactKind; value: string; same_key: string }
  'people.addresses': {
    party_id: string
    position: number
    lines: string | null
    postal_code: string | null
    locality: string | null
    region: string | null
    country: string | null
    valid_from: string | null
  }
  'people.merges': { party_id: string; into_id: string; merged_at: Date; merged_by: string; why: string }
  'people.kept_apart': { one_id: string; other_id: string; decided_at: Date; decided_by: string }
  'people.households': {
    id: string
    ref: string
    name: string
    sort_name: string
    language: string | null
    address_of: string | null
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'people.household_members': {
    id: string
    household_id: string
    party_id: string
    since: string
    until: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'people.live_apart': { one_id: string; other_id: string; decided_at: Date; decided_by: string }
}

/** The views that later modules may join: each party with what it is called now, and its household of today, merges followed. */
export type PeopleViews = {
  'people.household_of': { party_id: string; household_id: string; ref: string; name: string }
  'people.current_names': {
    party_id: string
    party_ref: string
    current_id: string
    ref: string
    kind: PartyKind
    name: string
    country: string | null
    language: string | null
    voided: boolean
  }
}
