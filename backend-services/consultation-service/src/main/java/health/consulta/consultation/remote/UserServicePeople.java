package health.consulta.consultation.remote;

import health.consulta.consultation.People;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class UserServicePeople implements People {
  private final UserService users;

  UserServicePeople(UserService users) {
    this.users = users;
  }

  @Override
  public String practitionerName(UUID practitionerId) {
    return users.practitioner(practitionerId).displayName();
  }

  @Override
  public String patientName(UUID patientId) {
    return users.person(patientId).displayName();
  }
}
