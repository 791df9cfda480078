package health.consulta.booking;

import health.consulta.contract.booking.FreedTime.Fit;
import health.consulta.contract.booking.FreedTime.Outcome;
import health.consulta.contract.booking.FreedTime.PassedOver;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A freed time in the hands of one who waits. Its id is the hold's, and the booking's to be.
///
/// @param visit as the agenda holds it; absent while it is proposed
/// @param endedAt when it was taken up, or came to nothing
public record Offer(
    UUID id,
    UUID entryId,
    UUID accountId,
    UUID patientId,
    UUID visitReasonId,
    int position,
    List<Fit> fits,
    List<PassedOver> passedOver,
    @Nullable Visit visit,
    @Nullable Instant offeredAt,
    @Nullable Instant expiresAt,
    Outcome outcome,
    @Nullable Instant endedAt) {
  static Offer to(
      UUID id, Waiting waiting, int position, List<Fit> fits, List<PassedOver> passedOver) {
    return new Offer(
        id,
        waiting.id(),
        waiting.accountId(),
        waiting.patientId(),
        waiting.visitReasonId(),
        position,
        fits,
        passedOver,
        null,
        null,
        null,
        Outcome.OPEN,
        null);
  }

  Offer held(Visit held, Instant now, Instant until) {
    return with(held, now, until, Outcome.OPEN, null);
  }

  Offer ended(Outcome how, Instant now) {
    return with(visit, offeredAt, expiresAt, how, now);
  }

  boolean proposed() {
    return visit == null;
  }

  /// Held for the patient, or taken up by them.
  boolean lasts() {
    return visit != null && (outcome == Outcome.OPEN || outcome == Outcome.TAKEN_UP);
  }

  public Visit heldVisit() {
    return Objects.requireNonNull(visit);
  }

  public Instant until() {
    return Objects.requireNonNull(expiresAt);
  }

  private Offer with(
      @Nullable Visit held,
      @Nullable Instant at,
      @Nullable Instant until,
      Outcome how,
      @Nullable Instant ended) {
    return new Offer(
        id,
        entryId,
        accountId,
        patientId,
        visitReasonId,
        position,
        fits,
        passedOver,
        held,
        at,
        until,
        how,
        ended);
  }
}
