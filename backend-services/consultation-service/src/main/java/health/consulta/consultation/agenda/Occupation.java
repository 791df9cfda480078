package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Span;
import health.consulta.consultation.availability.Taken;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.RuleOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored range that takes a practitioner's time.
///
/// @param from the start, its buffer included
/// @param until the end, its buffer included
/// @param activeUntil a hold's expiry; [#FOREVER] for what does not expire
/// @param seats how many may share its start; absent: it is alone
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
    @Nullable UUID patientId,
    @Nullable RuleOverride override,
    @Nullable Integer seats) {
  static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  boolean active(Instant now) {
    return activeUntil.isAfter(now);
  }

  boolean booked(long byFence) {
    return kind == OccupationKind.BOOKING && fence == byFence;
  }

  boolean extensible(long byFence, Instant now) {
    return kind == OccupationKind.HOLD && fence == byFence && patientId == null && active(now);
  }

  int minutes() {
    return (int) Duration.between(start, end).toMinutes();
  }

  Taken taken() {
    return new Taken(new Span(from, until), visitReasonId, start);
  }

  Occupation booked(UUID patient) {
    return as(OccupationKind.BOOKING, patient, FOREVER);
  }

  Occupation heldFor(UUID patient, Instant expiry) {
    return as(OccupationKind.HOLD, patient, expiry);
  }

  /// As it is, for longer.
  Occupation until(Instant expiry) {
    return as(kind, patientId, expiry);
  }

  private Occupation as(OccupationKind changed, @Nullable UUID patient, Instant active) {
    return new Occupation(
        occupationId,
        changed,
        start,
        end,
        from,
        until,
        active,
        fence,
        visitReasonId,
        visitReasonName,
        mode,
        locationId,
        patient,
        override,
        seats);
  }
}
