package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.GroupBy;
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

  @Test
  void what_a_former_version_counted_is_counted_anew() {
    visit(Mode.VIDEO); // whose month nobody asks to count
    assertThat(april(GroupBy.MONTH).lines()).isEmpty();
    counted();
    assertThat(april(GroupBy.MONTH).lines())
        .containsExactly(new ActivityReport.Line("2026-04", 1, 1, 0, 0, 0));
    assertThat(mongo.collectionExists("months")).isFalse();
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

  private void visit(Mode mode) {
    var fields = new Document("_id", UUID.randomUUID());
    new Visit(fields)
        .at(practitioner, NOON)
        .planned(NOON, NOON.plusSeconds(900), REASON, mode, PLACE)
        .became(ActivityFigure.COMPLETED)
        .derive();
    mongo.insert(fields, Facts.VISITS);
  }

  private void counted() {
    var former = new Document("_id", UUID.randomUUID());
    mongo.insert(
        former.append("practitionerId", practitioner).append("month", "2026-04"), "months");
    Facts.standing(mongo).months().count(); // as after a start
  }

  private ActivityReport april(GroupBy by) {
    var april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    return visits.activity(new Question(april, by, new Scope.Some(Set.of(practitioner))));
  }
}
