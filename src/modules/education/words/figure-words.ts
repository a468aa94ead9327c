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
    'education.learners.figure': 'Learners',
    'education.learners.rule':
      'The number of learners who were surely enrolled in a class on a day of the period, each once however many classes, by kind and first language, without voided ones. Whoever learns in two periods is counted in both.',
    'education.hours-attended.figure': 'Hours attended by learners',
    'education.hours-attended.rule':
      'The sum over all learners of the time they spent in lessons on the days of the period, by term, class, level and month. It stays inside, for beside the hours of teaching it tells how many they are.',
    'education.dimension.kind': 'Kind',
    'education.dimension.language': 'First language',
    'education.visits.figure': 'Visits to the teaching',
    'education.visits.rule':
      'The number of visits on dates wholly in the period, by who came and by month, without voided ones.',
    'education.visitors.figure': 'Visitors to the teaching',
    'education.visitors.rule':
      'The sum of the visitors of visits on dates wholly in the period, by who came and by month, as exact as it was told and without voided visits. Where a visit tells no number, the sum is one of at least so many.',
    'education.dimension.visitors': 'Who came',
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
    'education.learners.figure': '受講者',
    'education.learners.rule':
      '対象期間内のいずれかの日にクラスに確実に在籍していた受講者を、クラスの数にかかわらず1人1回、区分別・第一言語別に数えます。無効にした記録は除きます。2つの期間にわたって学ぶ人はそれぞれに数えます。',
    'education.hours-attended.figure': '受講者の延べ出席時間',
    'education.hours-attended.rule':
      '対象期間内の日の授業に出席した時間を、全受講者について期別・クラス別・レベル別・月別に合計します。授業時間と並べると人数がわかるため、外部には出しません。',
    'education.dimension.kind': '区分',
    'education.dimension.language': '第一言語',
    'education.visits.figure': '授業の見学',
    'education.visits.rule': '日付全体が対象期間内にある見学を、来た人別・月別に数えます。無効にした見学は除きます。',
    'education.visitors.figure': '授業を見学した人',
    'education.visitors.rule':
      '日付全体が対象期間内にある見学の人数を、来た人別・月別に合計します。確かさは記録のままとし、無効にした見学は除きます。人数不明の見学があるときは「以上」とします。',
    'education.dimension.visitors': '来た人',
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
    'education.learners.figure': '수강생',
    'education.learners.rule':
      '기간 중 어느 날에 반에 확실히 등록되어 있던 수강생을, 반이 몇 개든 한 번씩만, 구분과 제1언어별로 셉니다. 무효 처리된 기록은 제외합니다. 두 기간에 걸쳐 배우는 사람은 양쪽에서 셉니다.',
    'education.hours-attended.figure': '수강생 연 출석 시간',
    'education.hours-attended.rule':
      '기간 안의 날에 열린 수업에 출석한 시간을 모든 수강생에 대해 기수·반·수준·월별로 합산합니다. 수업 시간과 나란히 놓으면 인원이 드러나므로 외부에 알리지 않습니다.',
    'education.dimension.kind': '구분',
    'education.dimension.language': '제1언어',
    'education.visits.figure': '수업 참관',
    'education.visits.rule':
      '날짜 전체가 기간 안에 있는 참관을 온 사람과 월별로 셉니다. 무효 처리된 참관은 제외합니다.',
    'education.visitors.figure': '수업 참관자',
    'education.visitors.rule':
      '날짜 전체가 기간 안에 있는 참관의 인원을 온 사람과 월별로 합산합니다. 정확도는 기록된 그대로이며 무효 처리된 참관은 제외합니다. 인원을 알 수 없는 참관이 있으면 ‘이상’으로 나타냅니다.',
    'education.dimension.visitors': '온 사람',
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
    'education.learners.figure': '学员',
    'education.learners.rule':
      '期间内某一天确实在班的学员人数，不论在几个班，每人只计一次，按类别和第一语言分列，不含已作废的记录。跨两个期间学习的人在两个期间都计入。',
    'education.hours-attended.figure': '学员出勤总时间',
    'education.hours-attended.rule':
      '所有学员在期间内各次课的出勤时间之和，按期次、班级、程度和月份分列。与授课课时并列即可推知人数，因此只供内部使用。',
    'education.dimension.kind': '类别',
    'education.dimension.language': '第一语言',
    'education.visits.figure': '听课参观',
    'education.visits.rule': '日期完全在期间内的参观次数，按来访者和月份分列，不含已作废的参观。',
    'education.visitors.figure': '听课参观者',
    'education.visitors.rule':
      '日期完全在期间内的参观人数之和，按来访者和月份分列，准确程度与记录一致，不含已作废的参观。有参观未记人数时，总数表示“至少”。',
    'education.dimension.visitors': '来访者',
    'education.dimension.term': '期次',
    'education.dimension.class': '班级',
    'education.dimension.level': '程度',
    'education.dimension.month': '月份',
    'education.dimension.state': '状态',
  },
} as const
