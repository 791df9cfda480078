package health.consulta.notification;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// What was kept to reach somebody goes: address, bell, wishes, what they were told of.
@Component
class ForgetPerson {
  private final People people;
  private final Bells bells;
  private final Preferences preferences;
  private final UnreadMessages unread;
  private final Trials trials;

  ForgetPerson(
      People people, Bells bells, Preferences preferences, UnreadMessages unread, Trials trials) {
    this.people = people;
    this.bells = bells;
    this.preferences = preferences;
    this.unread = unread;
    this.trials = trials;
  }

  void forget(UUID accountId) {
    people.put(Contact.withoutAddress(accountId));
    bells.forget(accountId);
    preferences.forget(accountId);
    unread.forget(accountId);
    trials.forget(accountId);
  }
}
