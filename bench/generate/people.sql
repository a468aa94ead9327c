-- who they are and how they write their names; the numbers of families and given names make most names rare, not unique
create temporary table person on commit drop as
select n, pg_temp.id(30, n) as id, k.kind, k.script, w.family, w.given,
  case k.script when 'latin' then w.given || ' ' || w.family when 'hangul' then w.family || w.given else w.family || ' ' || w.given end as written
from size, generate_series(1, size.parties) n
cross join lateral (select case when pg_temp.pick(n, 30, 12) = 0 then 'organisation' else 'person' end as kind,
  (array['latin', 'latin', 'latin', 'latin', 'latin', 'kanji', 'kanji', 'hangul', 'hangul', 'hanzi'])[1 + pg_temp.pick(n, 31, 10)] as script) k
cross join lateral (select pg_temp.pick(n, 32, 30) as f, pg_temp.pick(n, 33, 30) as g, pg_temp.pick(n, 34, 30) as h) x
cross join lateral (select
  case k.script
    when 'latin' then (array['Smith','Jones','Miller','Brown','Garcia','Silva','Rossi','Weber','Dubois','Novak','Kowalski','Larsen',
      'Nguyen','Tran','Kim','Lee','Park','Tanaka','Sato','Suzuki','Okafor','Mensah','Haddad','Cohen','Murphy','Walsh','Clark','Lewis','Young','Hall'])[1 + x.f]
    when 'hangul' then (array['김','이','박','최','정','강','조','윤','장','임','한','오','서','신','권','황','안','송','류','전',
      '홍','고','문','양','손','배','백','허','유','남'])[1 + x.f]
    when 'hanzi' then (array['王','李','张','刘','陈','杨','赵','黄','周','吴','徐','孙','胡','朱','高','林','何','郭','马','罗',
      '梁','宋','郑','谢','韩','唐','冯','于','董','萧'])[1 + x.f]
    else (array['佐藤','鈴木','高橋','田中','渡辺','伊藤','山本','中村','小林','加藤','吉田','山田','佐々木','山口','松本','井上',
      '木村','林','清水','山崎','森','池田','橋本','阿部','石川','前田','藤田','小川','後藤','岡田'])[1 + x.f] end as family,
  case k.script
    when 'latin' then (array['Anna','Ben','Clara','David','Emma','Felix','Grace','Henry','Irene','Jack','Karen','Liam','Maria','Nora',
      'Oscar','Paula','Quinn','Rosa','Simon','Tara','Ulrich','Vera','Walter','Xenia','Yusuf','Zoe','Amir','Bella','Carlos','Diana'])[1 + x.g]
      || (array['',' Ann',' Lee',' May',' Jo',' Ray',' Kay',' Max',' Eve',' Roy',' Joy',' Ned',' Ivy',' Abe',' Liv',' Sam',' Fay',' Gil',
      ' Ula',' Cy',' Dot',' Bea',' Hal',' Ida',' Kit',' Lou',' Meg',' Nat',' Ora',' Pip'])[1 + x.h]
    when 'hangul' then (array['민','서','지','현','수','영','준','하','은','도','유','진','성','정','재','태','승','동','경','미','혜','선','상','우','원','주','연','예','나','다'])[1 + x.g]
      || (array['준','연','우','호','진','희','영','수','미','경','아','정','민','혁','훈','철','석','순','자','숙','옥','란','별','솔','빈','율','원','윤','은','현'])[1 + x.h]
    when 'hanzi' then (array['伟','芳','娜','敏','静','丽','强','磊','军','洋','勇','艳','杰','娟','涛','明','超','兰','霞','平','刚','桂','英','华','玉','萍','红','鹏','春','秋'])[1 + x.g]
      || (array['','国','民','生','文','武','安','宁','康','乐','海','江','山','川','林','森','云','雨','雪','风','光','星','月','阳','东','南','西','北','金','银'])[1 + x.h]
    else (array['真','美','健','直','和','由','裕','智','恵','幸','正','英','秀','義','清','節','洋','広','貴','浩','雅','明','千','百','夏','冬','桜','花','陽','光'])[1 + x.g]
      || (array['子','美','一','樹','人','香','太','郎','介','代','江','恵','紀','也','之','彦','男','枝','奈','菜','希','穂','葉','里','実','乃','音','斗','馬','生'])[1 + x.h] end as given) w;

insert into people.parties (id, ref, kind, display_name, sort_name, country, languages, known_since_edtf, known_since_start,
  known_since_end, current_id, voided_at)
select id, 'P-' || lpad(n::text, 6, '0'), kind, written, lower(family || ' ' || given),
  case script when 'hangul' then 'KR' when 'hanzi' then case when n % 2 = 0 then 'CN' else 'TW' end when 'kanji' then 'JP'
    else (array['US','GB','DE','FR','CA','AU','NO','BR','US','US'])[1 + pg_temp.pick(n, 35, 10)] end,
  case script when 'hangul' then array['ko'] when 'hanzi' then array['zh'] when 'kanji' then array['ja', 'en'] else array['en'] end,
  case when n % 4 = 0 then '2009' end, case when n % 4 = 0 then date '2009-01-01' end, case when n % 4 = 0 then date '2009-12-31' end,
  id, case when n % 500 = 0 then timestamptz '2011-07-02' end
from person order by n;

insert into people.names (party_id, position, kind, script, written, family, given, search_key, same_key, part_keys)
select id, 1, 'primary', script, written, family, given, lower(replace(written, ' ', '')),
  case when script = 'latin'
    then (select string_agg(word, ' ' order by word collate "C") from regexp_split_to_table(lower(written), ' ') word)
    else replace(written, ' ', '') end,
  case script when 'latin' then string_to_array(lower(written), ' ') when 'hangul' then array[written, family, given]
    else array[family, given] end
from person
union all
-- some have a name in Latin script beside their own
select id, 2, 'alias', 'latin', 'Party Number ' || n, null, null, 'partynumber' || n, n || ' number party',
  array['party', 'number', n::text]
from person where script <> 'latin' and n % 3 = 0;

insert into people.contacts (party_id, position, kind, value, same_key)
select id, 1, 'email', 'person' || n || '@mail.example', 'person' || n || '@mail.example' from person where n % 5 < 3
union all
select id, 2, 'phone', '+81 90 ' || lpad(n::text, 8, '0'), '+8190' || lpad(n::text, 8, '0') from person where n % 5 > 2;

insert into people.addresses (party_id, position, lines, postal_code, locality, region, country)
select n.id, 1, (1 + pg_temp.pick(n.n, 36, 90)) || ' Long Road', lpad(pg_temp.pick(n.n, 37, 99999)::text, 5, '0'),
  (array['Springfield', '札幌市', '대전', '台北', 'Leeds'])[1 + pg_temp.pick(n.n, 38, 5)], null, p.country
from person n join people.parties p on p.id = n.id where n.n % 10 > 0;
