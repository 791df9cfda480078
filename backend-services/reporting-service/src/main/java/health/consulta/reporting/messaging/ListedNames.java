package health.consulta.reporting.messaging;

import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.reporting.Facts;

/// What practitioners and their places are called.
record ListedNames(Facts facts) {
  void on(UserEvent event, long sequence) {
    if (!(event instanceof PractitionerListed(var account, var profile))) return;
    facts.practitioners().name(account, profile.displayName(), sequence);
    for (var location : profile.locations())
      facts.locations().name(location.id(), location.name(), sequence);
  }
}
