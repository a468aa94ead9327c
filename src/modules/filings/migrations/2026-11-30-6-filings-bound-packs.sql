-- a calculation is shown by the pack that judged it, so it names one that there is
alter table filings.calculations add check (pack in ('plain', 'japan'));
