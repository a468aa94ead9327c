import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'imports.in-file': '{file}：{problem}',
  'imports.in-line': '{file} {line}行目：{problem}',
  'imports.in-column': '{file} {line}行目「{column}」列：{problem}',
  'imports.more': 'ほかにも問題が{count, number}件あります。',

  'imports.column.ref': '記録を表す変わらない整理番号です。登録済みの番号の行は追加されません。',
  'imports.column.note': '職員向けのメモです。公開されません。',

  'imports.no-file': 'ファイルが残っていません。もう一度選んでください。',
  'imports.empty': 'ファイルが空です。ひな形のように、1行目に列名を入れてください。',
  'imports.not-template':
    'この取り込みのひな形ではありません。使える列名が1つもありません。ひな形をダウンロードし、1行目の下にデータを入れてください。',
  'imports.no-rows': '列名はありますが、データの行がありません。1行以上入力してください。',

  'imports.workbook':
    'これは表計算ソフトのファイルで、CSVではありません。「CSV UTF-8」形式で保存し直したファイルを選んでください。',
  'imports.workbook-broken':
    'このブックは開けません。表計算ソフトで開き、.xlsxまたは「CSV UTF-8」形式で保存し直したファイルを選んでください。',
  'imports.workbook-too-large':
    'このブックは大きすぎて、そのままでは読み込めません。シートを「CSV UTF-8」形式で保存し、そのファイルを選んでください。',
  'imports.not-text':
    'これはテキストファイルではありません。表をCSV（できればUTF-8）で保存し、そのファイルを選んでください。',
  'imports.encoding-unclear':
    '文字コードを確実に判別できず、文字化けするおそれがあります。「CSV UTF-8」形式で保存し直してから、もう一度取り込んでください。',
  'imports.bad-bytes':
    'ここに{encoding}として正しくない文字があります。この行を確認し、「CSV UTF-8」形式で保存し直してください。',
  'imports.nul': '目に見えないNUL文字が含まれており、保存できません。このセルを入力し直してください。',

  'imports.unknown-column':
    '「{column}」という列はありません。「{nearest}」ではありませんか。列名を直すか、列を削除してください。',
  'imports.unknown-column-of':
    '「{column}」という列はありません。列名を次のいずれかに直すか、列を削除してください：{known}',
  'imports.duplicate-column': '「{column}」列が2つあります。どちらか1つにしてください。',
  'imports.missing-column': '「{column}」列がありません。列を追加し、すべての行に入力してください。',
  'imports.nameless-column': '{position}番目の列に列名がないのに、値が入っています。列名を付けるか、空にしてください。',
  'imports.too-many-columns':
    '列が{found, number}個あります。取り込めるのは{most, number}列までです。1行目が列名になっているか確認してください。',
  'imports.ragged':
    'この行のセルは{found, number}個ですが、1行目は{expected, number}個です。値のないセルも省かずに空欄のまま残し、カンマを含むセルは引用符（"）で囲んでください。',
  'imports.line-too-long': 'この行は100万バイトを超えています。1件1行のCSVファイルになっているか確認してください。',
  'imports.record-too-long':
    'ここから始まる行のデータが100万バイトを超えています。引用符（"）の閉じ忘れがないか確認してください。',
  'imports.quote-not-closed': 'ここから始まるセルの引用符（"）が閉じられていません。閉じるか、削除してください。',
  'imports.stray-quote':
    'セルの途中に引用符（"）があります。セル全体を引用符で囲み、中の引用符は2つ続けて（""）書いてください。',

  'imports.not-a-code':
    '「{text}」はコードとして使えません。R-2011-01のように、文字と数字、ピリオド、ハイフン、下線を使い、空白なしの40字以内で入力してください。',
  'imports.not-one-of': '「{text}」はこの列では使えません。次のいずれかを入力してください：{words}',
  'imports.not-yes-or-no':
    '「{text}」を「はい」か「いいえ」として読み取れません。「はい」または「いいえ」と入力してください。',
  'imports.not-a-currency':
    '「{text}」という通貨は登録されていません。JPY、USD、KRWのように3文字の通貨コードで入力してください。',
  'imports.currency-missing': '金額に通貨がありません。JPY、USD、KRWのように通貨も入力してください。',
  'imports.unknown-code': '「{text}」は登録されていません。表記を確認するか、先に登録してください。',
  'imports.twice': '「{reference}」はすでに{first_line}行目にあります。同じ番号は1つのファイルに1回だけ使えます。',
}
