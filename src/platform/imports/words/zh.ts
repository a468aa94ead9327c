import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  'imports.in-file': '{file}：{problem}',
  'imports.in-line': '{file} 第{line}行：{problem}',
  'imports.in-column': '{file} 第{line}行“{column}”列：{problem}',
  'imports.more': '另有{count, number}处问题。',

  'imports.column.ref': '标识该记录、不再改变的编号。编号已存在的行不会再添加。',
  'imports.column.note': '仅供工作人员查看，不会公开。',

  'imports.no-file': '文件已不在，请重新选择。',
  'imports.empty': '文件是空的。请像模板那样，在第一行写上列名。',
  'imports.not-template': '这不是此项导入的模板，没有一个列名可以识别。请下载模板，在第一行下面填写数据。',
  'imports.no-rows': '文件只有列名，没有数据行。请至少填写一行。',

  'imports.workbook': '这是电子表格文件，不是CSV。请打开后另存为“CSV UTF-8”格式，再选择该文件。',
  'imports.workbook-broken':
    '无法打开该工作簿。请用电子表格软件打开后，重新另存为.xlsx或“CSV UTF-8”格式，再选择该文件。',
  'imports.workbook-too-large': '该工作簿过大，无法直接读取。请将工作表另存为“CSV UTF-8”格式，再选择该文件。',
  'imports.not-text': '这不是文本文件。请将表格存为CSV（最好用UTF-8编码），再选择该文件。',
  'imports.encoding-unclear': '无法确定文件的编码，文字可能变成乱码。请另存为“CSV UTF-8”格式后重试。',
  'imports.bad-bytes': '此处有不符合{encoding}编码的字符。请检查这一行，并另存为“CSV UTF-8”格式。',
  'imports.nul': '此处有看不见的NUL字符，无法保存。请重新填写该单元格。',

  'imports.unknown-column': '没有“{column}”这一列。是否应为“{nearest}”？请改正列名，或删除该列。',
  'imports.unknown-column-of': '没有“{column}”这一列。请将列名改为以下之一，或删除该列：{known}',
  'imports.duplicate-column': '“{column}”列出现了两次，请只保留一列。',
  'imports.missing-column': '缺少“{column}”列。请添加该列，并在每一行填写。',
  'imports.nameless-column': '第{position}列有内容但没有列名。请写上列名，或清空该列。',
  'imports.too-many-columns': '共有{found, number}列，最多可有{most, number}列。请确认第一行是列名。',
  'imports.ragged':
    '这一行有{found, number}个单元格，而第一行有{expected, number}个。没有内容的单元格请留空而不要省去，含逗号的单元格须用英文双引号（"）括起来。',
  'imports.line-too-long': '这一行超过一百万字节。请确认文件是每行一条记录的CSV。',
  'imports.record-too-long': '从此处开始的一行超过一百万字节。请检查是否漏了双引号（"）。',
  'imports.quote-not-closed': '从此处开始的单元格，双引号（"）没有闭合。请补上或删除。',
  'imports.stray-quote': '单元格中有多余的双引号（"）。请将整个单元格用双引号括起来，其中的双引号写两次（""）。',

  'imports.not-a-code':
    '“{text}”不能用作代码。请用文字、数字、点、连字符或下划线，不留空格，不超过40个字符，例如R-2011-01。',
  'imports.not-one-of': '“{text}”不能用于此列。请填写以下之一：{words}',
  'imports.not-yes-or-no': '“{text}”既不是“是”也不是“否”。请填写“是”或“否”。',
  'imports.not-a-currency': '“{text}”不是已知的币种。请填写三个字母的币种代码，例如JPY、USD或KRW。',
  'imports.currency-missing': '有金额但没有币种。请同时填写币种，例如JPY、USD或KRW。',
  'imports.unknown-code': '“{text}”尚未登记。请检查写法，或先行登记。',
  'imports.twice': '“{reference}”已出现在第{first_line}行。同一编号在一个文件中只能出现一次。',
}
