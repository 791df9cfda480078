-- the patient's part changed: a payment that is written down after it asks for its amount once more
create table repriced_booking (
  booking_id char(36) not null primary key,
  at datetime(3) not null,
  index by_age (at)
);
