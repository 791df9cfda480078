package health.consulta.booking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A move that was asked for and has not ended: written before the agenda is asked, so that it is
/// brought to its end whoever dies in between.
///
/// @param to the new start
/// @param asked tells one move of a booking from the next
/// @param staff when the practice moves it
public record Moving(Instant to, Instant asked, Party by, @Nullable Staff staff, Change change) {
  /// What was noted before there were changes has none.
  public Moving {
    asked = asked.truncatedTo(ChronoUnit.MILLIS); // as it is stored
    if (change == null) change = Change.NONE;
  }

  boolean endsLike(Moving other) {
    return to.equals(other.to) && change.equals(other.change);
  }

  boolean isOf(Visit visit) {
    return to.equals(visit.start()) && change.isOf(visit);
  }
}
