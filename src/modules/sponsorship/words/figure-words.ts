/** What the figures of sponsorship are called, and their rules in a sentence. */
export const figureMessages = {
  en: {
    'sponsorship.children.figure': 'Children under sponsorship',
    'sponsorship.children.rule':
      'The latest headcount at a date that lies wholly in the period, as exact as it was told, without voided ones.',
    'sponsorship.children-since.figure': 'Children supported since the beginning',
    'sponsorship.children-since.rule':
      'The latest cumulative headcount on a date wholly in the period, by the year since which it counts; the whole is that since the earliest year. Never added to the children at a date.',
    'sponsorship.children-on-file.figure': 'Children on file',
    'sponsorship.children-on-file.rule':
      'The number of children whose records say that they had come, and not that they had left, by the end of the period, by kind, school and registration, without voided records.',
    'sponsorship.entered.figure': 'Children who came',
    'sponsorship.entered.rule':
      'The number of children who came on dates wholly in the period, by kind, without voided records.',
    'sponsorship.left.figure': 'Children who left',
    'sponsorship.left.rule':
      'The number of children who left on dates wholly in the period, by reason, without voided records.',
    'sponsorship.sponsors.figure': 'Sponsors',
    'sponsorship.sponsors.rule':
      'The number of persons whose sponsorship had begun and not ended by the end of the period, each once, by country and first language.',
    'sponsorship.sponsoring-organisations.figure': 'Sponsoring organisations',
    'sponsorship.sponsoring-organisations.rule':
      'The number of organisations whose sponsorship had begun and not ended by the end of the period, each once, by country and first language.',
    'sponsorship.sponsors-joined.figure': 'New sponsors',
    'sponsorship.sponsors-joined.rule':
      'The number of persons whose first sponsorship began on a date wholly in the period, by country.',
    'sponsorship.paid.figure': 'Paid for children',
    'sponsorship.paid.rule':
      'The sum of what was paid through local staff on the days of the period, each currency apart, by purpose and month, without voided payments, confirmed or not.',
    'sponsorship.dimension.kind': 'Kind',
    'sponsorship.dimension.stage': 'School',
    'sponsorship.dimension.registration': 'Family registration',
    'sponsorship.dimension.reason': 'Reason',
    'sponsorship.dimension.since': 'Since',
    'sponsorship.dimension.country': 'Country',
    'sponsorship.dimension.language': 'First language',
    'sponsorship.dimension.currency': 'Currency',
    'sponsorship.dimension.purpose': 'Purpose',
    'sponsorship.dimension.month': 'Month',
  },
  ja: {
    'sponsorship.children.figure': '支援中の子ども',
    'sponsorship.children.rule':
      '日付全体が対象期間内にある「ある時点の人数」の報告のうち、最新のものです。確かさも報告のままとし、無効にした報告は除きます。',
    'sponsorship.children-since.figure': '開始以来支援した子ども',
    'sponsorship.children-since.rule':
      '日付全体が対象期間内にある累計の報告のうち最新のものを、起点の年ごとに示します。全体の数値は最も早い年からの累計です。ある時点の人数とは足しません。',
    'sponsorship.children-on-file.figure': '記録上の子ども',
    'sponsorship.children-on-file.rule':
      '対象期間の末日までに支援が始まり、終わっていないと記録されている子どもを、区分・学校・戸籍登録別に数えます。無効にした記録は除きます。',
    'sponsorship.entered.figure': '支援を始めた子ども',
    'sponsorship.entered.rule':
      '支援開始の日付全体が対象期間内にある子どもを、区分別に数えます。無効にした記録は除きます。',
    'sponsorship.left.figure': '支援を終えた子ども',
    'sponsorship.left.rule':
      '支援終了の日付全体が対象期間内にある子どもを、理由別に数えます。無効にした記録は除きます。',
    'sponsorship.sponsors.figure': '里親',
    'sponsorship.sponsors.rule':
      '対象期間の末日までに里親支援を始め、終えていない人を、国別・第一言語別に1人1回だけ数えます。',
    'sponsorship.sponsoring-organisations.figure': '里親となっている団体',
    'sponsorship.sponsoring-organisations.rule':
      '対象期間の末日までに里親支援を始め、終えていない団体を、国別・第一言語別に1団体1回だけ数えます。',
    'sponsorship.sponsors-joined.figure': '新たに加わった里親',
    'sponsorship.sponsors-joined.rule': '最初の里親支援の開始日全体が対象期間内にある人を、国別に数えます。',
    'sponsorship.paid.figure': '子どもへの支給額',
    'sponsorship.paid.rule':
      '対象期間内に現地スタッフを通じて支給した金額を、通貨ごとに分け、使途別・月別に合計します。確認済みかどうかは問わず、無効にした支給は除きます。',
    'sponsorship.dimension.kind': '区分',
    'sponsorship.dimension.stage': '学校',
    'sponsorship.dimension.registration': '戸籍登録',
    'sponsorship.dimension.reason': '理由',
    'sponsorship.dimension.since': '起点の年',
    'sponsorship.dimension.country': '国',
    'sponsorship.dimension.language': '第一言語',
    'sponsorship.dimension.currency': '通貨',
    'sponsorship.dimension.purpose': '使途',
    'sponsorship.dimension.month': '月',
  },
  ko: {
    'sponsorship.children.figure': '후원 중인 아동',
    'sponsorship.children.rule':
      '날짜 전체가 기간 안에 있는 특정 시점의 인원 보고 가운데 가장 최근 것입니다. 정확도는 보고된 그대로이며 무효 처리된 보고는 제외합니다.',
    'sponsorship.children-since.figure': '시작 이후 지원한 아동',
    'sponsorship.children-since.rule':
      '날짜 전체가 기간 안에 있는 누계 보고 가운데 가장 최근 것을 시작 연도별로 나타냅니다. 전체 수치는 가장 이른 연도부터의 누계입니다. 특정 시점의 인원과 더하지 않습니다.',
    'sponsorship.children-on-file.figure': '기록상의 아동',
    'sponsorship.children-on-file.rule':
      '기간 말까지 지원이 시작되고 끝나지 않은 것으로 기록된 아동을 구분·학교·호적 등록별로 셉니다. 무효 처리된 기록은 제외합니다.',
    'sponsorship.entered.figure': '지원을 시작한 아동',
    'sponsorship.entered.rule':
      '지원 시작 날짜 전체가 기간 안에 있는 아동을 구분별로 셉니다. 무효 처리된 기록은 제외합니다.',
    'sponsorship.left.figure': '지원이 끝난 아동',
    'sponsorship.left.rule':
      '지원 종료 날짜 전체가 기간 안에 있는 아동을 사유별로 셉니다. 무효 처리된 기록은 제외합니다.',
    'sponsorship.sponsors.figure': '후원자',
    'sponsorship.sponsors.rule': '기간 말까지 결연을 시작하고 끝내지 않은 사람을 국가와 제1언어별로 한 번씩만 셉니다.',
    'sponsorship.sponsoring-organisations.figure': '후원 단체',
    'sponsorship.sponsoring-organisations.rule':
      '기간 말까지 결연을 시작하고 끝내지 않은 단체를 국가와 제1언어별로 한 번씩만 셉니다.',
    'sponsorship.sponsors-joined.figure': '새 후원자',
    'sponsorship.sponsors-joined.rule': '첫 결연의 시작 날짜 전체가 기간 안에 있는 사람을 국가별로 셉니다.',
    'sponsorship.paid.figure': '아동 지급액',
    'sponsorship.paid.rule':
      '기간 안에 현지 직원을 통해 지급한 금액을 통화별로 나누어 용도와 월별로 합산합니다. 확인 여부와 관계없으며 무효 처리된 지급은 제외합니다.',
    'sponsorship.dimension.kind': '구분',
    'sponsorship.dimension.stage': '학교',
    'sponsorship.dimension.registration': '호적 등록',
    'sponsorship.dimension.reason': '사유',
    'sponsorship.dimension.since': '시작 연도',
    'sponsorship.dimension.country': '국가',
    'sponsorship.dimension.language': '제1언어',
    'sponsorship.dimension.currency': '통화',
    'sponsorship.dimension.purpose': '용도',
    'sponsorship.dimension.month': '월',
  },
  zh: {
    'sponsorship.children.figure': '受助儿童',
    'sponsorship.children.rule':
      '日期完全在期间内的“某一日期的人数”报告中最新的一份，准确程度与报告一致，不含已作废的报告。',
    'sponsorship.children-since.figure': '开办以来受助的儿童',
    'sponsorship.children-since.rule':
      '日期完全在期间内的累计人数报告中最新的一份，按起始年份分列；总数为自最早年份以来的累计。绝不与某一日期的人数相加。',
    'sponsorship.children-on-file.figure': '在册儿童',
    'sponsorship.children-on-file.rule':
      '截至期末，记录显示已进入且未离开项目的儿童人数，按类别、学校和户口分列，不含已作废的记录。',
    'sponsorship.entered.figure': '新进入项目的儿童',
    'sponsorship.entered.rule': '进入日期完全在期间内的儿童人数，按类别分列，不含已作废的记录。',
    'sponsorship.left.figure': '离开项目的儿童',
    'sponsorship.left.rule': '离开日期完全在期间内的儿童人数，按原因分列，不含已作废的记录。',
    'sponsorship.sponsors.figure': '助养人',
    'sponsorship.sponsors.rule': '截至期末，助养已开始且未结束的人数，每人只计一次，按国家和第一语言分列。',
    'sponsorship.sponsoring-organisations.figure': '助养团体',
    'sponsorship.sponsoring-organisations.rule':
      '截至期末，助养已开始且未结束的团体数，每个团体只计一次，按国家和第一语言分列。',
    'sponsorship.sponsors-joined.figure': '新助养人',
    'sponsorship.sponsors-joined.rule': '首次助养的开始日期完全在期间内的人数，按国家分列。',
    'sponsorship.paid.figure': '支付给儿童的款项',
    'sponsorship.paid.rule':
      '期间内通过当地工作人员支付的总额，各币种分开计算，按用途和月份分列，不论是否已确认，不含已作废的款项。',
    'sponsorship.dimension.kind': '类别',
    'sponsorship.dimension.stage': '学校',
    'sponsorship.dimension.registration': '户口',
    'sponsorship.dimension.reason': '原因',
    'sponsorship.dimension.since': '起始年份',
    'sponsorship.dimension.country': '国家',
    'sponsorship.dimension.language': '第一语言',
    'sponsorship.dimension.currency': '币种',
    'sponsorship.dimension.purpose': '用途',
    'sponsorship.dimension.month': '月份',
  },
} as const
