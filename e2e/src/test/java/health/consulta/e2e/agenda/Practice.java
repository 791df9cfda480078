package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.agenda.Act.Range;
import health.consulta.e2e.load.Connection;
import health.consulta.e2e.load.Connection.Answer;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A practitioner whose agenda is open each day from eight to eight.
record Practice(UUID id, List<Reason> reasons) {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final UUID PLACE = UUID.nameUUIDFromBytes(new byte[] {1});
  static final int OPEN_MINUTES = 12 * 60;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Half an hour on the half hour; and three quarters at any quarter, with time around it.
  static final List<Reason> TWO =
      List.of(new Reason("Suivi", 30, 0, 0, 30), new Reason("Bilan", 45, 5, 10, 15));

  /// Opens an agenda with [#TWO] reasons.
  static Practice open(Instances instances, Random random) throws IOException {
    try (var server = new Connection(instances.port(0))) {
      return open(server, instances.administrator(), random, TWO);
    }
  }

  /// Opens the agenda by the public API.
  static Practice open(Connection server, String administrator, Random random, List<Reason> wanted)
      throws IOException {
    var id = new UUID(random.nextLong(), random.nextLong());
    var agenda = "/api/agendas/" + id;
    good(server.put(agenda + "/opening-rules", administrator, rules(id)));
    var reasons = new ArrayList<Reason>();
    for (var reason : wanted) {
      var made = good(server.post(agenda + "/visit-reasons", administrator, reason.json(id)));
      reasons.add(reason.known(UUID.fromString(JSON.readTree(made.body()).path("id").asString())));
    }
    return new Practice(id, List.copyOf(reasons));
  }

  static LocalDate date(int days) {
    return LocalDate.now(Clock.system(PARIS)).plusDays(days);
  }

  /// @param minute of the open hours
  Range range(int reason, LocalDate date, int minute) {
    var wanted = reasons.get(reason);
    var start = date.atTime(8, 0).plusMinutes(minute).atZone(PARIS).toInstant();
    return new Range(
        wanted.id(),
        start,
        minutes(start, -wanted.before()),
        minutes(start, wanted.minutes() + wanted.after()));
  }

  private static Instant minutes(Instant start, int minutes) {
    return start.plusSeconds(60L * minutes);
  }

  private static String rules(UUID id) {
    var rules =
        Arrays.stream(DayOfWeek.values())
            .map(day ->
                """
                {"weekday":"%s","from":"%s","to":"%s","locationId":"%s","modes":["VIDEO"],"parity":"EVERY"}\
                """
                    .formatted(day, LocalTime.of(8, 0), LocalTime.of(20, 0), PLACE))
            .collect(Collectors.joining(","));
    return """
    {"practitionerId":"%s","zone":"%s","rules":[%s],"version":0}\
    """
        .formatted(id, PARIS, rules);
  }

  private static Answer good(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  /// @param grid starts are offered every so many minutes
  record Reason(UUID id, String name, int minutes, int before, int after, int grid) {
    Reason(String name, int minutes, int before, int after, int grid) {
      this(new UUID(0, 0), name, minutes, before, after, grid);
    }

    Reason known(UUID by) {
      return new Reason(by, name, minutes, before, after, grid);
    }

    String json(UUID practitioner) {
      return """
      {"id":"%s","practitionerId":"%s","code":"FOLLOW_UP","name":"%s","mode":"VIDEO","policy":"ON_SITE",\
      "durationMinutes":%d,"bufferBeforeMinutes":%d,"bufferAfterMinutes":%d,"startGridMinutes":%d,\
      "minimumNoticeMinutes":0,"window":{"kind":"ROLLING_DAYS","days":90},"active":true}\
      """
          .formatted(UUID.randomUUID(), practitioner, name, minutes, before, after, grid);
    }
  }
}
