package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What people do in the whole life of a booking, by the API alone, however often a process dies
/// under them: each asks with one key until there is an answer, and keeps what it promised.
final class Errands {
  static final Map<String, String> CARD = card("4242424242424242");
  private static final Map<String, String> DECLINED = card("4000000000000002");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration GIVING_BACK = Duration.ofSeconds(30);
  private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(2);
  private static final Set<String> GIVEN_UP = Set.of("HOLD_EXPIRED", "OFFER_OVER");
  private static final Set<String> GONE = Set.of("HOLD_EXPIRED", "SLOT_TAKEN");
  private static final Set<Integer> AWAY = Set.of(502, 503, 504);
  private static final Set<String> OVER = Set.of("EXPIRED", "PAYMENT_FAILED", "CANCELLED");
  private static final int PART = 700;

  private final Town town;
  private final Practice practice;
  private final Queue<Instant> slots;
  private final SignedIn staff;
  private final Queue<Promise> promises = new ConcurrentLinkedQueue<>();

  /// @param slots free times of some days; an errand takes what it needs
  Errands(Town town, Practice practice, List<Instant> slots) {
    this.town = town;
    this.practice = practice;
    this.slots = new ConcurrentLinkedQueue<>(slots);
    this.staff = town.signedIn(practice.email());
  }

