package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Mode;
import health.consulta.contract.Role;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/// How long a report over a year of 1,000,000 visits of 200 practitioners takes, or of
/// `-Dconsulta.visits=`, over HTTP, beside a plain read of the index in the same rounds. The visits
/// are stored as the listeners leave them; what it takes to sum their months is measured too.
@ServiceTest
@TestPropertySource(properties = "consulta.reporting.count=1h")
class ReportsBenchmark {
  private static final int VISITS = Integer.getInteger("consulta.visits", 1_000_000);
  private static final int PRACTITIONERS = 200;
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 10;
  private static final int BATCH = 5_000;
  private static final String YEAR = "?from=2026-01-01&to=2026-12-31";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Random random = new Random(11);
  private final List<UUID> practitioners = ids(PRACTITIONERS);
  private final List<UUID> reasons = ids(3);
  private final List<UUID> places = ids(2);

  @Autowired private RestTestClient http;
  @Autowired private MongoOperations mongo;
  @Autowired private Facts facts;

  /// Signed in once all is counted: no token is good for as long.
  private String administrator = "";

  @Test
  void a_year_of_visits() {
    var told = timed(this::tell);
    var counted = timed(() -> facts.months().count());
    long months = mongo.count(new Query(), Facts.MONTHS);
    System.out.printf(
        "%,d visits stored in %.1f s, summed to %,d documents in %.1f s%n",
        VISITS, told, months, counted);
    administrator = TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR);
    assertThat(report(GroupBy.MONTH).total().booked()).isEqualTo(VISITS);
    var took = new EnumMap<GroupBy, long[]>(GroupBy.class);
    for (var by : GroupBy.values()) took.put(by, new long[ROUNDS]);
    var one = new long[ROUNDS];
    var plain = new long[ROUNDS];
    var all = new long[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (var by : GroupBy.values()) note(took.get(by), round, () -> report(by));
      note(one, round, this::reportOfOne);
      note(plain, round, this::readOne);
      if (round % 4 == 0) note(all, round / 4, this::readMonths);
    }
    say("a visit by its id", plain, plain);
    say("the sums of all those months, read as they are", Arrays.copyOf(all, ROUNDS / 4), plain);
    took.forEach((by, times) -> say("all practitioners by " + by, times, plain));
    say("one practitioner by MONTH", one, plain);
  }

  private static void note(long[] times, int round, Runnable asked) {
    long began = System.nanoTime();
    asked.run();
    if (round >= 0) times[round] = System.nanoTime() - began;
  }

  private static void say(String what, long[] times, long[] plain) {
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms, %.0f times the plain read%n",
        what, at(times, 50), at(times, 95), at(times, 95) / at(plain, 95));
  }

  private static double at(long[] times, int percent) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1] / 1e6;
  }

  private static double timed(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private ActivityReport report(GroupBy by) {
    return report("&groupBy=" + by);
  }

  private void reportOfOne() {
    report("&groupBy=MONTH&practitionerId=" + practitioners.getFirst());
  }

  private ActivityReport report(String query) {
    return http.get()
        .uri("/api/reports/activity" + YEAR + query)
        .headers(headers -> headers.setBearerAuth(administrator))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(ActivityReport.class)
        .returnResult()
        .getResponseBody();
  }

  private void readOne() {
    mongo.findById(new UUID(7, random.nextInt(VISITS)), Document.class, Facts.VISITS);
  }

  private void readMonths() {
    var year = where("by").is(MonthSums.WHOLE).and("month").gte("2026-01").lte("2026-12");
    mongo.find(Query.query(year), Document.class, Facts.MONTHS);
  }

  private void tell() {
    var workdays =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .toList();
    var batch = new ArrayList<Document>();
    for (int n = 0; n < VISITS; n++) {
      var date = workdays.get((int) ((long) n * workdays.size() / VISITS));
      var start = date.atTime(LocalTime.of(8, 0).plusMinutes(15L * random.nextInt(40)));
      batch.add(visit(n, start.atZone(PARIS).toInstant()));
      if (batch.size() < BATCH && n < VISITS - 1) continue;
      mongo.insert(batch, Facts.VISITS);
      batch.clear();
    }
  }

  private Document visit(int n, Instant start) {
    var fields = new Document("_id", new UUID(7, n));
    var visit = new Visit(fields);
    visit
        .at(practitioners.get(n % PRACTITIONERS), start)
        .planned(start, start.plusSeconds(900), any(reasons), Mode.values()[n % 2], any(places))
        .bookedAt(start.minus(Duration.ofHours(1 + random.nextInt(500))))
        .became(n % 17 == 0 ? ActivityFigure.NO_SHOWS : ActivityFigure.COMPLETED)
        .derive();
    var month = PractitionerMonth.of(fields).orElseThrow().toString();
    return fields.append("version", 1L).append("uncounted", true).append("recount", List.of(month));
  }

  private UUID any(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }
}
