-- public keys of devices that sign their owner in (WebAuthn)
create table passkey (
  id char(36) not null primary key,
  account_id char(36) not null,
  credential_id varbinary(1023) not null,
  credential varbinary(4000) not null,
  transports varchar(200) not null,
  name varchar(60) not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  created_at datetime(3) not null,
  used_at datetime(3),
  unique index one_per_credential (credential_id),
  index by_account (account_id),
  foreign key (account_id) references account (id)
);

-- what a device is to sign, once; only the hash is kept
create table passkey_challenge (
  hash char(64) not null primary key,
  purpose varchar(50) not null,
  expires_at datetime(3) not null,
  index by_expiry (expires_at)
);
