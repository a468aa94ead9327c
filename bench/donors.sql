-- a million persons in four scripts; in each some families are very common and given names are many, so that most whole names are shared by few
create function pg_temp.id(kind bigint, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1300000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid
$$;
create function pg_temp.pick(n bigint, salt bigint, below bigint) returns int language sql immutable as $$
  select ((hashint8extended(n, salt) & 9223372036854775807) % below)::int
$$;
-- the first are picked more often than the last, the steeper the more
create function pg_temp.often(n bigint, salt bigint, below bigint, steep float8) returns int language sql immutable as $$
  select floor(power(pg_temp.pick(n, salt, 100000) / 100000.0::float8, steep) * below)::int
$$;

create temporary table word on commit drop as
select l.script, l.role, w.written, w.heard, w.place - 1 as place from (values
  ('latin', 'family', 'Smith Johnson Williams Brown Jones Garcia Miller Davis Martinez Anderson Taylor Thomas Moore Martin Jackson Thompson White Lopez Lee Harris Clark Lewis Robinson Walker Hall Allen Young King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schulz Koch Dubois Moreau Laurent Lefebvre Rossi Ferrari Esposito Romano Kowalski Nowak Hansen Larsen Andersson Virtanen Silva Santos Oliveira Pereira Okafor Mensah Haddad Nguyen Tran Pham Petrov Ivanov Novak Horvat Popescu Papadopoulos Cohen Levi', ''),
  ('latin', 'given', 'Mary James Patricia John Jennifer Robert Linda Michael Elizabeth William Barbara David Susan Richard Jessica Joseph Sarah Thomas Karen Charles Lisa Christopher Nancy Daniel Betty Matthew Sandra Anthony Margaret Mark Ashley Donald Kimberly Steven Emily Andrew Donna Paul Michelle Joshua Carol Kenneth Amanda Kevin Melissa Brian Deborah George Stephanie Timothy Rebecca Ronald Laura Jason Helen Edward Sharon Jeffrey Cynthia Ryan Kathleen Jacob Amy Gary Angela Nicholas Shirley Eric Brenda Jonathan Emma Stephen Anna Larry Pamela Justin Nicole Scott Samantha Brandon Katherine Benjamin Christine Samuel Debra Gregory Rachel Alexander Carolyn Frank Janet Patrick Maria Raymond Heather Jack Diane Dennis', ''),
  ('kanji', 'family', '佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井', 'さとう すずき たかはし たなか わたなべ いとう やまもと なかむら こばやし かとう よしだ やまだ ささき やまぐち まつもと いのうえ きむら はやし さいとう しみず やまざき もり いけだ はしもと あべ いしかわ まえだ ふじた おがわ ごとう おかだ はせがわ むらかみ こんどう いしい さかもと えんどう あおき ふじい にしむら ふくだ おおた みうら ふじわら おかもと まつだ なかがわ なかの はらだ おの たむら たけうち かねこ わだ なかやま いしだ うえだ もりた しばた さかい'),
  ('kanji', 'given', '真 美 健 直 和 由 裕 智 恵 幸 正 英 秀 義 清 節 洋 広 貴 浩 雅 明 千 百 夏 冬 桜 花 陽 光', 'ま み けん なお かず ゆ ゆう とも え ゆき まさ ひで しゅう よし きよ せつ よう ひろ たか こう まさ あき ち もも なつ ふゆ さくら はな よう みつ'),
  ('kanji', 'ending', '子 美 一 樹 人 香 太 郎 介 代 江 恵 紀 也 之 彦 男 枝 奈 菜 希 穂 葉 里 実 乃 音 斗 馬 生', 'こ み いち き と か た ろう すけ よ え え き や ゆき ひこ お え な な き ほ は り み の ね と ま お'),
  ('hangul', 'family', '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남 심 노 하 곽 성 차 주 우 구 민', 'kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu jeon hong ko moon yang son bae baek heo yoo nam shim noh ha kwak sung cha joo woo koo min'),
  ('hangul', 'given', '민 서 지 현 수 영 준 하 은 도 유 진 성 정 재 태 승 동 경 미 혜 선 상 우 원 주 연 예 나 다', 'min seo ji hyun soo young joon ha eun do yoo jin sung jung jae tae seung dong kyung mi hye sun sang woo won joo yeon ye na da'),
  ('hangul', 'ending', '준 연 우 호 진 희 영 수 미 경 아 정 민 혁 훈 철 석 순 자 숙 옥 란 별 솔 빈 율 원 윤 은 현', 'joon yeon woo ho jin hee young soo mi kyung ah jung min hyuk hoon chul seok soon ja sook ok ran byul sol bin yul won yoon eun hyun'),
  ('hanzi', 'family', '王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 朱 马 胡 郭 林 何 高 梁 郑 罗 宋 谢 唐 韩 曹 许 邓 萧 冯 曾 程 蔡 彭 潘 袁 于 董 余 苏 叶 吕 魏 蒋 田 杜 丁 沈 姜', 'wang li zhang liu chen yang huang zhao zhou wu xu sun zhu ma hu guo lin he gao liang zheng luo song xie tang han cao xu deng xiao feng zeng cheng cai peng pan yuan yu dong yu su ye lu wei jiang tian du ding shen jiang'),
  ('hanzi', 'given', '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 兰 霞 平 刚 桂 英 华 玉 萍 红 鹏 春 秋', 'wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao lan xia ping gang gui ying hua yu ping hong peng chun qiu'),
  ('hanzi', 'ending', '国 民 生 文 武 安 宁 康 乐 海 江 山 川 林 森 云 雨 雪 风 光 星 月 阳 东 南 西 北 金 银 宝', 'guo min sheng wen wu an ning kang le hai jiang shan chuan lin sen yun yu xue feng guang xing yue yang dong nan xi bei jin yin bao')
) l (script, role, written, heard)
cross join lateral unnest(string_to_array(l.written, ' '), string_to_array(nullif(l.heard, ''), ' ')) with ordinality w (written, heard, place);
analyze word;

create temporary table donor on commit drop as
with drawn as materialized (
  select n, s.script, pg_temp.often(n, 42, (array[121, 60, 40, 50])[many.place], (array[1.3, 1.4, 2.2, 1.6])[many.place]) as f,
    pg_temp.often(n, 43, case s.script when 'latin' then 100 else 30 end, 1.4) as g,
    -- a Chinese given name may be one character, and half of the Latin ones are two names
    case when s.script = 'latin' then case when n % 2 = 0 then pg_temp.pick(n, 44, 100) end
      when s.script <> 'hanzi' or n % 4 > 0 then pg_temp.pick(n, 44, 30) end as e
  from generate_series(1, (select persons from asked)) n
  cross join lateral (select (array['latin', 'latin', 'latin', 'latin', 'kanji', 'kanji', 'kanji', 'hangul', 'hangul', 'hanzi'])[1 + pg_temp.pick(n, 41, 10)] as script) s
  cross join lateral (select array_position(array['latin', 'kanji', 'hangul', 'hanzi'], s.script) as place) many)
select n, pg_temp.id(40, n) as id, d.script, f.written as family, f.heard as family_heard,
  concat(g.written, case when d.script = 'latin' and d.e is not null then ' ' end, e.written) as given, concat(g.heard, e.heard) as given_heard
from drawn d
join word f using (script) join word g using (script)
left join word e on e.script = d.script and e.role = case d.script when 'latin' then 'given' else 'ending' end and e.place = d.e
where f.role = 'family' and f.place = d.f and g.role = 'given' and g.place = d.g;

create temporary table donor_name on commit drop as
select id, n, 0 as position, 'primary' as kind, script, family, given, case script when 'latin' then given || ' ' || family
  when 'kanji' then family || ' ' || given else family || given end as written from donor
union all
select id, n, 1, 'reading', 'kana', null, null, family_heard || ' ' || given_heard from donor where script = 'kanji' and n % 10 < 7
union all
select id, n, 2, 'alias', 'latin', null, null, initcap(given_heard) || ' ' || initcap(family_heard)
from donor where script in ('hangul', 'hanzi') and n % 10 < 3;

insert into people.parties (id, ref, kind, display_name, sort_name, country, languages, known_since_edtf, known_since_start,
  known_since_end, current_id)
select id, 'D-' || lpad(n::text, 7, '0'), 'person', m.written,
  case when script = 'kanji' and n % 10 < 7 then family_heard || ' ' || given_heard else lower(family || ' ' || d.given) end,
  case script when 'hangul' then 'KR' when 'hanzi' then 'CN' when 'kanji' then 'JP'
    else (array['US','GB','DE','FR','CA','AU','NO','BR','US','US'])[1 + pg_temp.pick(n, 46, 10)] end,
  case script when 'hangul' then array['ko'] when 'hanzi' then array['zh'] when 'kanji' then array['ja'] else array['en'] end,
  '2009', '2009-01-01', '2009-12-31', id
from donor d join (select id, written from donor_name where position = 0) m using (id) order by n;

insert into people.names (party_id, position, kind, script, written, family, given, search_key, same_key, part_keys)
select id, position, kind, script, written, family, given, lower(replace(written, ' ', '')),
  case when script = 'latin'
    then (select string_agg(word, ' ' order by word collate "C") from string_to_table(lower(written), ' ') word)
    else replace(written, ' ', '') end,
  case when script in ('hangul', 'hanzi') then array[written, family, given] else string_to_array(lower(written), ' ') end
from donor_name order by n, position;

insert into people.contacts (party_id, position, kind, value, same_key)
select id, 0, 'email', 'donor' || n || '@mail.example', 'donor' || n || '@mail.example' from donor where n % 5 < 4
union all
select id, 1, 'phone', '+81 90 ' || lpad(n::text, 8, '0'), '+8190' || lpad(n::text, 8, '0') from donor where n % 3 = 0;

insert into people.addresses (party_id, position, lines, postal_code, locality, country)
select d.id, 0, (1 + pg_temp.pick(d.n, 47, 90)) || ' Long Road', lpad(pg_temp.pick(d.n, 48, 99999)::text, 5, '0'),
  (array['Springfield', '札幌市', '대전', '台北', 'Leeds'])[1 + pg_temp.pick(d.n, 49, 5)], p.country
from donor d join people.parties p using (id) where d.n % 10 > 1;
