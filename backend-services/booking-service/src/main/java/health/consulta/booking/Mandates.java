package health.consulta.booking;

import java.util.UUID;

/// Who may book for whom.
public interface Mandates {
  boolean mayActFor(UUID accountId, UUID patientId);
}
