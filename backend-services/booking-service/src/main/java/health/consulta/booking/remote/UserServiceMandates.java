package health.consulta.booking.remote;

import health.consulta.booking.Mandates;
import health.consulta.kit.Refusal;
import health.consulta.kit.remote.RemoteRefusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

@Component
class UserServiceMandates implements Mandates {
  private final UserService users;

  UserServiceMandates(UserService users) {
    this.users = users;
  }

  @Override
  public boolean mayActFor(UUID accountId, UUID patientId) {
    return found(
            () -> {
              users.mandate(accountId, patientId);
              return accountId;
            })
        .isPresent();
  }

  @Override
  public Optional<UUID> accountOf(UUID patientId) {
    return found(() -> users.patient(patientId).accountId());
  }

  private static Optional<UUID> found(Supplier<UUID> asked) {
    try {
      return Optional.of(asked.get());
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) return Optional.empty();
      throw refusal;
    }
  }
}
