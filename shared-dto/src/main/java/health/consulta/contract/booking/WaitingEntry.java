package health.consulta.contract.booking;

import health.consulta.contract.OfPatient;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who waits for what.
///
/// @param offer what is held for the patient now; only they see it
/// @param patientName for the practice; absent: it is nobody any more
public record WaitingEntry(
    UUID id,
    WaitingStatus status,
    UUID practitionerId,
    UUID visitReasonId,
    UUID patientId,
    LocalDate from,
    LocalDate until,
    Set<DayOfWeek> weekdays,
    @Nullable LocalTime earliest,
    @Nullable LocalTime latest,
    Instant since,
    @Nullable Offer offer,
    @Nullable String patientName)
    implements OfPatient {

  /// @param holdToken what `POST /api/bookings` brings to take it
  public record Offer(UUID id, Instant start, Instant end, Instant expiresAt, String holdToken) {}
}
