package health.consulta.booking.remote;

import health.consulta.booking.Mandates;
import health.consulta.kit.Refusal;
import health.consulta.kit.remote.RemoteRefusal;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class UserServiceMandates implements Mandates {
  private final UserService users;

  UserServiceMandates(UserService users) {
    this.users = users;
  }

  @Override
  public boolean mayActFor(UUID accountId, UUID patientId) {
    try {
      users.mandate(accountId, patientId);
      return true;
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) return false;
      throw refusal;
    }
  }
}
