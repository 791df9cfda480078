package health.consulta.consultation.search;

import health.consulta.consultation.agenda.FindSlots;
import health.consulta.consultation.agenda.SetUps;
import health.consulta.contract.consultation.DayCount;
import health.consulta.contract.consultation.Slot;
import health.consulta.kit.Invalid;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The first free slots across practitioners, and how much is free in a month: from memory.
@Component
public class SearchSlots {
  /// Days ahead that can be searched.
  private static final int FARTHEST = SearchIndex.HORIZON - 2;

  private final SearchIndex index;
  private final KeepIndex keeper;
  private final SetUps setUps;
  private final FindSlots slots;
  private final Clock clock;

  SearchSlots(SearchIndex index, KeepIndex keeper, SetUps setUps, FindSlots slots, Clock clock) {
    this.index = index;
    this.keeper = keeper;
    this.setUps = setUps;
    this.slots = slots;
    this.clock = clock;
  }

  /// What lies beyond the horizon is not searched.
  ///
  /// @param from absent: now
  /// @param each most slots of one practitioner
  /// @return in order of time, `limit` at most
  public List<Slot> search(Wanted wanted, @Nullable Instant from, int days, int limit, int each) {
    if (!keeper.ready()) throw new Unavailable("search index");
    var now = clock.instant();
    var start = from == null || from.isBefore(now) ? now : from;
    if (start.isAfter(now.plus(Duration.ofDays(FARTHEST))))
      throw new Invalid("from", "at most " + FARTHEST + " days ahead");
    var end = start.plus(Duration.ofDays(days));
    return index.first(wanted, start, end, limit, each, now);
  }

  /// How many starts are free on each date of a month.
  public List<DayCount> counts(UUID practitionerId, UUID visitReasonId, YearMonth month) {
    var first = month.atDay(1);
    var last = month.atEndOfMonth();
    if (!keeper.ready() || !index.covers(last))
      return slots.counts(practitionerId, visitReasonId, month);
    var reason = setUps.reason(practitionerId, visitReasonId);
    return index
        .counts(reason, first.datesUntil(last.plusDays(1)), clock.instant())
        .entrySet()
        .stream()
        .map(entry -> new DayCount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
