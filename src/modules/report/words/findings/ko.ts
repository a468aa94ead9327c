import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'report.list-findings.title': '기록 대조',
  'report.list-findings.lead':
    '활동 일지, 합계, 본문, 전년도 수치를 열 때마다 서로 맞추어 봅니다. 틀린 것은 기록을 바로잡고, 어긋난 채로 둘 수밖에 없으면 그 이유를 적어 주세요.',
  'report.list-findings.none': '처리할 항목이 없습니다',
  'report.list-findings.none.text': '이 연도의 기록, 합계, 본문이 서로 맞거나, 맞지 않는 이유가 적혀 있습니다.',
  'report.list-findings.concealed':
    '보호 대상자의 인원에 관한 내용입니다. 세부 인원을 볼 수 있는 사람에게만 표시됩니다.',
  'report.list-findings.where': '적힌 곳',
  'report.list-findings.line': '{line}행({typed})',
  'report.list-findings.acknowledged': '{who} 확인, {when}: {reason}',
  'report.list-findings.was-acknowledged': '{who} 확인({when}) 뒤에 내용이 바뀌었습니다. 당시의 이유: {reason}',
  'report.list-findings.answered': '확인됨({count}건)',
  'report.list-findings.resolved': '해소됨({count}건)',
  'report.list-findings.resolved.text': '한때 확인되었으나 그 뒤 기록이 바뀌어 더는 나타나지 않는 것입니다.',
  'report.list-findings.show': '보기',
  'report.count-findings.title': '불일치 건수',
  'report.count-findings.open': '미처리: 불일치 {contradictions}건, 주의 {warnings}건',
  'report.count-findings.see': '찾은 내용 보기',
  'report.count-findings.text': '보고서 담당자가 확인합니다.',
  'report.severity.contradiction': '불일치({count}건)',
  'report.severity.contradiction.text':
    '두 기록이 모두 옳을 수는 없습니다. 보고서를 승인하기 전에 바로잡거나 이유를 적어 확인해야 합니다.',
  'report.severity.warning': '주의({count}건)',
  'report.severity.warning.text':
    '맞을 수도 있지만 기록으로는 알 수 없습니다. 보고서를 승인하기 전에 바로잡거나 이유를 적어 확인해야 합니다.',
  'report.severity.note': '참고({count}건)',
  'report.severity.note.text': '살펴볼 만한 점입니다. 처리하지 않아도 승인할 수 있습니다.',
  'report.acknowledge-finding.title': '이유를 적어 확인',
  'report.acknowledge-finding.lead':
    '내용은 그대로 두고, 이유를 이름과 함께 남깁니다. 찾은 내용이 바뀌면 다시 미처리가 됩니다.',
  'report.acknowledge-finding.submit': '확인',
  'report.acknowledge-finding.why':
    '1년 뒤에 묻는 사람을 위해, 아는 내용과 출처를 적어 주세요. 보호 대상자의 이름은 적지 마세요.',
  'report.reopen-finding.title': '다시 열기',
  'report.reopen-finding.lead': '다시 처리를 기다립니다. 앞서 적은 이유는 남습니다.',
  'report.reopen-finding.submit': '다시 열기',
  'report.reopen-finding.why': '그 뒤에 알게 된 것을 적어 주세요.',
  'report.finding-changed': '이 페이지를 연 뒤에 찾은 내용이 바뀌었습니다. 다시 살펴보세요.',
  'report.finding-is-acknowledged': '이미 확인되었습니다.',
  'report.finding-is-open': '아직 확인되지 않아 되돌릴 것이 없습니다.',
  'report.check.month-without-line': '합계에는 있고 일지에는 없는 달',
  'report.check.month-without-line.text':
    '{month} {figure}: {counts}. 그런데 그달 일지에는 구출 활동이 적혀 있지 않습니다.',
  'report.check.month-told-differently': '같은 달에 서로 다른 인원',
  'report.check.month-told-differently.text':
    '{month}에 관해 기록마다 인원이 다르고, 서로 다른 사람들이라는 기록도 없습니다. {tellings}.',
  'report.check.kind-untold': '일지에는 있고 본문에는 없는 활동',
  'report.check.kind-untold.text': '일지에 ‘{kind}’ 항목이 {count}건 있지만, 본문의 어느 절에도 나오지 않습니다.',
  'report.check.parts-exceed-whole': '일부의 합이 전체보다 큼',
  'report.check.parts-exceed-whole.text': '‘{whole}’의 일부라고 적힌 인원이 전체보다 많습니다. {parts}.',
  'report.check.parts-differ': '내역과 합계가 다름',
  'report.check.parts-differ.text': '{figure}: 합계는 {whole}인데, 내역({dimension})을 더하면 {sum}입니다.',
  'report.check.total-falls': '줄어든 누계',
  'report.check.total-falls.text':
    '{figure}: 처음부터의 누계이므로 줄어들 수 없는데, 전년도는 {before}, 올해는 {now}입니다.',
  'report.check.stock-differs': '재고가 맞지 않음',
  'report.check.stock-differs.text':
    '{figure}: 기초 {opening}, 입고 {received}, 전달·손실 {gone}이므로 {expected}이어야 하는데 기말은 {closing}입니다. 연도의 경계에 걸친 날짜의 기록이 있는지 확인하세요.',
  'report.check.spending-differs': '지출 내역과 합계가 다름',
  'report.check.spending-differs.text': '{figure}: 합계는 {whole}인데, 내역({dimension})을 더하면 {sum}입니다.',
  'report.check.number-typed': '본문에 직접 적힌 수',
  'report.check.number-typed.text':
    '‘{section}’: {numbers}. 이 수를 말하는 수치가 없어 근거 기록을 찾아갈 수 없습니다. 수치의 이름을 쓰거나 출처를 밝혀 주세요.',
  'report.check.figure-not-told': '표시되지 않는 수치',
  'report.check.figure-not-told.text':
    '‘{section}’에 나오는 수치 {figure}: 근거 기록이 없거나 비공개입니다. 문장에 빈자리가 생깁니다.',
  'report.check.date-outside-year': '연도를 벗어난 날짜',
  'report.check.date-outside-year.text':
    '‘{title}’({date}): 이 연도의 일지에 실리지만 그 전에 시작되어 어느 연도에도 세지 않습니다.',
  'report.check.list-out-of-order': '번호와 날짜의 순서가 다름',
  'report.check.list-out-of-order.text':
    '날짜순과 번호순이 다른 곳이 {count}군데 있습니다: {pairs}. 보고서에는 날짜순으로 실립니다.',
  'report.check.plan-left-open': '지났는데 예정으로 남은 활동',
  'report.check.plan-left-open.text':
    '‘{title}’({date}): 아직 예정으로 되어 있습니다. 실시했는지 취소했는지 기록해 주세요.',
  'report.findings-open': '처리되지 않은 지적이 {count}건 있습니다. 먼저 바로잡거나 이유를 적어 확인하십시오.',
}
