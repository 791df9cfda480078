-- who else pays for a practice's patients
create table payer (
  id char(36) not null primary key,
  practitioner_id char(36) not null,
  kind varchar(20) not null,
  name varchar(80) not null,
  identifier varchar(40),
  active bit not null,
  version bigint not null,
  index by_practitioner (practitioner_id)
);

-- who pays what of a visit, as it was asked for; without any of it the patient pays all
alter table agreed_quote
  add column exempt_minor bigint,
  add column exempt_reason varchar(120),
  add column exempt_by char(36),
  add column exempt_at datetime(3),
  add column split_version bigint not null default 0;

create table quote_part (
  booking_id char(36) not null,
  position int not null,
  payer_id char(36) not null,
  kind varchar(20) not null,
  name varchar(80) not null,
  identifier varchar(40),
  reference varchar(60) not null,
  percent int,
  amount_minor bigint,
  primary key (booking_id, position),
  foreign key (booking_id) references agreed_quote (booking_id),
  constraint percent_or_amount check ((percent is null) <> (amount_minor is null)),
  constraint a_share check (percent between 1 and 100 or amount_minor > 0)
);

-- each time that it was said, and by whom; rows are added, never changed
create table split_change (
  booking_id char(36) not null,
  version bigint not null,
  at datetime(3) not null,
  by_account char(36) not null,
  became json not null,
  primary key (booking_id, version)
);

-- what of a paper is not the patient's: of an invoice it never changes; what was credited and received of it does
alter table invoice
  add column payers_minor bigint not null default 0,
  add column payers_credited_minor bigint not null default 0,
  add column payers_paid_minor bigint not null default 0,
  add column due_minor bigint generated always as
    (total_minor - payers_minor - (credited_minor - payers_credited_minor) - paid_minor) virtual,
  add column payers_due_minor bigint generated always as
    (payers_minor - payers_credited_minor - payers_paid_minor) virtual,
  add constraint payers_within check (payers_minor between 0 and total_minor);

create table invoice_part (
  invoice_id char(36) not null,
  position int not null,
  payer_id char(36) not null,
  kind varchar(20) not null,
  name varchar(80) not null,
  identifier varchar(40),
  reference varchar(60) not null,
  amount_minor bigint not null,
  credited_minor bigint not null,
  received_minor bigint not null,
  primary key (invoice_id, position),
  index by_payer (payer_id),
  foreign key (invoice_id) references invoice (id),
  constraint part_positive check (amount_minor > 0),
  constraint credited_within check (credited_minor between 0 and amount_minor),
  constraint received_within check (received_minor between 0 and amount_minor)
);

-- of a payer's money: whose it is
alter table receipt add column payer_id char(36);

delimiter //
drop trigger invoice_stays//
create trigger invoice_stays before update on invoice for each row
begin
  if not (new.id <=> old.id and new.issuer_id <=> old.issuer_id and new.series <=> old.series
    and new.sequence <=> old.sequence and new.number <=> old.number and new.kind <=> old.kind
    and new.patient_id <=> old.patient_id and new.account_id <=> old.account_id
    and new.booking_id <=> old.booking_id and new.issued_on <=> old.issued_on
    and new.issuer_name <=> old.issuer_name and new.issuer_rpps <=> old.issuer_rpps
    and new.issuer_street <=> old.issuer_street and new.issuer_postal_code <=> old.issuer_postal_code
    and new.issuer_city <=> old.issuer_city and new.recipient_name <=> old.recipient_name
    and new.total_minor <=> old.total_minor and new.currency <=> old.currency
    and new.payers_minor <=> old.payers_minor
    and new.corrects_id <=> old.corrects_id and new.corrects_number <=> old.corrects_number
    and new.corrects_issued_on <=> old.corrects_issued_on and new.reason <=> old.reason
    and new.previous_seal <=> old.previous_seal and new.seal <=> old.seal) then
    signal sqlstate '45000' set message_text = 'an issued invoice is corrected by a credit note only';
  end if;
end//
create trigger invoice_part_stays before update on invoice_part for each row
begin
  if not (new.invoice_id <=> old.invoice_id and new.position <=> old.position
    and new.payer_id <=> old.payer_id and new.kind <=> old.kind and new.name <=> old.name
    and new.identifier <=> old.identifier and new.reference <=> old.reference
    and new.amount_minor <=> old.amount_minor) then
    signal sqlstate '45000' set message_text = 'a part of an issued invoice never changes';
  end if;
end//
create trigger invoice_part_remains before delete on invoice_part for each row
  signal sqlstate '45000' set message_text = 'a part of an issued invoice is never deleted'//
delimiter ;