  /// Each patient does a share of the errands, all of them side by side.
  void run(List<Patient> patients) throws Exception {
    List<Consumer<Patient>> errands =
        List.of(
            this::completed,
            this::moved,
            this::cancelled,
            this::freed,
            this::declined,
            this::refused,
            this::anonymous,
            this::forgotten,
            patient -> waited(patient, other(patients, patient)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          java.util.stream.IntStream.range(0, errands.size())
              .mapToObj(n -> {
                var patient = patients.get(n % patients.size());
                return threads.submit(() -> errands.get(n).accept(patient));
              })
              .toList();
      for (var run : runs) run.get();
    }
  }

  /// What was acknowledged, and is to be true in the end.
  List<Promise> promises() {
    return List.copyOf(promises);
  }

  /// The times that nobody needed.
  List<Instant> left() {
    return List.copyOf(slots);
  }

  private void completed(Patient patient) {
    confirmed(patient, null)
        .ifPresent(booking -> {
          var name = "consultation/" + booking;
          var visit = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
          var path = "/api/consultations/" + visit;
          await("the consultation of " + booking)
              .atMost(PATIENCE)
              .ignoreExceptions()
              .until(() ->
                  town.api().get(path, staff.token()).path("status").asString().equals("PLANNED"));
          for (var step : List.of("/arrive", "/admit", "/complete"))
            good(insist(path + step, staff.token(), Map.of()), 200);
          promise("a visit was completed", () -> town.status(patient, booking).equals("COMPLETED"));
          promise("its fee is taken", () -> town.bank().captured(booking) == Town.FEE);
          await("the fee of " + booking)
              .atMost(PATIENCE)
              .ignoreExceptions()
              .until(() -> town.payment(patient, booking).equals("CAPTURED"));
          var payment = read(patient, booking).path("payment").path("id").asString();
          var refund = new RefundPayment(Money.euros(PART), "Geste");
          good(insist("/api/payments/" + payment + "/refunds", staff.token(), refund), 201);
          promise("a part is given back once", () -> town.bank().refunded(booking) == PART);
        });
  }

  private void moved(Patient patient) {
    var other = confirmed(patient, null);
    var within = slots.remove();
    var beyond = last();
    confirmed(patient, null)
        .ifPresent(booking -> {
          move(patient, booking, within);
          move(patient, booking, beyond);
          if (other.isEmpty()) return;
          var occupied = start(patient, other.get());
          var refused =
              insist(
                  path(booking, "/reschedule"),
                  patient.token(),
                  new RescheduleBooking(occupied, null));
          assertThat(refused.statusCode()).as(refused.body()).isIn(409, 422);
          promise("it stays where it was", () -> start(patient, booking).equals(beyond));
        });
  }

  private void move(Patient patient, UUID booking, Instant to) {
    var answer =
        insist(path(booking, "/reschedule"), patient.token(), new RescheduleBooking(to, null));
    good(answer, 200);
    assertThat(Instant.parse(Rest.read(answer).path("start").asString())).isEqualTo(to);
  }

  private void cancelled(Patient patient) {
    cancel(patient, book(patient, slots.remove(), null));
    confirmed(patient, null).ifPresent(booking -> cancel(patient, read(patient, booking)));
  }

  private void cancel(Patient patient, JsonNode booked) {
    var booking = Town.id(booked);
    var answer =
        insist(path(booking, "/cancel"), patient.token(), new CancelBooking("Empêchement"));
    if (answer.statusCode() == 422 || answer.statusCode() == 409) {
      promise("what is not to be cancelled is over", () -> over(patient, booking));
      return;
    }
    good(answer, 200);
    promise("it was cancelled", () -> town.status(patient, booking).equals("CANCELLED"));
    promise("nothing is held for it", () -> town.bank().held(booking) == 0);
  }

  /// The practice has to be free then.
  private void freed(Patient patient) {
    confirmed(patient, null)
        .ifPresent(booking -> {
          var from = start(patient, booking);
          var off = new PlanDay.Choice(booking, PlanDay.Act.CANCEL, null);
          var until = from.plus(Duration.ofMinutes(1));
          var plan =
              new PlanDay(practice.id(), PlanDay.Kind.FREE, from, until, null, false, List.of(off));
          good(insist("/api/day-plans", staff.token(), plan), 201);
          promise(
              "the practice called it off",
              () -> town.status(patient, booking).equals("CANCELLED"));
        });
  }

  private void declined(Patient patient) {
    var booked = book(patient, slots.remove(), null);
    var booking = Town.id(booked);
    pay(booked, DECLINED);
    promise("who cannot pay has no booking", () -> over(patient, booking));
  }

  /// Nobody pays at the practice for what is to be paid online.
  private void refused(Patient patient) {
    var start = slots.remove();
    var answer = asked(patient, wanted(start, PaymentProvider.NONE, null));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    promise("a refused time is free", () -> isFree(start));
  }

  private void anonymous(Patient patient) {
    var start = slots.remove();
    var hold = hold(start);
    confirmed(patient, start, hold.path("holdToken").asString());
    var given = slots.remove();
    var back = hold(given);
    var path = "/api/holds/" + back.path("holdId").asString();
    var key = UUID.randomUUID();
    until(
        () ->
            town.api()
                .answer(path + "/extend", "Hold-Token", back.path("holdToken").asString(), key),
        "an answer to the extension of a hold");
    until(
        () -> town.api().delete(path, "Hold-Token", back.path("holdToken").asString()),
        "an answer to the release of a hold");
    promise("a released time is free", () -> isFree(given));
  }

  private JsonNode hold(Instant start) {
    var answer = insist("/api/holds", "", new HoldSlot(practice.id(), practice.reason(), start));
    good(answer, 201);
    return Rest.read(answer);
  }

  private Patient other(List<Patient> patients, Patient patient) {
    return patients.stream()
        .filter(one -> !one.email().equals(patient.email()))
        .findAny()
        .orElseThrow();
  }

  /// Waits while another calls visits off: lets the first time pass, and takes the next one.
  private void waited(Patient patient, Patient other) {
    var first = confirmed(other, null);
    var second = confirmed(other, null);
    if (first.isEmpty() || second.isEmpty()) return;
    var day = Town.tomorrow();
    var joined =
        insist(
            "/api/waiting-list",
            patient.token(),
            new JoinWaitingList(
                practice.id(), practice.reason(), null, day, day.plusDays(30), null, null, null));
    assertThat(joined.statusCode()).as(joined.body()).isIn(201, 409);
    cancel(other, read(other, first.get()));
    var passed = offer(patient);
    var decline = "/api/waiting-list/offers/" + passed.path("id").asString() + "/decline";
    good(insist(decline, patient.token(), Map.of()), 204);
    cancel(other, read(other, second.get()));
    var offer = offer(patient);
    var start = Instant.parse(offer.path("start").asString());
    confirmed(patient, start, offer.path("holdToken").asString());
  }

  private JsonNode offer(Patient patient) {
    return await("an offer to who waits")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                town.api()
                    .get("/api/waiting-list", patient.token())
                    .path("items")
                    .path(0)
                    .path("offer"),
            JsonNode::isObject);
  }

  /// Books, and never pays: kept once the hold has run out.
  private void forgotten(Patient patient) {
    var start = slots.remove();
    var booking = Town.id(book(patient, start, null));
    promise("who does not pay has no booking", () -> over(patient, booking) && isFree(start));
  }

  private Optional<UUID> confirmed(Patient patient, @Nullable Instant start) {
    return confirmed(patient, start == null ? slots.remove() : start, null);
  }

