package health.consulta.billing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who the parties of an invoice are, and how old.
public interface People {
  Issuer issuer(UUID practitionerId);

  /// Somebody's name; absent when nobody knows them, or nobody can be asked.
  Optional<String> name(UUID accountId);

  /// Absent when nobody knows it, or them.
  ///
  /// @throws health.consulta.kit.Unavailable when nobody can be asked
  Optional<LocalDate> birthDate(UUID patientId);

  /// Those of these accounts that somebody signs in to, and is written to.
  ///
  /// @throws health.consulta.kit.Unavailable when nobody can be asked
  Set<UUID> withAccount(Set<UUID> accounts);

  /// Name of the patient, as it stands on an invoice.
  String recipient(UUID patientId);
}
