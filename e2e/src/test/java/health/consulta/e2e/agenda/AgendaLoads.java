package health.consulta.e2e.agenda;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.Outcome.Held;
import health.consulta.e2e.load.Connection;
import health.consulta.e2e.load.Connection.Answer;
import health.consulta.e2e.load.Load;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What is asked, of practitioners and days at random.
///
/// @param mongo the database's process, whose time counts too
record AgendaLoads(ManyPractices country, Instances service, long mongo, long seed) {
  Load search() {
    return load("search", this::search);
  }

  Load month() {
    return load(
        "month",
        (connection, random) -> {
          var practice = country.any(random);
          var path = "/api/slots/counts?practitionerId=%s&visitReasonId=%s&month=%s";
          var month = YearMonth.from(Practice.date(1)).plusMonths(1);
          return connection.get(path.formatted(practice.id(), reason(practice, random), month), "");
        });
  }

  Load day() {
    return load(
        "day",
        (connection, random) -> {
          var practice = country.any(random);
          var date = Practice.date(1 + random.nextInt(ManyPractices.DAYS));
          var path = "/api/slots?practitionerId=%s&visitReasonId=%s&from=%s&to=%s";
          var from = date.atStartOfDay(Practice.PARIS).toInstant();
          var to = date.plusDays(1).atStartOfDay(Practice.PARIS).toInstant();
          return connection.get(
              path.formatted(practice.id(), reason(practice, random), from, to), "");
        });
  }

  Load week() {
    return load(
        "agenda week",
        (connection, random) -> {
          var from = Practice.date(1 + random.nextInt(ManyPractices.DAYS - 7));
          var path = "/api/agendas/%s/days?from=%s&to=%s";
          return connection.get(
              path.formatted(country.any(random).id(), from, from.plusDays(6)),
              service.administrator());
        });
  }

  Load booking() {
    return load("hold and confirm", this::booking);
  }

  private Load load(String name, Load.Question question) {
    return new Load(name, service.port(0), List.of(service.pid(0), mongo), 32, seed, question);
  }

  /// Half by specialty and city, a quarter by specialty from a later day on, a quarter of
  /// everything.
  private Answer search(Connection connection, Random random) throws IOException {
    var path = new StringBuilder("/api/slots/search?days=60&limit=50");
    int kind = random.nextInt(4);
    if (kind < 3) path.append("&specialty=").append(any(ManyPractices.SPECIALTIES, random));
    if (kind < 2)
      path.append("&city=").append(any(ManyPractices.CITIES, random).replace(" ", "%20"));
    if (kind == 2) path.append("&from=").append(later(random));
    return connection.get(path.toString(), "");
  }

  private static Instant later(Random random) {
    return Practice.date(1 + random.nextInt(20)).atTime(9, 0).atZone(Practice.PARIS).toInstant();
  }

  private Answer booking(Connection connection, Random random) throws IOException {
    var practice = country.any(random);
    var date = Practice.date(62 + random.nextInt(28));
    var hold = new Hold(UUID.randomUUID(), practice.range(0, date, 30 * random.nextInt(24)));
    var clerk = new Clerk(service, connection);
    return clerk.does(practice, date, hold) instanceof Held held
        ? booked(clerk, practice, date, hold, held)
        : new Answer(200, "");
  }

  private static Answer booked(Clerk clerk, Practice practice, LocalDate date, Hold hold, Held held)
      throws IOException {
    clerk.does(practice, date, new Confirm(hold.id(), hold.range(), held.fence(), false));
    return new Answer(200, "");
  }

  private static UUID reason(Practice practice, Random random) {
    return practice.reasons().get(random.nextInt(practice.reasons().size())).id();
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
