package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Span;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.OccupationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored range that takes a practitioner's time.
///
/// @param from the start, its buffer included
/// @param until the end, its buffer included
/// @param activeUntil a hold's expiry; [#FOREVER] for what does not expire
/// @param fence a later holder of the same hold has a higher one
record Occupation(
    UUID occupationId,
    OccupationKind kind,
    Instant start,
    Instant end,
    Instant from,
    Instant until,
    Instant activeUntil,
    long fence,
    UUID visitReasonId,
    String visitReasonName,
    Mode mode,
    UUID locationId,
    @Nullable UUID patientId) {
  static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  boolean active(Instant now) {
    return activeUntil.isAfter(now);
  }

  Span busy() {
    return new Span(from, until);
  }

  Occupation booked(UUID patient) {
    return new Occupation(
        occupationId,
        OccupationKind.BOOKING,
        start,
        end,
        from,
        until,
        FOREVER,
        fence,
        visitReasonId,
        visitReasonName,
        mode,
        locationId,
        patient);
  }
}
