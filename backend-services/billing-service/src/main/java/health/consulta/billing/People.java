package health.consulta.billing;

import java.util.Optional;
import java.util.UUID;

/// Who the parties of an invoice are.
public interface People {
  Issuer issuer(UUID practitionerId);

  /// Somebody's name; absent when nobody knows them, or nobody can be asked.
  Optional<String> name(UUID accountId);

  /// Name of the patient, as it stands on an invoice.
  String recipient(UUID patientId);
}
