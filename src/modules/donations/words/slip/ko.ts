import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'donations.slip.title': '우체국 납입 용지 작성 안내',
  'donations.slip.lead':
    '일본의 모든 우체국에 놓인 파란색 납입 용지에 적을 내용입니다. 인쇄하거나 휴대전화 화면으로 가져가세요.',
  'donations.slip.not-official': '이 종이로는 낼 수 없습니다',
  'donations.slip.not-official.text':
    '창구와 ATM에서는 특수 용지로 된 우체국 납입 용지만 쓸 수 있습니다. 여기 있는 내용을 파란색 용지에 옮겨 적어 주세요.',
  'donations.slip.print': '안내지 인쇄(PDF)',
  'donations.slip.fill': '입력하고 인쇄하기',
  'donations.slip.fill.lead':
    '모두 비워 두셔도 됩니다. 종이에 직접 적을 자리가 있습니다. 입력하신 내용은 안내지에 찍힐 뿐 어디에도 남지 않습니다.',
  'donations.slip.submit': '안내지 만들기(PDF)',
  'donations.slip.too-many':
    '같은 네트워크에서 만든 안내지가 많아 잠시 멈추었습니다. 빈 안내지를 인쇄하시거나 한 시간 뒤에 다시 시도해 주세요.',
  'donations.slip.busy': '지금 요청이 많습니다. 잠시 뒤에 다시 시도하시거나 이 페이지의 내용을 옮겨 적어 주세요.',
  'donations.slip.field.amount': '금액(엔)',
  'donations.slip.field.postcode': '우편번호',
  'donations.slip.field.address': '주소',
  'donations.slip.field.phone': '전화번호',
  'donations.slip.copy': '옮겨 적을 내용',
  'donations.slip.column.field': '용지의 칸',
  'donations.slip.column.what': '뜻',
  'donations.slip.column.write': '적을 내용',
  'donations.slip.what.account': '받는 계좌: 기호(5자리와 1자리), 번호(오른쪽 맞춤)',
  'donations.slip.what.amount': '금액(엔). 오른쪽에 맞추고 앞에 ¥를 적습니다.',
  'donations.slip.what.holder': '계좌의 이름',
  'donations.slip.what.message': '저희에게 남기는 말. "Donation"이라고 적으셔도 됩니다.',
  'donations.slip.what.address': '보내는 분의 주소, 우편번호, 전화번호',
  'donations.slip.what.sender': '보내는 분의 이름',
  'donations.slip.own.amount': '보내실 금액',
  'donations.slip.own.address': '영수증을 보내 드리려면 필요합니다',
  'donations.slip.own.sender': '본인 이름',
  'donations.slip.both': '1, 2, 3, 6은 왼쪽과 오른쪽에 모두 적고, 용지를 뜯지 마세요.',
  'donations.slip.show': '창구에서 보여 주세요',
  'donations.slip.show.text':
    '파란색 납입 용지로 이 계좌에 돈을 내고 싶습니다. 용지를 주시겠어요? 적는 방법도 알려 주세요.',
  'donations.slip.counter': '창구에서',
  'donations.slip.counter.1': '우체국이나 유초은행의 저금 창구(貯金窓口)로 가세요. 보통 평일 9시부터 16시까지입니다.',
  'donations.slip.counter.2': '필기대에 있는 파란색 용지(払込取扱票)를 가져오거나 위의 문장을 보여 주세요.',
  'donations.slip.counter.3': '볼펜으로 옮겨 적습니다. 금액을 잘못 적으면 새 용지를 쓰세요.',
  'donations.slip.counter.4': '용지를 뜯지 말고 돈과 함께 내세요. 현금으로 10만 엔이 넘으면 신분증이 필요합니다.',
  'donations.slip.counter.5': '도장을 찍어 돌려주는 부분을 보관하세요. 돈을 냈다는 증빙입니다.',
  'donations.slip.atm': 'ATM에서',
  'donations.slip.atm.1':
    '납입 용지(払込)를 받는 유초은행 ATM을 찾으세요. 받지 않는 기기도 있습니다. 현금은 10만 엔까지입니다.',
  'donations.slip.atm.2': '먼저 파란색 용지에 적습니다. 용지 납입(払込)을 고르고 뜯지 않은 채로 넣으세요.',
  'donations.slip.atm.3': '기계가 읽은 내용을 확인하고, 현금이나 유초은행 카드 또는 통장으로 내세요.',
  'donations.slip.atm.4': '나오는 명세표(ご利用明細票)를 챙기세요. 돈을 냈다는 증빙입니다.',
  'donations.slip.fee': '수수료',
  'donations.slip.fee.text':
    '파란색 용지에서는 유초은행 수수료를 후원금과 별도로 보내는 분이 냅니다. 창구보다 ATM이 싸고, 계좌에서 낼 때보다 현금이 비쌉니다. 저희만 드릴 수 있는 빨간색 용지에서는 수수료를 저희가 내지만, 현금에 붙는 추가 수수료는 보내는 분이 냅니다.',
}
