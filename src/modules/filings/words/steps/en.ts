/** The steps of a public support test. */
export const en = {
  'filings.step.window':
    '{from} – {until}: {years, plural, one {# business year} other {# business years}}, {months, plural, one {# month} other {# months}}',
  'filings.step.years-missing': 'Of {wanted} business years only {years} are recorded one after the other.',
  'filings.step.unvalued':
    '{year}: {count, plural, one {# gift} other {# gifts}} ({money}) without a value in yen, not judged.',
  'filings.step.gifts-of-year': '{year}: gifts of {amount}',
  'filings.step.income-of-year': '{year}: other income of {amount}',
  'filings.step.gifts-all': 'All gifts of the years judged: {all}',
  'filings.step.small':
    'Less gifts of donors who gave too little in the year: {taken} ({count, plural, one {# gift} other {# gifts}})',
  'filings.step.unknown':
    'Less gifts without a known name or address: {taken} ({count, plural, one {# gift} other {# gifts}})',
  'filings.step.kept-by-relief': 'By the relief, small and unknown gifts stay in: {kept}',
  'filings.step.cap': 'Of {all}, one donor counts with at most {cap}, a public-benefit body with at most {bodies}.',
  'filings.step.excess': 'Less what {donor} gave above the cap: {given} − {cap} = {excess}',
  'filings.step.no-excess': 'No donor gave more than the cap.',
  'filings.step.gifts-countable': 'Gifts that count: {amount}',
  'filings.step.income-all': 'All income, gifts included: {amount}',
  'filings.step.subsidies': 'Less state subsidies: {amount}',
  'filings.step.asset-sales': 'Less one-off sales of assets: {amount}',
  'filings.step.income-small': 'Less the same small gifts: {amount}',
  'filings.step.income-unknown': 'Less the same unknown gifts: {amount}',
  'filings.step.income-countable': 'Income that counts: {amount}',
  'filings.step.share': '{over} ÷ {under} = {percent} % (rounded down); at least {shareOver}/{shareUnder} is asked.',
  'filings.step.donors-of-year':
    '{year}: {donors, plural, one {# donor} other {# donors}} of {least} or more, known by name and address, each household once',
  'filings.step.officers-left-out':
    '{year}: {donors, plural, one {# household of an officer} other {# households of officers}} not counted',
  'filings.step.average': '{donors} × 12 ÷ {months} months = {average} (rounded down); at least {wanted} are asked.',
  'filings.step.relief-income':
    'Income of {income} in {months, plural, one {# month} other {# months}}: below {below} a year is asked.',
  'filings.step.relief-donors':
    '{donors, plural, one {# donor} other {# donors}} of {least} or more in all the years, officers and voting members apart; at least {wanted} are asked.',
  'filings.step.ordinance': 'A local ordinance names the organisation on the day of the judgement.',
} as const
