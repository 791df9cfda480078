package health.consulta.e2e.agenda;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Entry;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.HoldsRunOut;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Move;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.Act.Release;
import health.consulta.e2e.load.Connection;
import health.consulta.e2e.load.Connection.Answer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Acts on the days of one practice through one instance, over one connection, as booking-service
/// and the practice's screens do.
final class Clerk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int HOLD_SECONDS = 600;

  private final Instances instances;
  private final Connection connection;

  Clerk(Instances instances, int instance) {
    this(instances, new Connection(instances.port(instance)));
  }

  Clerk(Instances instances, Connection connection) {
    this.instances = instances;
    this.connection = connection;
  }

  /// So that a race begins with the request.
  void ready() throws IOException {
    connection.open();
  }

  /// @throws AssertionError on a 5xx, and on any answer that is none of the known outcomes
  Outcome does(Practice practice, LocalDate date, Act act) throws IOException {
    return switch (act) {
      case Hold hold -> held(post("", hold(practice, hold)));
      case Confirm confirm -> ok(post(path(confirm.id(), "confirm"), confirm(practice, confirm)));
      case Move move -> moved(post(path(move.id(), "move"), move(practice, move)));
      case Release release -> ok(post(path(release.id(), "release"), release(practice, release)));
      case Look() -> seen(practice.id(), date);
      case HoldsRunOut() -> throw new IllegalArgumentException("nobody does that by a request");
    };
  }

  /// Moves the clock of the instance.
  void clock(long seconds) throws IOException {
    var body = "{\"seconds\":%d}".formatted(seconds);
    ok(connection.put("/internal/clock", instances.service(), body));
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  private Answer post(String path, String body) throws IOException {
    return connection.post("/internal/times" + path, instances.service(), body);
  }

  private Outcome seen(UUID practitioner, LocalDate date) throws IOException {
    var path = "/api/agendas/%s/days?from=%s&to=%s".formatted(practitioner, date, date);
    var answer = connection.get(path, instances.administrator());
    if (answer.status() != 200) throw unexpected(answer);
    return new Outcome.Seen(
        JSON.readTree(answer.body())
            .path("items")
            .path(0)
            .path("entries")
            .valueStream()
            .map(Clerk::entry)
            .collect(Collectors.toSet()));
  }

  private static Entry entry(JsonNode entry) {
    return new Entry(
        UUID.fromString(entry.path("id").asString()),
        Instant.parse(entry.path("start").asString()),
        entry.path("kind").asString().equals("BOOKING"));
  }

  private static Outcome held(Answer answer) {
    return switch (answer.status()) {
      case 201 -> new Outcome.Held(JSON.readTree(answer.body()).path("fence").asLong());
      case 409 -> refused(answer);
      default -> throw unexpected(answer);
    };
  }

  private static Outcome moved(Answer answer) {
    return switch (answer.status()) {
      case 200 -> new Outcome.Held(JSON.readTree(answer.body()).path("fence").asLong());
      case 409 -> refused(answer);
      default -> throw unexpected(answer);
    };
  }

  private static Outcome ok(Answer answer) {
    return switch (answer.status()) {
      case 204 -> new Outcome.Ok();
      case 409 -> refused(answer);
      default -> throw unexpected(answer);
    };
  }

  private static Outcome refused(Answer answer) {
    return new Outcome.Refused(JSON.readTree(answer.body()).path("code").asString());
  }

  private static AssertionError unexpected(Answer answer) {
    return new AssertionError("status " + answer.status() + ": " + answer.body());
  }

  private static String path(UUID id, String verb) {
    return "/" + id + "/" + verb;
  }

  /// Each time has a patient of its own, so that only the practitioner's overlaps count.
  private static String hold(Practice practice, Hold hold) {
    return """
    {"holdId":"%s","patientId":"%s","practitionerId":"%s","visitReasonId":"%s","start":"%s","seconds":%d}\
    """
        .formatted(
            hold.id(),
            hold.id(),
            practice.id(),
            hold.range().visitReason(),
            hold.range().start(),
            HOLD_SECONDS);
  }

  private static String confirm(Practice practice, Confirm confirm) {
    return """
    {"bookingId":"%s","patientId":"%s","practitionerId":"%s","visitReasonId":"%s","start":"%s",\
    "locationId":"%s","fence":%d,"retake":%s}\
    """
        .formatted(
            confirm.id(),
            confirm.id(),
            practice.id(),
            confirm.range().visitReason(),
            confirm.range().start(),
            Practice.PLACE,
            confirm.fence(),
            confirm.retake());
  }

  private static String move(Practice practice, Move move) {
    return """
    {"practitionerId":"%s","visitReasonId":"%s","patientId":"%s","from":"%s","fence":%d,"to":"%s"}\
    """
        .formatted(
            practice.id(),
            move.to().visitReason(),
            move.id(),
            move.from().start(),
            move.fence(),
            move.to().start());
  }

  private static String release(Practice practice, Release release) {
    return """
    {"practitionerId":"%s","start":"%s","fence":%d}\
    """
        .formatted(practice.id(), release.range().start(), release.fence());
  }
}
