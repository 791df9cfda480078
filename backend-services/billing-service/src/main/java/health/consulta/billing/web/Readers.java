package health.consulta.billing.web;

import health.consulta.billing.Reader;
import health.consulta.contract.Role;
import health.consulta.kit.security.Caller;
import java.util.HashSet;

/// Who reads, from who calls.
interface Readers {
  static Reader of(Caller caller) {
    var practices = new HashSet<>(caller.practitioners());
    if (!caller.is(Role.ASSISTANT)) practices.clear();
    if (caller.is(Role.PRACTITIONER)) practices.add(caller.id());
    return new Reader(caller.id(), practices, caller.is(Role.ADMINISTRATOR));
  }
}
