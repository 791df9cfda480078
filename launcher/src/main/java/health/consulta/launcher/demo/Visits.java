package health.consulta.launcher.demo;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.launcher.demo.Demo.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Some weeks in the life of the practices, the same ones at each load: every visit is booked, paid
/// on the payment page, and held, missed or cancelled.
final class Visits {
  private static final int DAYS_PAST = 14;
  private static final int DAYS_COMING = 5; // a card's authorisation lapses after seven days
  private static final Set<String> SETTLED = Set.of("CAPTURED", "RELEASED");

  private final Api api;
  private final Clocks clocks;
  private final Session administrator;
  private final List<Practice> practices;
  private final List<Session> patients;
  private final Consumer<String> say;
  private final Random random = new Random(2026);

  Visits(
      Api api,
      Clocks clocks,
      Session administrator,
      List<Practice> practices,
      List<Session> patients,
      Consumer<String> say) {
    this.api = api;
    this.clocks = clocks;
    this.administrator = administrator;
    this.practices = practices;
    this.patients = patients;
    this.say = say;
  }

  void live() {
    var today = LocalDate.ofInstant(clocks.now(), practices.getFirst().zone());
    try {
      for (var date = today.minusDays(DAYS_PAST); date.isBefore(today); date = date.plusDays(1)) {
        say.accept("Demo data: visits of " + date);
        day(date);
      }
      begin(today);
    } finally {
      clocks.release();
    }
    say.accept("Demo data: coming visits");
    for (int ahead = 1; ahead <= DAYS_COMING; ahead += 1 + random.nextInt(2))
      book(today.plusDays(ahead), 4);
  }

  private void day(LocalDate date) {
    clocks.set(at(date, LocalTime.of(3, 0)));
    var booked = book(date, 4);
    var kept = random.nextInt(3) > 0 ? booked : cancelFirst(booked);
    clocks.set(at(date, LocalTime.of(21, 0)));
    end(kept);
  }

  /// Of today's visits, those whose time has come are over.
  private void begin(LocalDate today) {
    clocks.release();
    var now = clocks.now();
    var night = at(today, LocalTime.of(3, 0));
    if (now.isBefore(night)) return;
    clocks.set(night);
    var booked = book(today, 9);
    clocks.release();
    end(booked.stream().filter(visit -> visit.start().isBefore(now)).toList());
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(practices.getFirst().zone()).toInstant();
  }

  /// Books for the first practice that many visits, and one each for a few others; returns what was
  /// confirmed.
  private List<Visit> book(LocalDate date, int most) {
    var wishes = new ArrayList<Practice>(Collections.nCopies(most, practices.getFirst()));
    for (int other = 0; other < 2; other++)
      wishes.add(practices.get(1 + random.nextInt(practices.size() - 1)));
    var visits = new ArrayList<Visit>();
    for (var practice : wishes) {
      var visit = book(practice, date);
      if (visit != null) visits.add(visit);
    }
    visits.forEach(visit -> Demo.await(() -> status(visit).equals("CONFIRMED") ? visit : null));
    return visits;
  }

  private @Nullable Visit book(Practice practice, LocalDate date) {
    var reason = practice.reason(random.nextBoolean() ? "CONSULTATION" : "FOLLOW_UP");
    var from = date.atStartOfDay(practice.zone()).toInstant();
    var slots =
        api.get(
                "consultation",
                "/api/slots?practitionerId=%s&visitReasonId=%s&from=%s&to=%s"
                    .formatted(
                        practice.id(),
                        reason,
                        from,
                        date.plusDays(1).atStartOfDay(practice.zone()).toInstant()),
                "")
            .path("items");
    if (slots.isEmpty()) return null;
    var start = Instant.parse(slots.get(random.nextInt(slots.size())).path("start").asString());
    var patient = patients.get(random.nextInt(patients.size()));
    var wanted =
        new BookSlot(practice.id(), reason, start, null, PaymentProvider.STRIPE, null, null);
    var answer = api.answer("booking", "/api/bookings", patient.token(), "POST", wanted);
    if (answer.statusCode() == 409) return null; // the patient has another visit then
    var booking = Api.expect(answer);
    pay(booking.path("payment").path("redirectUrl").asString());
    return new Visit(Demo.id(booking), start, patient);
  }

  private void pay(String page) {
    var card =
        Map.of("number", "4242424242424242", "expiry", "12/34", "cvc", "123", "name", "Demo");
    if (api.form(page, card) >= 400)
      throw new IllegalStateException("the payment page refused the demo card");
  }

  private void end(List<Visit> visits) {
    for (var visit : visits) {
      var consultation = consultation(visit);
      if (random.nextInt(12) == 0) act(consultation, "no-show");
      else for (var step : List.of("arrive", "admit", "complete")) act(consultation, step);
    }
    visits.forEach(visit -> Demo.await(() -> SETTLED.contains(payment(visit)) ? visit : null));
  }

  /// The patient calls one off in time.
  private List<Visit> cancelFirst(List<Visit> booked) {
    if (booked.isEmpty()) return booked;
    var visit = booked.getFirst();
    var path = "/api/bookings/" + visit.id() + "/cancel";
    api.post("booking", path, visit.patient().token(), new CancelBooking("Empêchement"));
    return booked.subList(1, booked.size());
  }

  private void act(UUID consultation, String step) {
    api.post(
        "consultation",
        "/api/consultations/" + consultation + "/" + step,
        administrator.token(),
        Map.of());
  }

  private UUID consultation(Visit visit) {
    var path =
        "/api/consultations?size=100&from=%s&to=%s"
            .formatted(visit.start(), visit.start().plusSeconds(1));
    return Demo.await(() -> {
      for (var found : api.get("consultation", path, administrator.token()).path("items"))
        if (found.path("bookingId").asString().equals(visit.id().toString())) return Demo.id(found);
      return null;
    });
  }

  private String status(Visit visit) {
    return booking(visit).path("status").asString();
  }

  private String payment(Visit visit) {
    return booking(visit).path("payment").path("status").asString();
  }

  private tools.jackson.databind.JsonNode booking(Visit visit) {
    return api.get("booking", "/api/bookings/" + visit.id(), visit.patient().token());
  }

  private record Visit(UUID id, Instant start, Session patient) {}
}
