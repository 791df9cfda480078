package health.consulta.portal.patient;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.VisitReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Why somebody comes, how long it takes and what it costs.
record Reason(
    @NonNull UUID id,
    @NonNull String name,
    @NonNull Mode mode,
    @NonNull PaymentPolicy policy,
    int minutes,
    @NonNull Audience audience,
    @NonNull ChangeRules changes,
    @NonNull List<@NonNull Asked> questions,
    @Nullable Fee fee) {
  static Reason of(VisitReason reason, @Nullable Fee fee) {
    return new Reason(
        reason.id(),
        reason.name(),
        reason.mode(),
        reason.policy(),
        reason.durationMinutes(),
        reason.audience(),
        reason.changes(),
        reason.questions().stream().map(Asked::of).toList(),
        fee);
  }
}
