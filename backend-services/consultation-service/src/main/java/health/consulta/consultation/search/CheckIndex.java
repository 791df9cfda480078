package health.consulta.consultation.search;

import health.consulta.consultation.agenda.SetUp;
import health.consulta.consultation.agenda.SetUps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/// Compares the index with the documents: `GET /actuator/searchindex` on the management port.
@Component
@Endpoint(id = "searchindex")
class CheckIndex {
  private static final int MOST_NAMED = 20;
  private final SearchIndex index;
  private final KeepIndex keeper;
  private final SetUps setUps;
  private final Clock clock;

  CheckIndex(SearchIndex index, KeepIndex keeper, SetUps setUps, Clock clock) {
    this.index = index;
    this.keeper = keeper;
    this.setUps = setUps;
    this.clock = clock;
  }

  /// @param differences `practitioner/date` where the index differs from the documents: the first
  ///   few
  record Report(
      boolean ready,
      int practitioners,
      int offers,
      long bytes,
      long buildMillis,
      long differing,
      List<String> differences) {}

  @ReadOperation
  Report check() {
    var differing = setUps.all().stream().flatMap(setUp -> differing(setUp).stream()).toList();
    var figures = index.figures();
    return new Report(
        keeper.ready(),
        figures.practitioners(),
        figures.offers(),
        figures.bytes(),
        keeper.built().toMillis(),
        differing.size(),
        differing.stream().limit(MOST_NAMED).toList());
  }

  /// What differs twice: a change may be under way.
  private List<String> differing(SetUp setUp) {
    var first = dates(setUp);
    if (first.isEmpty()) return List.of();
    var stored = setUps.of(setUp.practice().practitionerId());
    return dates(stored).stream()
        .filter(first::contains)
        .map(date -> stored.practice().practitionerId() + "/" + date)
        .toList();
  }

  private List<LocalDate> dates(SetUp setUp) {
    var days = keeper.read(setUp.practice().practitionerId(), index.dates());
    return index.differing(setUp, days, clock.instant());
  }
}
