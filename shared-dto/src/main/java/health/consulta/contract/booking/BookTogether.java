package health.consulta.contract.booking;

import health.consulta.contract.PaymentProvider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Visits one after the other, all of them or none.
///
/// @param visits in their order
/// @param start of the first; each other one begins when the practice can after the one before
/// @param holdToken of an anonymous hold on the first; when one of the others cannot be had, it
///   stays
public record BookTogether(
    @NotNull UUID practitionerId,
    @NotNull @Size(min = 2, max = 4) List<@NotNull @Valid Visit> visits,
    @NotNull Instant start,
    @NotNull PaymentProvider paymentProvider,
    @Nullable @Size(max = 200) String holdToken) {
  /// @param patientId for whom; absent: the account holder
  public record Visit(
      @NotNull UUID visitReasonId,
      @Nullable UUID patientId,
      @Nullable @Size(max = 20)
          Map<@Size(max = 80) String, @NotNull @Size(max = 2000) String> answers) {}
}
