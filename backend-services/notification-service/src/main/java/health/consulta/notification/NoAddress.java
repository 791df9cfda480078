package health.consulta.notification;

import health.consulta.kit.Refusal;

/// No mail reaches whoever asked for one.
public final class NoAddress extends Refusal {
  NoAddress() {
    super(Kind.CONFLICT, "NO_ADDRESS", "No mail reaches the address of this account.");
  }
}
