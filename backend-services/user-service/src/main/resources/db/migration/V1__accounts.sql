create table account (
  id char(36) not null primary key,
  email varchar(254) collate utf8mb4_0900_as_ci not null,
  password_hash varchar(200) not null,
  first_name varchar(80) not null,
  last_name varchar(80) not null,
  birth_date date,
  locale varchar(5) not null,
  status varchar(20) not null,
  created_at datetime(3) not null,
  signed_out_at datetime(3) not null,
  version bigint not null,
  unique index one_per_address (email),
  index by_name (last_name, first_name)
);

create table account_role (
  account_id char(36) not null,
  role varchar(20) not null,
  primary key (account_id, role),
  index by_role (role),
  foreign key (account_id) references account (id)
);

create table account_practitioner (
  account_id char(36) not null,
  practitioner_id char(36) not null,
  primary key (account_id, practitioner_id),
  foreign key (account_id) references account (id)
);

-- links sent by mail; only the hash of their secret is kept
create table mailed_link (
  hash varchar(64) not null primary key,
  account_id char(36) not null,
  purpose varchar(20) not null,
  created_at datetime(3) not null,
  expires_at datetime(3) not null,
  used_at datetime(3),
  index by_account (account_id, purpose),
  index by_expiry (expires_at),
  foreign key (account_id) references account (id)
);

-- a sign-in and its rotating refresh token; only the hash of the newest one is kept
create table session (
  id char(36) not null primary key,
  account_id char(36) not null,
  token_hash varchar(64) not null,
  started_at datetime(3) not null,
  expires_at datetime(3) not null,
  idle_at datetime(3) not null,
  ended_at datetime(3),
  index by_account (account_id),
  index by_expiry (expires_at),
  foreign key (account_id) references account (id)
);

-- by the hash of the address, whether or not there is an account: a refusal tells nothing
create table sign_in_attempt (
  address_hash varchar(64) not null primary key,
  failures int not null,
  last_at datetime(3) not null,
  blocked_until datetime(3),
  index by_age (last_at)
);

-- the newest generation signs; older ones stay published until their tokens have expired
create table signing_key (
  generation int not null primary key,
  kid varchar(36) not null,
  public_key varbinary(1000) not null,
  sealed_private_key varbinary(4000) not null,
  created_at datetime(3) not null
);
