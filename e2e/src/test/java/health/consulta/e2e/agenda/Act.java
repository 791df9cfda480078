package health.consulta.e2e.agenda;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What is done to one practitioner's day, and how it may end.
sealed interface Act {
  /// More than any fence: what booking-service sends when a booking is over.
  long ANY_FENCE = Long.MAX_VALUE;

  record Hold(UUID id, Range range) implements Act {}

  /// @param retake take the time again when the hold ran out
  record Confirm(UUID id, Range range, long fence, boolean retake) implements Act {}

  /// To another time of the same day.
  record Move(UUID id, Range from, Range to, long fence) implements Act {}

  record Release(UUID id, Range range, long fence) implements Act {}

  record Look() implements Act {}

  /// The clocks pass the end of every hold.
  record HoldsRunOut() implements Act {}

  /// @param from the beginning, buffer included
  /// @param until the end, buffer included
  record Range(UUID visitReason, Instant start, Instant from, Instant until) {
    boolean overlaps(Range other) {
      return from.isBefore(other.until) && other.from.isBefore(until);
    }

    @Override
    public String toString() {
      return from + "/" + until;
    }
  }

  /// An act with its outcome.
  record Done(Act act, Outcome outcome) {}

  sealed interface Outcome {
    /// Or moved.
    record Held(long fence) implements Outcome {}

    /// Confirmed, released or run out.
    record Ok() implements Outcome {}

    /// 409
    record Refused(String code) implements Outcome {}

    record Seen(Set<Entry> entries) implements Outcome {}

    /// The connection was lost: it may have happened or not.
    record Unknown() implements Outcome {}
  }

  record Entry(UUID id, Instant start, boolean booked) {}
}
