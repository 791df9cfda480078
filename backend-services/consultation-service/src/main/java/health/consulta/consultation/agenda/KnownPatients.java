package health.consulta.consultation.agenda;

import java.util.UUID;

/// Whom a practitioner has seen before.
public interface KnownPatients {
  boolean knows(UUID practitionerId, UUID patientId);
}
