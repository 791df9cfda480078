package health.consulta.portal.patient;

import health.consulta.contract.Mode;
import health.consulta.contract.booking.WaitingStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// One wait of the patient, ready to show.
///
/// @param forWhom the first name of who waits, where it is not the account holder
/// @param weekdays in their order; empty: any
record Wait(
    @NonNull UUID id,
    @NonNull WaitingStatus status,
    @NonNull Profile profile,
    @Nullable String forWhom,
    @NonNull String reasonName,
    @NonNull LocalDate until,
    @NonNull List<@NonNull DayOfWeek> weekdays,
    @Nullable LocalTime earliest,
    @Nullable LocalTime latest,
    @Nullable Offer offer) {

  /// What is held for them now.
  ///
  /// @param now the server's time, against which `expiresAt` is counted down
  record Offer(
      @NonNull UUID id,
      @NonNull Instant start,
      @NonNull Mode mode,
      @Nullable Fee fee,
      @NonNull Instant expiresAt,
      @NonNull Instant now) {}
}
