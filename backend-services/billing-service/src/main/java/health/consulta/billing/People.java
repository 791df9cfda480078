package health.consulta.billing;

import java.util.UUID;

/// Who the parties of an invoice are.
public interface People {
  Issuer issuer(UUID practitionerId);

  /// Name of the patient, as it stands on an invoice.
  String recipient(UUID patientId);
}
