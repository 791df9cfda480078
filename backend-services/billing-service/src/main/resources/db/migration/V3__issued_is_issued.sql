-- What was issued is neither changed nor removed, whoever asks; what was paid and credited of it may change.
delimiter //
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
    and new.corrects_id <=> old.corrects_id and new.corrects_number <=> old.corrects_number
    and new.corrects_issued_on <=> old.corrects_issued_on and new.reason <=> old.reason
    and new.previous_seal <=> old.previous_seal and new.seal <=> old.seal) then
    signal sqlstate '45000' set message_text = 'an issued invoice is corrected by a credit note only';
  end if;
end//
create trigger invoice_remains before delete on invoice for each row
  signal sqlstate '45000' set message_text = 'an issued invoice is never deleted'//
create trigger invoice_line_stays before update on invoice_line for each row
  signal sqlstate '45000' set message_text = 'a line of an issued invoice never changes'//
create trigger invoice_line_remains before delete on invoice_line for each row
  signal sqlstate '45000' set message_text = 'a line of an issued invoice is never deleted'//
delimiter ;
