package health.consulta.billing.remote;

import feign.FeignException;
import health.consulta.billing.Issuer;
import health.consulta.billing.People;
import health.consulta.kit.Unavailable;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;

@Component
class DirectoryPeople implements People {
  private final UserService users;

  DirectoryPeople(UserService users) {
    this.users = users;
  }

  @Override
  public Issuer issuer(UUID practitionerId) {
    var profile = ask(() -> users.practitioner(practitionerId));
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
  public String recipient(UUID patientId) {
    return ask(() -> users.person(patientId)).displayName();
  }

  /// An invoice waits until its parties are known.
  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (FeignException | NoFallbackAvailableException silent) {
      throw new Unavailable("user service");
    }
  }
}
