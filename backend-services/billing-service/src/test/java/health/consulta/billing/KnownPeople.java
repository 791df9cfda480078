package health.consulta.billing;

import health.consulta.kit.Unavailable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Primary;

/// A directory in which every practitioner is Claire Martin and every patient Léa Petit.
@Primary
class KnownPeople implements People {
  static final UUID NOBODY = new UUID(0, 404);
  static final UUID UNREACHABLE = new UUID(0, 503);

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

  /// The last of January 2021, but for who is nobody; of one nobody can be asked.
  @Override
  public Optional<LocalDate> birthDate(UUID patientId) {
    if (patientId.equals(UNREACHABLE)) throw new Unavailable("user service");
    return patientId.equals(NOBODY) ? Optional.empty() : Optional.of(LocalDate.of(2021, 1, 31));
  }

  /// All but who is nobody have one; of one nobody can be asked.
  @Override
  public Set<UUID> withAccount(Set<UUID> accounts) {
    if (accounts.contains(UNREACHABLE)) throw new Unavailable("user service");
    return accounts.stream().filter(each -> !each.equals(NOBODY)).collect(Collectors.toSet());
  }

  @Override
  public String recipient(UUID patientId) {
    return "Léa Petit";
  }
}
