-- a line for one place, and what it adds at an age; both absent in all that was stored before
alter table tariff
  add column location_id char(36),
  add column age_from int,
  add column age_to int,
  add column age_minor bigint;

alter table agreed_quote
  add column location_id char(36),
  add column place_priced bit not null default 0,
  add column age_from int,
  add column age_to int,
  add column age_minor bigint,
  add column age_counts varchar(20);
