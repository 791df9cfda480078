-- a visit whose invoice was credited in full may get another one: of all, one stands for the visit
alter table invoice drop index one_per_booking, drop column invoiced_booking;
alter table invoice
  add column replaces_id char(36),
  add column replaces_number varchar(40),
  add column replaced_by_id char(36),
  add column replaced_by_number varchar(40);
alter table invoice
  add column invoiced_booking char(36) generated always as
    (if(kind = 'INVOICE' and replaced_by_id is null, booking_id, null)) stored,
  add unique index one_per_booking (invoiced_booking),
  add unique index replaced_once (replaces_id);

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
    and new.replaces_id <=> old.replaces_id and new.replaces_number <=> old.replaces_number
    and (old.replaced_by_id is null or (new.replaced_by_id <=> old.replaced_by_id
      and new.replaced_by_number <=> old.replaced_by_number))
    and new.previous_seal <=> old.previous_seal and new.seal <=> old.seal) then
    signal sqlstate '45000' set message_text = 'an issued invoice is corrected by a credit note only';
  end if;
end//
delimiter ;
