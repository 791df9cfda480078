package health.consulta.billing.remote;

import health.consulta.billing.Issuer;
import health.consulta.billing.People;
import health.consulta.kit.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class DirectoryPeople implements People {
  private final UserService users;

  DirectoryPeople(UserService users) {
    this.users = users;
  }

  @Override
  public Issuer issuer(UUID practitionerId) {
    var profile = users.practitioner(practitionerId);
    var practice = profile.locations().getFirst();
    return new Issuer(
        profile.id(),
        profile.title(),
        profile.firstName(),
        profile.lastName(),
        profile.rpps(),
        practice.street(),
        practice.postalCode(),
        practice.city());
  }

  @Override
  public Optional<String> name(UUID accountId) {
    try {
      return Optional.of(users.person(accountId).displayName());
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<LocalDate> birthDate(UUID patientId) {
    try {
      return Optional.ofNullable(users.person(patientId).birthDate());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.NOT_FOUND) throw refusal;
      return Optional.empty();
    }
  }

  @Override
  public Set<UUID> withAccount(Set<UUID> accounts) {
    return users.accounts(accounts);
  }

  @Override
  public String recipient(UUID patientId) {
    return users.person(patientId).displayName();
  }
}
