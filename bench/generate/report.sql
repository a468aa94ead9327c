-- as many sections as fill some twenty pages, each with prose, numbers, tables and a chart
insert into report.sections (id, ref, fiscal_year_id, position, titles, prose)
select pg_temp.id(80, y * 100 + n), 'S-' || y || '-' || n, pg_temp.id(2, y), n,
  jsonb_build_object('en', 'Chapter ' || n, 'ja', '第' || n || '章', 'ko', n || '장', 'zh', '第' || n || '章'),
  jsonb_build_object('en', t.english || t.blocks, 'ja', t.japanese || t.blocks, 'ko', t.korean || t.blocks, 'zh', t.chinese || t.blocks)
from generate_series(2008, 2011) y cross join generate_series(1, 16) n
cross join lateral (select
  repeat('In this year {{giving.gifts}} came in, of them {{giving.gift-sum currency=JPY}} and {{giving.gift-sum currency=USD}}. '
    || 'Neighbours, schools and small firms gave what they could, and what they gave went out **the same season**. '
    || E'{{aid.handed-over item=item-01}} were handed over.\n\n', 4) as english,
  repeat('この年度は{{giving.gifts}}の寄附をいただき、そのうち{{giving.gift-sum currency=JPY}}を円で受け取りました。'
    || E'いただいた物資は**その季節のうちに**お渡ししています。引き渡しは{{aid.handed-over item=item-01}}です。\n\n', 4) as japanese,
  repeat('올해 {{giving.gifts}}의 기부가 들어왔으며 그중 원화는 {{giving.gift-sum currency=KRW}}입니다. '
    || E'받은 물품은 **그 계절 안에** 전달했습니다. 전달한 양은 {{aid.handed-over item=item-01}}입니다.\n\n', 4) as korean,
  repeat('本年度共收到{{giving.gifts}}捐赠，其中日元为{{giving.gift-sum currency=JPY}}。'
    || E'收到的物资都在**当季**送达。发放量为{{aid.handed-over item=item-01}}。\n\n', 4) as chinese,
  case n % 4
    when 0 then E'{{boxes giving.gifts, giving.gift-sum[currency=USD]}}\n\n{{table giving.gift-sum currency=JPY by=fund}}'
    when 1 then E'{{chart giving.gift-sum currency=USD by=month}}\n\n{{table giving.gifts by=channel}}'
    when 2 then E'{{table aid.received by=item}}\n\n{{chart activities.held by=month}}'
    else E'{{table activities.held by=kind}}\n\n{{chart giving.gifts by=currency}}' end as blocks) t;
