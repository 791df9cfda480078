package health.consulta.e2e;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.contract.user.AddAssistant;
import health.consulta.e2e.Town.Practice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a practice's own people do before a journey begins.
final class Desk {
  private Desk() {}

  /// Somebody at the desk of these practitioners.
  static void employ(Town town, String email, Practice... practices) {
    var whom = Stream.of(practices).map(Practice::id).collect(Collectors.toSet());
    var form = new AddAssistant(email, Town.PASSWORD, "Odile", "Guichet", whom);
    town.api().post("/api/users/assistants", town.administrator(), form);
  }

  /// From two to three in the night, when nobody but a test books.
  static void closeAnHour(Town town, Practice practice, LocalDate date) {
    var closed =
        new AgendaException(
            UUID.randomUUID(),
            date,
            LocalTime.of(2, 0),
            LocalTime.of(3, 0),
            AgendaException.Kind.CLOSED,
            null,
            null,
            null,
            null);
    var path = "/api/agendas/" + practice.id() + "/exceptions";
    town.api().post(path, town.administrator(), closed);
  }

  /// A journey is made at any hour.
  static void openAllDay(Town town, Practice practice) {
    var path = "/api/agendas/" + practice.id() + "/opening-rules";
    var now = town.api().get(path, town.administrator());
    var place = UUID.fromString(now.path("rules").path(0).path("locationId").asString());
    var rules =
        Stream.of(DayOfWeek.values())
            .map(day ->
                new OpeningRule(
                    day,
                    LocalTime.MIN,
                    LocalTime.of(23, 30),
                    place,
                    Set.of(Mode.VIDEO),
                    null,
                    null,
                    WeekParity.EVERY))
            .toList();
    town.api()
        .put(
            path,
            town.administrator(),
            new OpeningRules(
                practice.id(),
                Town.PARIS.getId(),
                rules,
                HolidayCalendar.NONE,
                now.path("version").asLong()));
  }
}
