package health.consulta.contract.consultation;

import health.consulta.contract.Mode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a practitioner's day as the agenda shows it. The visit and its patient are absent
/// for a hold or an absence.
///
/// @param expiresAt for a hold
/// @param override when the practice booked it against its own rules
/// @param from its start with what is kept free before it
/// @param until its end with what is kept free after it
public record AgendaEntry(
    UUID id,
    OccupationKind kind,
    Instant start,
    Instant end,
    @Nullable Instant expiresAt,
    @Nullable UUID visitReasonId,
    @Nullable String visitReasonName,
    @Nullable Mode mode,
    @Nullable UUID bookingId,
    @Nullable UUID consultationId,
    @Nullable String patientName,
    @Nullable ConsultationStatus status,
    @Nullable RuleOverride override,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable UUID patientId) {
  /// Nothing is kept free around it.
  public AgendaEntry(
      UUID id,
      OccupationKind kind,
      Instant start,
      Instant end,
      @Nullable Instant expiresAt,
      @Nullable UUID visitReasonId,
      @Nullable String visitReasonName,
      @Nullable Mode mode,
      @Nullable UUID bookingId,
      @Nullable UUID consultationId,
      @Nullable String patientName,
      @Nullable ConsultationStatus status,
      @Nullable RuleOverride override) {
    this(
        id,
        kind,
        start,
        end,
        expiresAt,
        visitReasonId,
        visitReasonName,
        mode,
        bookingId,
        consultationId,
        patientName,
        status,
        override,
        null,
        null,
        null);
  }
}