  /// Books and pays.
  ///
  /// @return empty when it came to nothing, which is to be honest as well
  private Optional<UUID> confirmed(Patient patient, Instant start, @Nullable String holdToken) {
    var booked = book(patient, start, holdToken);
    var booking = Town.id(booked);
    var paid = pay(booked, CARD);
    promise(
        "a booking is kept or costs nothing",
        () -> {
          var status = town.status(patient, booking);
          if (OVER.contains(status))
            return town.bank().held(booking) == 0
                && town.bank().captured(booking) == town.bank().refunded(booking);
          return paid && !status.equals("HELD") && town.bank().authorised(booking) == Town.FEE;
        });
    await("the end of booking " + booking)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> !town.status(patient, booking).equals("HELD"));
    return over(patient, booking) ? Optional.empty() : Optional.of(booking);
  }

  private JsonNode book(Patient patient, Instant start, @Nullable String holdToken) {
    var answer = asked(patient, wanted(start, PaymentProvider.STRIPE, holdToken));
    good(answer, 201);
    return Rest.read(answer);
  }

  /// What was given up, since payment did not answer, is asked for anew.
  private HttpResponse<String> asked(Patient patient, BookSlot wanted) {
    var answer = insist("/api/bookings", patient.token(), wanted);
    var start = wanted.start();
    for (var over = GIVEN_UP; refuses(answer, over); over = GONE) {
      start = freeAgain(start);
      var anew = wanted(start, wanted.paymentProvider(), null);
      answer = insist("/api/bookings", patient.token(), anew);
    }
    return answer;
  }

  /// The time, or another one when somebody else has taken it up by now.
  private Instant freeAgain(Instant start) {
    try {
      await("giving back " + start)
          .atMost(GIVING_BACK)
          .pollDelay(SECOND_THOUGHTS)
          .ignoreExceptions()
          .until(() -> isFree(start));
      return start;
    } catch (ConditionTimeoutException e) {
      return slots.remove();
    }
  }

  private static boolean refuses(HttpResponse<String> answer, Set<String> codes) {
    return answer.statusCode() == 409
        && codes.contains(Rest.read(answer).path("code").asString(""));
  }

  private BookSlot wanted(Instant start, PaymentProvider by, @Nullable String holdToken) {
    return new BookSlot(practice.id(), practice.reason(), start, null, by, holdToken, null);
  }

  private boolean pay(JsonNode booked, Map<String, String> card) {
    var page = booked.path("payment").path("redirectUrl").asString("");
    return !page.isEmpty() && town.bank().pay(URI.create(page), card);
  }

  private boolean over(Patient patient, UUID booking) {
    return OVER.contains(insistOnStatus(patient, booking));
  }

  private String insistOnStatus(Patient patient, UUID booking) {
    return await("the status of " + booking)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> town.status(patient, booking), _ -> true);
  }

  /// A booking as it stands, once somebody answers.
  private JsonNode read(Patient patient, UUID booking) {
    return await("the booking " + booking)
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(() -> town.booking(patient, booking), _ -> true);
  }

  private Instant start(Patient patient, UUID booking) {
    return Instant.parse(read(patient, booking).path("start").asString());
  }

  private boolean isFree(Instant start) {
    return town.free(practice, start.atZone(Town.PARIS).toLocalDate()).contains(start);
  }

  /// The latest of all times, on another day.
  private synchronized Instant last() {
    var last = slots.stream().max(Instant::compareTo).orElseThrow();
    slots.remove(last);
    return last;
  }

  private void promise(String what, BooleanSupplier kept) {
    promises.add(new Promise(what, kept));
  }

  private HttpResponse<String> insist(String path, String token, Object body) {
    var key = UUID.randomUUID();
    return until(() -> town.api().answer(path, token, key, body), "an answer to " + path);
  }

  /// Asks until it is an answer. A 500 is none that anybody may get.
  static HttpResponse<String> until(
      java.util.concurrent.Callable<HttpResponse<String>> ask, String what) {
    var answer =
        await(what)
            .atMost(PATIENCE)
            .pollInterval(POLL)
            .pollDelay(Duration.ZERO)
            .ignoreException(UncheckedIOException.class)
            .until(ask, Errands::isAnswer);
    assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isLessThan(500);
    return answer;
  }

  private static boolean isAnswer(HttpResponse<String> answer) {
    return !AWAY.contains(answer.statusCode())
        && !(answer.statusCode() == 409 && answer.body().contains("REQUEST_RUNNING"));
  }

  private static void good(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode())
        .as("%s: %s", answer.request().uri(), answer.body())
        .isEqualTo(status);
  }

  private static String path(UUID booking, String verb) {
    return "/api/bookings/" + booking + verb;
  }

  private static Map<String, String> card(String number) {
    return Map.of("number", number, "expiry", "12/34", "cvc", "123", "name", "Errand");
  }

  /// @param what was acknowledged
  record Promise(String what, BooleanSupplier kept) {
    Promise at(List<?> deaths) {
      return new Promise(what + ", whoever died at " + deaths, kept);
    }
  }
}
