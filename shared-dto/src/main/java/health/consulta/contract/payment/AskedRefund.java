package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A refund that the practice, or the terms of a visit, asked for.
///
/// @param doneAt when the provider made or refused it; absent while it has not answered
public record AskedRefund(
    UUID id, Money amount, String reason, State state, @Nullable Instant doneAt) {
  public enum State {
    /// Written down; it is asked for until the provider answers.
    PROMISED,
    DONE,
    REFUSED
  }
}
