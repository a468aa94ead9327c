import type { Texts } from '#platform/texts.ts'
import type { CampaignState, EngagementKind, EngagementState, OurRole, Visibility } from './rules/choices.ts'

interface Dated {
  date_edtf: string
  date_start: string
  date_end: string
  date_printed: string | null
}

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

interface Voidable {
  voided_at: Date | null
}

export type AdvocacyTables = {
  'advocacy.partners': Recorded &
    Voidable & {
      id: string
      ref: string
      party_id: string
      since_edtf: string
      since_start: string | null
      since_end: string
      since_printed: string | null
      until_edtf: string | null
      until_start: string | null
      until_end: string | null
      until_printed: string | null
      field: string | null
      note: string | null
    }
  'advocacy.campaigns': Dated &
    Recorded &
    Voidable & {
      id: string
      ref: string
      titles: Texts
      aims: Texts
      target: string | null
      state: CampaignState
    }
  'advocacy.campaign_states': Dated &
    Recorded & { campaign_id: string; position: number; state: CampaignState; reason: string | null }
  'advocacy.milestones': Recorded &
    Voidable & {
      id: string
      ref: string
      campaign_id: string
      titles: Texts
      planned_edtf: string | null
      planned_start: string | null
      planned_end: string | null
      planned_printed: string | null
    }
  'advocacy.reaches': Dated & Recorded & { milestone_id: string; note: string | null }
  'advocacy.engagements': Dated &
    Recorded &
    Voidable & {
      id: string
      ref: string
      kind: EngagementKind
      titles: Texts
      role: OurRole
      partner_id: string | null
      with_whom: string | null
      place: string | null
      campaign_id: string | null
      visibility: Visibility
      state: EngagementState
    }
  'advocacy.engagement_states': Recorded & {
    engagement_id: string
    position: number
    state: EngagementState
    reason: string | null
  }
  'advocacy.activity_links': { engagement_id: string; activity_id: string; linked_at: Date; linked_by: string }
}
