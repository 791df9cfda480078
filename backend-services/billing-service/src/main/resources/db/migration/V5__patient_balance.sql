alter table invoice add index by_patient (issuer_id, patient_id);
