package health.consulta.booking.remote;

import health.consulta.booking.ConsentAwaited;
import health.consulta.booking.Mandates;
import health.consulta.kit.Refusal;
import health.consulta.kit.remote.RemoteRefusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class UserServiceMandates implements Mandates {
  private final UserService users;

  UserServiceMandates(UserService users) {
    this.users = users;
  }

  @Override
  public Standing standing(UUID accountId, UUID patientId) {
    try {
      users.mandate(accountId, patientId);
      return Standing.GIVEN;
    } catch (RemoteRefusal refusal) {
      if (isUnknown(refusal)) return Standing.NONE;
      if (isAwaited(refusal)) return Standing.AWAITED;
      throw refusal;
    }
  }

  @Override
  public Optional<UUID> accountOf(UUID patientId) {
    try {
      return Optional.of(users.patient(patientId).accountId());
    } catch (RemoteRefusal refusal) {
      if (isUnknown(refusal)) return Optional.empty();
      if (isAwaited(refusal)) throw new ConsentAwaited();
      throw refusal;
    }
  }

  private static boolean isUnknown(RemoteRefusal refusal) {
    return refusal.kind() == Refusal.Kind.NOT_FOUND;
  }

  private static boolean isAwaited(RemoteRefusal refusal) {
    return refusal.code().equals(ConsentAwaited.CODE);
  }
}
