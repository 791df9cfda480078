package health.consulta.contract.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts behind all reports, built anew from the events and compared with those that stand.
///
/// @param at when it stood like this: while it runs it is said every now and then
/// @param events that were read
/// @param unreadable events that no report can count, as among the dead letters
/// @param facts that stand and were compared
/// @param differing how many facts differ
/// @param differences the first of them
public record Rebuild(
    UUID id,
    State state,
    Instant startedAt,
    Instant at,
    long events,
    long unreadable,
    long facts,
    long differing,
    List<Difference> differences) {
  public enum State {
    RUNNING,
    DONE,
    /// The events could not be read to their end.
    FAILED
  }

  /// @param facts VISITS, FIRST_VISITS, OPENINGS, MONEY, DUES, MONTHS (the sums of a practitioner's
  ///   month), PRACTITIONERS, REASONS or LOCATIONS
  /// @param id of the booking, of the event about money, of what has a name, or made of what else
  ///   the fact is of
  /// @param stands absent: no report has it
  /// @param rebuilt absent: no event tells of it
  public record Difference(
      String facts, UUID id, @Nullable String stands, @Nullable String rebuilt) {}
}
