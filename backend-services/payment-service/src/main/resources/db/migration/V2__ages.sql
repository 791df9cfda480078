create index by_age on webhook_event (received_at);
