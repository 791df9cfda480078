package health.consulta.consultation;

import java.util.UUID;

/// Whose names stand on a consultation.
public interface People {
  String practitionerName(UUID practitionerId);

  String patientName(UUID patientId);
}
