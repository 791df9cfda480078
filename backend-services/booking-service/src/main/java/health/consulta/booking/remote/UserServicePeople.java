package health.consulta.booking.remote;

import static java.util.stream.Collectors.toMap;

import health.consulta.booking.People;
import health.consulta.contract.user.PersonName;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class UserServicePeople implements People {
  private final UserService users;

  UserServicePeople(UserService users) {
    this.users = users;
  }

  @Override
  public Map<UUID, String> names(Set<UUID> patients) {
    if (patients.isEmpty()) return Map.of();
    return users.people(patients).stream().collect(toMap(PersonName::id, PersonName::displayName));
  }
}
