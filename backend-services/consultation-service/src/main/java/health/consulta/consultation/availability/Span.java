package health.consulta.consultation.availability;

import java.time.Instant;
import java.util.stream.Stream;

/// A range of time, such as one that is taken, its own buffers included.
///
/// @param until the first instant behind it
public record Span(Instant from, Instant until) {
  boolean overlaps(Instant otherFrom, Instant otherUntil) {
    return from.isBefore(otherUntil) && otherFrom.isBefore(until);
  }

  /// What is left of it beside the other.
  Stream<Span> without(Span other) {
    if (!overlaps(other.from, other.until)) return Stream.of(this);
    return Stream.of(new Span(from, other.from), new Span(other.until, until))
        .filter(rest -> rest.from.isBefore(rest.until));
  }
}
