package health.consulta.contract.consultation;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A time that is held.
///
/// @param fence a late holder with an older fence is refused
/// @param changes as they are when it is held
/// @param questions as they are when it is held
public record HeldTime(
    UUID holdId,
    UUID practitionerId,
    UUID visitReasonId,
    Instant start,
    Instant end,
    Mode mode,
    UUID locationId,
    PaymentPolicy policy,
    String visitReasonName,
    long fence,
    Instant expiresAt,
    ChangeRules changes,
    List<Question> questions) {
  public HeldTime {
    questions = questions == null ? List.of() : List.copyOf(questions);
  }
}
