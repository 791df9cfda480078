package health.consulta.consultation.availability;

import java.time.Instant;

/// A range of time, such as one that is taken, its own buffers included.
///
/// @param until the first instant behind it
public record Span(Instant from, Instant until) {
  boolean overlaps(Instant otherFrom, Instant otherUntil) {
    return from.isBefore(otherUntil) && otherFrom.isBefore(until);
  }
}
