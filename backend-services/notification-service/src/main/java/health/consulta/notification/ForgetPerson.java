package health.consulta.notification;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// What was kept to reach somebody goes: address, bell, wishes.
@Component
class ForgetPerson {
  private final People people;
  private final Bells bells;
  private final Preferences preferences;

  ForgetPerson(People people, Bells bells, Preferences preferences) {
    this.people = people;
    this.bells = bells;
    this.preferences = preferences;
  }

  void forget(UUID accountId) {
    people.put(Contact.withoutAddress(accountId));
    bells.forget(accountId);
    preferences.forget(accountId);
  }
}
