alter table listing_place add column step_free bit not null default 0;
