create index by_age on inbox (handled_at);
