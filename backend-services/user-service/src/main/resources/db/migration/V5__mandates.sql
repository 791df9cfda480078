alter table dependant
  add column consented_at datetime(3) null,
  add column ended_at datetime(3) null;
