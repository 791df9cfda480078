package health.consulta.billing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;

/// A directory in which every practitioner is Claire Martin and every patient Léa Petit.
@Primary
class KnownPeople implements People {
  @Override
  public Issuer issuer(UUID practitionerId) {
    return claireMartin(practitionerId);
  }

  static Issuer claireMartin(UUID id) {
    return new Issuer(
        id, "Dr", "Claire", "Martin", "10001234567", "12 rue des Lilas", "69003", "Lyon");
  }

  @Override
  public Optional<String> name(UUID accountId) {
    return Optional.of("Anne Admin");
  }

  @Override
  public String recipient(UUID patientId) {
    return "Léa Petit";
  }
}
