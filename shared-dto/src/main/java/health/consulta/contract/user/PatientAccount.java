package health.consulta.contract.user;

import java.util.UUID;

/// To which account belongs what is booked for a patient: their own, or that of who acts for them.
/// Who is only on a practice's file has none, and stands for themselves.
public record PatientAccount(UUID patientId, UUID accountId) {}
