package health.consulta.consultation.agenda;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The first free slots across practitioners.
@Component
public class SearchSlots {
  private final Directory directory;
  private final VisitReasons reasons;
  private final FindSlots slots;
  private final Clock clock;

  SearchSlots(Directory directory, VisitReasons reasons, FindSlots slots, Clock clock) {
    this.directory = directory;
    this.reasons = reasons;
    this.slots = slots;
    this.clock = clock;
  }

  /// @param from absent: now
  /// @return in order of time, `limit` at most
  public List<Slot> search(
      @Nullable String specialty,
      @Nullable String city,
      @Nullable Mode mode,
      @Nullable Instant from,
      int days,
      int limit) {
    var start = from == null ? clock.instant() : from;
    var wanted =
        reasons.of(directory.find(specialty, city)).stream()
            .filter(VisitReason::active)
            .filter(reason -> mode == null || reason.mode() == mode)
            .toList();
    return slots.first(wanted, start, start.plus(Duration.ofDays(days)), limit);
  }
}
