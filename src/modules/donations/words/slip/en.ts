/** What the sheet for the post office says, on paper and on its page. */
export const en = {
  'donations.slip.title': 'Guide to the slip at the post office',
  'donations.slip.lead':
    'What to write on the blue slip that lies at every post office in Japan. Take it along on paper or on your telephone.',
  'donations.slip.not-official': 'This sheet itself cannot be paid in',
  'donations.slip.not-official.text':
    'Counters and machines take only the post office’s own slips, on special paper. Copy what stands here onto a blue one.',
  'donations.slip.print': 'Print the sheet (PDF)',
  'donations.slip.fill': 'Fill it in before printing',
  'donations.slip.fill.lead':
    'All of this may stay empty: there is room for it on the paper. What you write goes onto the sheet and is kept nowhere.',
  'donations.slip.submit': 'Make the sheet (PDF)',
  'donations.slip.too-many':
    'So many sheets were made from your network that there are no more for now. Print the empty one, or try again in an hour.',
  'donations.slip.busy':
    'Many sheets are being made at this moment. Please try again in a minute, or copy what stands on this page.',
  'donations.slip.field.amount': 'Amount in yen',
  'donations.slip.field.postcode': 'Postal code',
  'donations.slip.field.address': 'Address',
  'donations.slip.field.phone': 'Telephone',
  'donations.slip.copy': 'What to write',
  'donations.slip.column.field': 'On the slip',
  'donations.slip.column.what': 'What it is',
  'donations.slip.column.write': 'Write this',
  'donations.slip.what.account':
    'The receiving account: its symbol (5 digits and 1), then its number, set to the right',
  'donations.slip.what.amount': 'The amount, set to the right after ¥',
  'donations.slip.what.holder': 'The name of the account',
  'donations.slip.what.message': 'A message to us; “Donation” will do as well',
  'donations.slip.what.address': 'Your address, postal code and telephone',
  'donations.slip.what.sender': 'Your name',
  'donations.slip.own.amount': 'as much as you like to give',
  'donations.slip.own.address': 'yours; we need it to send a receipt',
  'donations.slip.own.sender': 'yours',
  'donations.slip.both': 'Fields 1, 2, 3 and 6 stand on both halves: fill in both, and do not tear them apart.',
  'donations.slip.show': 'To show at the counter',
  'donations.slip.show.text':
    'I would like to pay into this account with a blue slip. Could you give me one, and help me to fill it in?',
  'donations.slip.counter': 'At the counter',
  'donations.slip.counter.1':
    'Go to the savings counter (貯金窓口) of a post office or of Japan Post Bank, usually open on weekdays from 9 to 16.',
  'donations.slip.counter.2': 'Take a blue slip (払込取扱票) from the writing desk, or show the sentence above.',
  'donations.slip.counter.3': 'Copy the fields with a ballpoint pen. If the amount goes wrong, take a new slip.',
  'donations.slip.counter.4':
    'Hand in the whole slip with the money. For more than 100,000 yen in cash, bring something that shows who you are.',
  'donations.slip.counter.5': 'Keep the part that you get back with a stamp. It shows that you have paid.',
  'donations.slip.atm': 'At an ATM',
  'donations.slip.atm.1':
    'Look for an ATM of Japan Post Bank that takes slips (払込); not all do. In cash it takes no more than 100,000 yen.',
  'donations.slip.atm.2': 'Fill in a blue slip first. Choose payment by slip (払込) and put it in whole.',
  'donations.slip.atm.3':
    'Check what the machine has read. Pay in cash, or with a card or a passbook of Japan Post Bank.',
  'donations.slip.atm.4': 'Take the printed statement (ご利用明細票). It shows that you have paid.',
  'donations.slip.fee': 'The fee',
  'donations.slip.fee.text':
    'With a blue slip the fee of Japan Post Bank comes on top of your gift and is yours. It is lower at an ATM than at the counter, and higher in cash than from an account there. With a red slip, which only we can hand out, the fee is ours, but not the extra for cash.',
} as const
