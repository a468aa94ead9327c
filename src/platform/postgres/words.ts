import { defineWords } from '../words.ts'

/** What the launcher of the embedded database says: progress for the terminal, and its refusals by code. */
export const postgresWords = defineWords({
  en: {
    'postgres.preparing': 'Preparing the database for its first use …',
    'postgres.copying': 'Copying PostgreSQL to {folder}, where an account without rights can run it …',
    'postgres.elsewhere':
      'PostgreSQL must not run as root, and no other account can reach the data folder: the database lies in {folder}.',
    'postgres.waiting': 'Another process is starting or stopping the database; waiting ({seconds, number} s) …',
    'postgres.recovering': 'The database is not ready yet, it may be recovering; waiting ({seconds, number} s) …',
    'postgres.stopping': 'The database is still writing before it stops; waiting ({seconds, number} s) …',
    'postgres.adopted': 'Using the database server that an earlier start left running (process {pid}).',
    'postgres.died': 'The database server ended unasked; starting it again …',
    'postgres.no-programs':
      'There is no PostgreSQL for {platform} among the installed packages. Install them again, or set DATABASE_URL to a PostgreSQL server of your own (15 to 18).',
    'postgres.no-tool': 'The program {tool} is missing (on Debian it is in the package util-linux).',
    'postgres.no-place':
      'The folder {folder} cannot be used for the database: {reason}. Name another data folder, or set DATABASE_URL.',
    'postgres.no-account':
      'PostgreSQL must not run as root, and running it under another account failed: {reason}. Start as an ordinary user, or set DATABASE_URL.',
    'postgres.other-owner':
      'The database in {folder} belongs to another account. Start as that account or as root, or name another data folder.',
    'postgres.out-of-reach':
      'The account {account}, which owns the database, cannot reach {folder}. Let others pass through the folders above it (chmod o+x), or name another data folder.',
    'postgres.socket-taken':
      'The folder {folder}, meant for the socket of the database, belongs to somebody else or is open to others. Remove it, or name a data folder with a shorter path.',
    'postgres.other-version':
      'The database in {folder} was made by PostgreSQL {found}, but the programs here are PostgreSQL {expected}. Start it with the version that made it, export the data and load them into a new data folder.',
    'postgres.not-prepared': 'The database could not be prepared. PostgreSQL said: {reason}',
    'postgres.not-started': 'The database did not start; {file} has the whole story. PostgreSQL said: {reason}',
  },
  ja: {
    'postgres.preparing': 'データベースを初回利用のために準備しています…',
    'postgres.copying': 'PostgreSQLを、権限のないアカウントでも実行できる {folder} にコピーしています…',
    'postgres.elsewhere':
      'PostgreSQLはrootでは実行できず、ほかのアカウントはデータフォルダーに入れません。そのため、データベースは {folder} に置かれます。',
    'postgres.waiting':
      'ほかのプロセスがデータベースを起動または停止しています。待機中です（{seconds, number}秒経過）…',
    'postgres.recovering':
      'データベースはまだ準備中です（復旧中の可能性があります）。待機中です（{seconds, number}秒経過）…',
    'postgres.stopping': 'データベースは停止前の書き込みを行っています。待機中です（{seconds, number}秒経過）…',
    'postgres.adopted': '前回の起動で残ったデータベースサーバーを引き続き使います（プロセス {pid}）。',
    'postgres.died': 'データベースサーバーが予期せず終了したため、再起動しています…',
    'postgres.no-programs':
      'インストール済みのパッケージに {platform} 用のPostgreSQLがありません。パッケージを再インストールするか、お使いのPostgreSQLサーバー（15～18）をDATABASE_URLに設定してください。',
    'postgres.no-tool': 'プログラム {tool} が見つかりません（Debianではutil-linuxパッケージに含まれます）。',
    'postgres.no-place':
      'フォルダー {folder} はデータベースに使えません：{reason}。別のデータフォルダーを指定するか、DATABASE_URLを設定してください。',
    'postgres.no-account':
      'PostgreSQLはrootでは実行できず、別のアカウントでの実行にも失敗しました：{reason}。一般ユーザーで起動するか、DATABASE_URLを設定してください。',
    'postgres.other-owner':
      '{folder} のデータベースは別のアカウントのものです。そのアカウントかrootで起動するか、別のデータフォルダーを指定してください。',
    'postgres.out-of-reach':
      'データベースを所有するアカウント {account} が {folder} に入れません。上位のフォルダーの通過を許可するか（chmod o+x）、別のデータフォルダーを指定してください。',
    'postgres.socket-taken':
      'データベースのソケット用フォルダー {folder} は、別のアカウントのものか、ほかのアカウントにも開かれています。削除するか、パスの短いデータフォルダーを指定してください。',
    'postgres.other-version':
      '{folder} のデータベースはPostgreSQL {found} で作成されていますが、ここにあるのはPostgreSQL {expected} です。作成時のバージョンで起動してデータを書き出し、新しいデータフォルダーに読み込んでください。',
    'postgres.not-prepared': 'データベースを準備できませんでした。PostgreSQLのメッセージ：{reason}',
    'postgres.not-started':
      'データベースを起動できませんでした。詳細は {file} をご覧ください。PostgreSQLのメッセージ：{reason}',
  },
  ko: {
    'postgres.preparing': '데이터베이스를 처음 사용할 수 있도록 준비하고 있습니다…',
    'postgres.copying': '권한이 없는 계정도 실행할 수 있도록 PostgreSQL을 {folder}에 복사하고 있습니다…',
    'postgres.elsewhere':
      'PostgreSQL은 root로 실행할 수 없고 다른 계정은 데이터 폴더에 접근할 수 없으므로, 데이터베이스는 {folder}에 저장됩니다.',
    'postgres.waiting':
      '다른 프로세스가 데이터베이스를 시작하거나 중지하고 있습니다. 기다리는 중입니다({seconds, number}초 경과)…',
    'postgres.recovering':
      '데이터베이스가 아직 준비되지 않았습니다. 복구 중일 수 있습니다. 기다리는 중입니다({seconds, number}초 경과)…',
    'postgres.stopping':
      '데이터베이스가 중지 전에 데이터를 기록하고 있습니다. 기다리는 중입니다({seconds, number}초 경과)…',
    'postgres.adopted': '이전 실행에서 남은 데이터베이스 서버를 이어서 사용합니다(프로세스 {pid}).',
    'postgres.died': '데이터베이스 서버가 예기치 않게 종료되어 다시 시작하고 있습니다…',
    'postgres.no-programs':
      '설치된 패키지에 {platform}용 PostgreSQL이 없습니다. 패키지를 다시 설치하거나, 사용 중인 PostgreSQL 서버(15~18)를 DATABASE_URL에 설정하십시오.',
    'postgres.no-tool': '프로그램 {tool}을(를) 찾을 수 없습니다(Debian에서는 util-linux 패키지에 있습니다).',
    'postgres.no-place':
      '폴더 {folder}을(를) 데이터베이스에 사용할 수 없습니다: {reason}. 다른 데이터 폴더를 지정하거나 DATABASE_URL을 설정하십시오.',
    'postgres.no-account':
      'PostgreSQL은 root로 실행할 수 없으며, 다른 계정으로 실행하는 데에도 실패했습니다: {reason}. 일반 사용자로 시작하거나 DATABASE_URL을 설정하십시오.',
    'postgres.other-owner':
      '{folder}의 데이터베이스는 다른 계정의 소유입니다. 해당 계정이나 root로 시작하거나, 다른 데이터 폴더를 지정하십시오.',
    'postgres.out-of-reach':
      '데이터베이스를 소유한 계정 {account}이(가) {folder}에 접근할 수 없습니다. 상위 폴더의 통과를 허용하거나(chmod o+x) 다른 데이터 폴더를 지정하십시오.',
    'postgres.socket-taken':
      '데이터베이스 소켓용 폴더 {folder}이(가) 다른 계정의 소유이거나 다른 계정에 열려 있습니다. 폴더를 삭제하거나 경로가 더 짧은 데이터 폴더를 지정하십시오.',
    'postgres.other-version':
      '{folder}의 데이터베이스는 PostgreSQL {found}에서 만들어졌지만, 여기에 있는 것은 PostgreSQL {expected}입니다. 만들 때의 버전으로 시작하여 데이터를 내보낸 뒤 새 데이터 폴더에 불러오십시오.',
    'postgres.not-prepared': '데이터베이스를 준비하지 못했습니다. PostgreSQL 메시지: {reason}',
    'postgres.not-started':
      '데이터베이스를 시작하지 못했습니다. 자세한 내용은 {file}에 있습니다. PostgreSQL 메시지: {reason}',
  },
  zh: {
    'postgres.preparing': '正在为首次使用准备数据库……',
    'postgres.copying': '正在将PostgreSQL复制到 {folder}，以便无特权账户运行……',
    'postgres.elsewhere': 'PostgreSQL不能以root身份运行，而其他账户无法进入数据文件夹，因此数据库存放在 {folder}。',
    'postgres.waiting': '另一个进程正在启动或停止数据库，请稍候（已等待{seconds, number}秒）……',
    'postgres.recovering': '数据库尚未就绪，可能正在恢复，请稍候（已等待{seconds, number}秒）……',
    'postgres.stopping': '数据库停止前仍在写入数据，请稍候（已等待{seconds, number}秒）……',
    'postgres.adopted': '继续使用上次启动后仍在运行的数据库服务器（进程{pid}）。',
    'postgres.died': '数据库服务器意外退出，正在重新启动……',
    'postgres.no-programs':
      '已安装的软件包中没有适用于 {platform} 的PostgreSQL。请重新安装软件包，或将DATABASE_URL设为您自己的PostgreSQL服务器（15至18）。',
    'postgres.no-tool': '缺少程序 {tool}（在Debian中属于util-linux软件包）。',
    'postgres.no-place': '文件夹 {folder} 无法用于数据库：{reason}。请指定其他数据文件夹，或设置DATABASE_URL。',
    'postgres.no-account':
      'PostgreSQL不能以root身份运行，改用其他账户运行也失败了：{reason}。请以普通用户身份启动，或设置DATABASE_URL。',
    'postgres.other-owner': '{folder} 中的数据库属于另一个账户。请以该账户或root身份启动，或指定其他数据文件夹。',
    'postgres.out-of-reach':
      '数据库所属的账户 {account} 无法进入 {folder}。请允许其他账户通过上级文件夹（chmod o+x），或指定其他数据文件夹。',
    'postgres.socket-taken':
      '用于数据库套接字的文件夹 {folder} 属于他人，或对他人开放。请删除该文件夹，或指定路径较短的数据文件夹。',
    'postgres.other-version':
      '{folder} 中的数据库由PostgreSQL {found}创建，而此处的程序是PostgreSQL {expected}。请用创建时的版本启动并导出数据，再导入新的数据文件夹。',
    'postgres.not-prepared': '无法准备数据库。PostgreSQL的提示：{reason}',
    'postgres.not-started': '数据库未能启动，详情请见 {file}。PostgreSQL的提示：{reason}',
  },
})
