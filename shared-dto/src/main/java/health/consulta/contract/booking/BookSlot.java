package health.consulta.contract.booking;

import health.consulta.contract.PaymentProvider;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param patientId for whom; absent: the account holder; needed when the practice books
/// @param override why the practice books against its own rules; a patient has none
/// @param note of the practice, for itself; a patient has none
/// @param holdToken of an anonymous hold on the same slot
public record BookSlot(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull Instant start,
    @Nullable UUID patientId,
    @NotNull PaymentProvider paymentProvider,
    @Nullable @Size(max = 200) String holdToken,
    @Nullable @Size(max = 20)
        Map<@Size(max = 80) String, @NotNull @Size(max = 2000) String> answers,
    @Nullable @Size(min = 3, max = 200) String override,
    @Nullable @Size(max = 1000) String note) {
  /// By a patient.
  public BookSlot(
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      @Nullable UUID patientId,
      PaymentProvider paymentProvider,
      @Nullable String holdToken,
      @Nullable Map<String, String> answers) {
    this(
        practitionerId,
        visitReasonId,
        start,
        patientId,
        paymentProvider,
        holdToken,
        answers,
        null,
        null);
  }
}
