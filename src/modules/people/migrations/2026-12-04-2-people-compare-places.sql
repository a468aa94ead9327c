-- a part of an address as it is compared: neither width, case, blanks nor signs count
create function people.place_text(told text) returns text language sql immutable parallel safe
  return translate(lower(normalize(coalesce(told, ''), NFKC)), E' \t\r\n,.;:''"-‐‑–—−ー/#()、。・〒', '');

-- the numbers of an address, in their order
create function people.place_numbers(told text) returns text language sql immutable parallel safe
  return trim(regexp_replace(normalize(coalesce(told, ''), NFKC), '[^0-9]+', ' ', 'g'));

-- whether two addresses are one place as far as a letter goes: by postal codes that agree, and the same letters or the same numbers and
-- beginning of the street; without a code by the same letters and a town that does not differ. One expression, so that it becomes part of
-- the query that asks; most of those who moved have another code in its first five signs
create function people.is_same_place(
  lines text, code text, town text, other_lines text, other_code text, other_town text
) returns boolean language sql immutable parallel safe
  return case
    when code <> '' and other_code <> '' and left(people.place_text(code), 5) <> left(people.place_text(other_code), 5) then false
    when code <> '' and other_code <> '' and not starts_with(people.place_text(code), people.place_text(other_code))
      and not starts_with(people.place_text(other_code), people.place_text(code)) then false
    when people.place_text(lines) = '' or people.place_text(other_lines) = '' then false
    when people.place_text(lines) = people.place_text(other_lines)
      then people.place_text(code) <> '' and people.place_text(other_code) <> ''
        or people.place_text(town) in ('', people.place_text(other_town)) or people.place_text(other_town) = ''
    when people.place_text(code) = '' or people.place_text(other_code) = '' then false
    else people.place_numbers(lines) <> '' and people.place_numbers(lines) = people.place_numbers(other_lines)
      and left(translate(people.place_text(lines), '0123456789', ''), 3)
        = left(translate(people.place_text(other_lines), '0123456789', ''), 3)
  end;
