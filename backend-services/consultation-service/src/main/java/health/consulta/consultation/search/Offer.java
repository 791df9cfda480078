package health.consulta.consultation.search;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Limits;
import health.consulta.consultation.availability.Practice;
import health.consulta.consultation.availability.Steps;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One visit reason of one practice in the index.
///
/// @param earliest no start before it, as seen when it was made
/// @param end no start at or after it
/// @param place of every visit, unless there are several
record Offer(
    int number,
    Practice practice,
    VisitReason reason,
    Instant earliest,
    Instant end,
    @Nullable UUID place) {

  static Offer of(int number, Practice practice, VisitReason reason, Instant now) {
    var limits = new Limits(practice, reason, now);
    return new Offer(number, practice, reason, limits.opening(), limits.end(), onlyPlace(practice));
  }

  Offer at(Instant now) {
    return of(number, practice, reason, now);
  }

  boolean bookable(long step, Instant now) {
    long second = step * Steps.SECONDS;
    long soonest = now.minusNanos(1).getEpochSecond() + 1; // whole seconds, rounded up
    return second >= soonest + 60L * reason.minimumNoticeMinutes()
        && second >= earliest.getEpochSecond()
        && second < end.getEpochSecond();
  }

  Slot slot(long step, Instant now) {
    var start = Instant.ofEpochSecond(step * Steps.SECONDS);
    if (place == null)
      return new Availability(practice, reason, Map.of(), Booker.ANYONE, now).slot(start);
    var end = start.plus(Duration.ofMinutes(reason.durationMinutes()));
    return new Slot(practice.practitionerId(), reason.id(), start, end, reason.mode(), place);
  }

  private static @Nullable UUID onlyPlace(Practice practice) {
    var places =
        Stream.concat(
                practice.rules().stream().map(OpeningRule::locationId),
                practice.exceptions().stream().map(AgendaException::locationId))
            .filter(Objects::nonNull)
            .distinct()
            .limit(2)
            .toList();
    return places.size() == 1 ? places.getFirst() : null;
  }
}
