alter table tariff
  add column night_minor bigint,
  add column sunday_minor bigint;

alter table agreed_quote
  add column supplement_kind varchar(20),
  add column supplement_minor bigint;
