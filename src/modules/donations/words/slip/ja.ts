import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'donations.slip.title': '払込取扱票の書き写し用シート',
  'donations.slip.lead':
    '郵便局に備え付けの青い払込取扱票に書く内容です。印刷して、またはスマートフォンの画面でお持ちください。',
  'donations.slip.not-official': 'この用紙では払い込めません',
  'donations.slip.not-official.text':
    '窓口でもATMでも、お使いになれるのは専用紙の払込取扱票だけです。ここにある内容を、青い払込取扱票にお書き写しください。',
  'donations.slip.print': 'シートを印刷する（PDF）',
  'donations.slip.fill': '入力してから印刷する',
  'donations.slip.fill.lead':
    'すべて空欄でもかまいません。紙に書き込む余白があります。ご入力の内容はシートに印字するだけで、どこにも残しません。',
  'donations.slip.submit': 'シートを作る（PDF）',
  'donations.slip.too-many':
    'お使いのネットワークからの作成が続いたため、一時的に止めています。空欄のシートを印刷するか、一時間ほどおいてお試しください。',
  'donations.slip.busy':
    'ただいま混み合っています。少しおいてもう一度お試しいただくか、このページの内容をお書き写しください。',
  'donations.slip.field.amount': '金額（円）',
  'donations.slip.field.postcode': '郵便番号',
  'donations.slip.field.address': 'ご住所',
  'donations.slip.field.phone': '電話番号',
  'donations.slip.copy': '書き写す内容',
  'donations.slip.column.field': '払込取扱票の欄',
  'donations.slip.column.what': '書き方',
  'donations.slip.column.write': '書く内容',
  'donations.slip.what.account': '記号は左の5桁と1桁、番号は右詰め',
  'donations.slip.what.amount': '右詰めで、頭に¥',
  'donations.slip.what.holder': '口座の名義',
  'donations.slip.what.message': 'お書きになったとおりに当団体へ届きます',
  'donations.slip.what.address': '郵便番号、ご住所、電話番号',
  'donations.slip.what.sender': 'ご自身のお名前',
  'donations.slip.own.amount': 'ご寄附の金額',
  'donations.slip.own.address': '領収書をお送りするために必要です',
  'donations.slip.own.sender': 'お名前',
  'donations.slip.both': '1、2、3、6は左右両方の欄にお書きください。用紙は切り離さないでください。',
  'donations.slip.show': '窓口でお見せください',
  'donations.slip.show.text': '青い払込取扱票でこの口座に払い込みたいです。用紙と書き方を教えていただけますか。',
  'donations.slip.counter': '窓口で',
  'donations.slip.counter.1': '郵便局またはゆうちょ銀行の貯金窓口へお越しください。通常、平日の9時から16時までです。',
  'donations.slip.counter.2': '記入台にある青い払込取扱票をお取りください。見当たらないときは窓口でお尋ねください。',
  'donations.slip.counter.3': 'ボールペンで書き写します。金額を書き損じたときは、新しい用紙にお書きください。',
  'donations.slip.counter.4':
    '切り離さずに、お金と一緒に窓口へお出しください。現金で10万円を超えるときは、本人確認書類が必要です。',
  'donations.slip.counter.5': '日附印を押して返される右側が、払い込みの控えになります。',
  'donations.slip.atm': 'ATMで',
  'donations.slip.atm.1':
    '払込取扱票に対応したゆうちょATMをご利用ください。対応していないものもあります。現金では10万円までです。',
  'donations.slip.atm.2': '先に青い払込取扱票に書き写します。払込みを選び、切り離さずに入れてください。',
  'donations.slip.atm.3':
    '読み取られた内容を画面でお確かめのうえ、現金、またはゆうちょ銀行の通帳かキャッシュカードでお支払いください。',
  'donations.slip.atm.4': '出てくる「ご利用明細票」が、払い込みの控えになります。',
  'donations.slip.fee': '料金について',
  'donations.slip.fee.text':
    '青い払込取扱票では、払込料金はご寄附とは別に、払い込む方のご負担になります。窓口よりATMのほうが安く、口座からより現金のほうが高くなります。当団体がお渡しする赤い払込取扱票では、料金は当団体が負担しますが、現金の場合の加算料金は払い込む方のご負担です。',
}
