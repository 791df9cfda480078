-- what a patient left at providers
alter table payment add index by_account (account_id);

-- which of them the provider is to forget
alter table payment_work modify reference varchar(255) not null;
