package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.kit.test.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class MonthSumsIT {
  private static final Instant NOON = Instant.parse("2026-04-02T10:00:00Z");
  private static final UUID REASON = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID PLACE = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  private final UUID practitioner = UUID.randomUUID();

  @Autowired private MongoOperations mongo;
  @Autowired private Visits visits;
  @Autowired private Takings takings;

  @Test
  void what_a_former_version_counted_is_counted_anew() {
    visit(Mode.VIDEO); // whose month nobody asks to count
    assertThat(april(GroupBy.MONTH).lines()).isEmpty();
    counted();
    assertThat(april(GroupBy.MONTH).lines())
        .containsExactly(new ActivityReport.Line("2026-04", 1, 1, 0, 0, 0));
    assertThat(mongo.collectionExists("month_sums")).isFalse();
  }

  @Test
  void money_that_a_former_version_noted_goes_with_its_visit() {
    var visit = visit(Mode.VIDEO);
    var paid = new Document("_id", UUID.randomUUID());
    Day.of(NOON).in(paid);
    paid.append("practitionerId", practitioner).append("bookingId", visit);
    mongo.insert(paid.append("captured", 2500L).append("version", 1L), Facts.MONEY);
    counted();
    var april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    var scope = new Scope.Some(Set.of(practitioner));
    assertThat(takings.report(new Question(april, GroupBy.MODE, scope)).lines())
        .extracting(RevenueReport.Line::group, RevenueReport.Line::captured)
        .containsExactly(tuple("VIDEO", Money.euros(2500)));
  }

  /// Each way has sums of its own.
  @ParameterizedTest
  @CsvSource({"DAY,1", "MONTH,1", "PRACTITIONER,1", "REASON,1", "LOCATION,1", "MODE,2"})
  void each_way_of_dividing_a_month_comes_to_the_same(GroupBy by, int lines) {
    visit(Mode.VIDEO);
    visit(Mode.ON_SITE);
    visit(Mode.VIDEO);
    counted();
    var report = april(by);
    assertThat(report.lines()).hasSize(lines);
    assertThat(report.total()).isEqualTo(new ActivityReport.Line("total", 3, 3, 0, 0, 0));
  }

  private UUID visit(Mode mode) {
    var id = UUID.randomUUID();
    var fields = new Document("_id", id);
    new Visit(fields)
        .at(practitioner, NOON)
        .planned(NOON, NOON.plusSeconds(900), REASON, mode, PLACE)
        .became(ActivityFigure.COMPLETED)
        .derive();
    mongo.insert(fields, Facts.VISITS);
    return id;
  }

  private void counted() {
    var former = new Document("_id", UUID.randomUUID());
    mongo.insert(
        former.append("practitionerId", practitioner).append("month", "2026-04"), "month_sums");
    Facts.standing(mongo).months().count(); // as after a start
  }

  private ActivityReport april(GroupBy by) {
    var april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    return visits.activity(new Question(april, by, new Scope.Some(Set.of(practitioner))));
  }
}
