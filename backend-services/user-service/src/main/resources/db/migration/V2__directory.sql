create table listing (
  account_id char(36) not null primary key,
  rpps varchar(11) not null,
  title varchar(20) not null,
  first_name varchar(80) not null,
  last_name varchar(80) not null,
  specialty varchar(40) not null,
  sector varchar(20) not null,
  accepts_new_patients bit not null,
  presentation varchar(2000) not null,
  words varchar(2000) collate utf8mb4_0900_ai_ci not null,
  version bigint not null,
  unique index one_per_rpps (rpps),
  index by_specialty (specialty, last_name),
  index by_name (last_name, first_name),
  foreign key (account_id) references account (id)
);

create table listing_language (
  listing_id char(36) not null,
  language varchar(2) not null,
  primary key (listing_id, language),
  foreign key (listing_id) references listing (account_id)
);

create table listing_mode (
  listing_id char(36) not null,
  mode varchar(20) not null,
  primary key (listing_id, mode),
  foreign key (listing_id) references listing (account_id)
);

create table listing_place (
  listing_id char(36) not null,
  position int not null,
  id char(36) not null,
  name varchar(120) not null,
  street varchar(200) not null,
  postal_code varchar(5) not null,
  city varchar(80) collate utf8mb4_0900_ai_ci not null,
  zone varchar(50) not null,
  primary key (listing_id, position),
  index by_city (city),
  foreign key (listing_id) references listing (account_id)
);
