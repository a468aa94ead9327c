/** What the figures of education are called, and their rules in a sentence. */
export const figureMessages = {
  en: {
    'education.hours-planned.figure': 'Hours of teaching planned',
    'education.hours-planned.rule':
      'The sum of the planned hours of the terms that were announced by the end of the period, also of those yet to come, by term and by state at the end; without terms cancelled by then, over before the period, or voided.',
    'education.hours-delivered.figure': 'Hours of teaching',
    'education.hours-delivered.rule':
      'The sum of the time of lessons held on the days of the period, as long as they really were, by term, class, level and month, without voided ones.',
    'education.sessions-held.figure': 'Lessons held',
    'education.sessions-held.rule':
      'The number of lessons held on the days of the period, by term, class, level and month, without voided ones.',
    'education.sessions-cancelled.figure': 'Lessons cancelled',
    'education.sessions-cancelled.rule':
      'The number of lessons for the days of the period that were cancelled, made up or not, by term, class, level and month, without voided ones.',
    'education.terms-finished.figure': 'Terms finished',
    'education.terms-finished.rule':
      'The number of terms that are finished since a date wholly in the period, without voided ones.',
    'education.dimension.term': 'Term',
    'education.dimension.class': 'Class',
    'education.dimension.level': 'Level',
    'education.dimension.month': 'Month',
    'education.dimension.state': 'State',
  },
  ja: {
    'education.hours-planned.figure': '予定授業時間',
    'education.hours-planned.rule':
      '対象期間の末日までに予定となった期の予定時間を、これから始まる期も含めて、期別・末日時点の状態別に合計します。末日までに中止した期、期間前に終わった期、無効にした期は除きます。',
    'education.hours-delivered.figure': '実施授業時間',
    'education.hours-delivered.rule':
      '対象期間内の日に行った授業の実際の時間を、期別・クラス別・レベル別・月別に合計します。無効にした授業は除きます。',
    'education.sessions-held.figure': '実施した授業',
    'education.sessions-held.rule':
      '対象期間内の日に行った授業を、期別・クラス別・レベル別・月別に数えます。無効にした授業は除きます。',
    'education.sessions-cancelled.figure': '休講',
    'education.sessions-cancelled.rule':
      '対象期間内の日に予定され休講となった授業を、補講の有無にかかわらず、期別・クラス別・レベル別・月別に数えます。無効にした授業は除きます。',
    'education.terms-finished.figure': '終了した期',
    'education.terms-finished.rule': '終了した日付全体が対象期間内にある期を数えます。無効にした期は除きます。',
    'education.dimension.term': '期',
    'education.dimension.class': 'クラス',
    'education.dimension.level': 'レベル',
    'education.dimension.month': '月',
    'education.dimension.state': '状態',
  },
  ko: {
    'education.hours-planned.figure': '예정 수업 시간',
    'education.hours-planned.rule':
      '기간 말까지 예정으로 잡힌 기수의 예정 시간을, 앞으로 시작할 기수도 포함해 기수별, 기간 말의 상태별로 합산합니다. 그때까지 취소된 기수, 기간 전에 끝난 기수, 무효 처리된 기수는 제외합니다.',
    'education.hours-delivered.figure': '수업 시간',
    'education.hours-delivered.rule':
      '기간 안의 날에 진행한 수업의 실제 시간을 기수·반·수준·월별로 합산합니다. 무효 처리된 수업은 제외합니다.',
    'education.sessions-held.figure': '진행한 수업',
    'education.sessions-held.rule':
      '기간 안의 날에 진행한 수업을 기수·반·수준·월별로 셉니다. 무효 처리된 수업은 제외합니다.',
    'education.sessions-cancelled.figure': '휴강',
    'education.sessions-cancelled.rule':
      '기간 안의 날에 예정되었다가 휴강한 수업을, 보강 여부와 관계없이 기수·반·수준·월별로 셉니다. 무효 처리된 수업은 제외합니다.',
    'education.terms-finished.figure': '끝난 기수',
    'education.terms-finished.rule': '끝난 날짜 전체가 기간 안에 있는 기수를 셉니다. 무효 처리된 기수는 제외합니다.',
    'education.dimension.term': '기수',
    'education.dimension.class': '반',
    'education.dimension.level': '수준',
    'education.dimension.month': '월',
    'education.dimension.state': '상태',
  },
  zh: {
    'education.hours-planned.figure': '计划课时',
    'education.hours-planned.rule':
      '截至期末已列入计划的各期计划课时之和，包括尚未开始的，按期次和期末状态分列；不含届时已取消、期间之前已结束和已作废的。',
    'education.hours-delivered.figure': '授课课时',
    'education.hours-delivered.rule': '期间内所上课程的实际时长之和，按期次、班级、程度和月份分列，不含已作废的课程。',
    'education.sessions-held.figure': '已上课程',
    'education.sessions-held.rule': '期间内所上课程的次数，按期次、班级、程度和月份分列，不含已作废的课程。',
    'education.sessions-cancelled.figure': '停课次数',
    'education.sessions-cancelled.rule':
      '原定于期间内而停掉的课程次数，不论是否已补，按期次、班级、程度和月份分列，不含已作废的课程。',
    'education.terms-finished.figure': '已结束的期次',
    'education.terms-finished.rule': '结束日期完全在期间内的期次数，不含已作废的期次。',
    'education.dimension.term': '期次',
    'education.dimension.class': '班级',
    'education.dimension.level': '程度',
    'education.dimension.month': '月份',
    'education.dimension.state': '状态',
  },
} as const
