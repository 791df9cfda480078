-- what of the price is told in writing before the visit; absent where nothing has to be
alter table payment add column notice_amount_minor bigint, add column notice_base_minor bigint;
