-- where the visit is, for what it costs there; absent in all that was stored before
alter table payment add column location_id char(36);
