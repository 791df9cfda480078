alter table agreed_quote add index by_patient (patient_id);
alter table receipt add index by_booking (booking_id);
