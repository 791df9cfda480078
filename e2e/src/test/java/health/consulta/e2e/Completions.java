package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.e2e.Failpoints.Point;
import health.consulta.e2e.Town.Practice;
import health.consulta.launcher.doctor.Invariants;
import health.consulta.launcher.doctor.InvoiceBookCheck;
import health.consulta.launcher.process.RunningProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Many visits are completed at the same moment while billing dies again and again between what it
/// does for an invoice: each visit has one invoice all the same, and their numbers no gap.
final class Completions {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SETTLING = Duration.ofSeconds(60);

  /// Booking is no part of the proof; completing is not held back.
  private static final int BOOKED_AT_ONCE = 6;

  /// Where billing may die on the way to an invoice. Its event comes again from Kafka.
  static final List<Point> DEATHS =
      List.of(
          new Point("billing", "ISSUE_PRICE_AGREED"),
          new Point("billing", "ISSUE_PARTIES_KNOWN"),
          new Point("billing", "ISSUE_NUMBER_TAKEN"),
          new Point("billing", "ISSUE_STORED"),
          new Point("billing", "OUTBOX_SENT"));

  private final Town town;
  private final Failpoints failpoints;
  private final Random random;

  Completions(Town town, Random random) {
    this.town = town;
    this.failpoints = Failpoints.of(town.platform());
    this.random = random;
  }

  /// @param issuers the last names of practices, each an issuer with a series of its own
  /// @param visits of each
  /// @param points where billing dies, one after the other
  /// @return how long it took from the first completion until all is as it should be
  Duration run(List<String> issuers, int visits, List<Point> points) throws Exception {
    var practices = new ArrayList<Surgery>();
    for (var name : issuers) practices.add(surgery(name, visits));
    var all = practices.stream().flatMap(each -> each.visits().stream()).toList();
    var began = Town.CLOCK.instant();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      arm(points.getFirst(), visits);
      var deaths = threads.submit(() -> die(points, visits));
      beside(all.stream().map(this::completion).toList(), all.size());
      for (var practice : practices) awaitInvoices(practice);
      deaths.get();
    } finally {
      points.forEach(failpoints::disarm);
    }
    for (var practice : practices) judge(practice);
    judgeBook();
    Invariants.of(town.platform()).awaitHold(SETTLING);
    return Duration.between(began, Town.CLOCK.instant());
  }

  private record Surgery(String name, SignedIn staff, List<Visit> visits) {}

  private record Visit(UUID booking, UUID consultation, SignedIn staff) {}

  private Surgery surgery(String name, int visits) throws Exception {
    var practice = town.practice("Fin", name);
    var patient = Town.id(town.api().get("/api/users/me", town.patient("Jour", name).token()));
    var staff = town.signedIn(practice.email());
    var times = new ArrayList<Instant>();
    for (var day = Town.tomorrow(); times.size() < visits; day = day.plusDays(1))
      times.addAll(town.free(practice, day));
    Function<Instant, Callable<Visit>> booking =
        time -> () -> planned(staff, book(staff, practice, patient, time));
    var booked = beside(times.stream().limit(visits).map(booking).toList(), BOOKED_AT_ONCE);
    return new Surgery(name, staff, booked);
  }

  private UUID book(SignedIn staff, Practice practice, UUID patient, Instant time) {
    var none = PaymentProvider.NONE;
    var wanted = new BookSlot(practice.id(), practice.reason(), time, patient, none, null, null);
    return Town.id(town.api().post("/api/bookings", staff.token(), wanted));
  }

  private Visit planned(SignedIn staff, UUID booking) {
    var name = "consultation/" + booking;
    var visit = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    await("the consultation of " + booking)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> status(staff, visit).equals("PLANNED"));
    return new Visit(booking, visit, staff);
  }

  private String status(SignedIn staff, UUID visit) {
    var path = "/api/consultations/" + visit;
    return town.api().get(path, staff.token()).path("status").asString();
  }

  private Callable<Integer> completion(Visit visit) {
    var path = "/api/consultations/" + visit.consultation() + "/complete";
    var key = UUID.randomUUID();
    return () -> {
      var answer =
          Errands.until(
              () -> town.api().answer(path, visit.staff().token(), key, Map.of()),
              "an answer to " + path);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.statusCode();
    };
  }

  /// Billing dies at the first, and at each other one once it is up again.
  private Void die(List<Point> points, int visits) {
    for (int n = 0; n < points.size(); n++) {
      var point = points.get(n);
      if (n > 0) arm(point, visits);
      var before = pid();
      await(point + " to be passed").atMost(PATIENCE).until(() -> !failpoints.isArmed(point));
      await("billing to be started again")
          .atMost(PATIENCE)
          .until(this::pid, pid -> pid != 0 && pid != before);
    }
    town.platform().awaitUp("billing");
    return null;
  }

  /// Somewhere among the first of those that are left; the events of many invoices are sent as one.
  private void arm(Point point, int visits) {
    var most = point.name().startsWith("OUTBOX_") ? 1 : Math.max(1, visits / 8);
    failpoints.arm(point, 1 + random.nextInt(most));
  }

  /// 0 while it does not run.
  private long pid() {
    return billing().map(RunningProcess::pid).orElse(0L);
  }

  private Optional<RunningProcess> billing() {
    return town.platform().processes().stream()
        .filter(process -> process.service().equals("billing"))
        .findFirst();
  }

  private void awaitInvoices(Surgery practice) {
    await("the invoices of " + practice.name())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> invoices(practice).size() >= practice.visits().size());
  }

  private List<JsonNode> invoices(Surgery practice) {
    var all = new ArrayList<JsonNode>();
    for (int page = 0; ; page++) {
      var path = "/api/invoices?size=100&page=" + page;
      var read = town.api().get(path, practice.staff().token());
      read.path("items").forEach(all::add);
      if (read.path("items").isEmpty() || all.size() >= read.path("total").asInt()) return all;
    }
  }

  /// One for each visit, numbered from 1 on without a gap.
  private void judge(Surgery practice) {
    var invoices = invoices(practice);
    assertThat(invoices)
        .as("invoices of %s by visit", practice.name())
        .extracting(invoice -> UUID.fromString(invoice.path("bookingId").asString()))
        .containsExactlyInAnyOrderElementsOf(
            practice.visits().stream().map(Visit::booking).toList());
    var numbers = invoices.stream().map(invoice -> invoice.path("number").asString()).toList();
    assertThat(numbers.stream().map(Completions::sequence).sorted())
        .as("numbers of %s", practice.name())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, practice.visits().size()).boxed().toList());
    assertThat(numbers.stream().map(Completions::series).distinct()).hasSize(1);
  }

  private void judgeBook() {
    var found = new InvoiceBookCheck(billing().orElseThrow()).look();
    assertThat(found.good()).as(found.text()).isTrue();
    System.out.println("The chain of the book: " + found.text());
  }

  /// Of a number such as `CM4567-2026-000012`.
  private static int sequence(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private static String series(String number) {
    return number.substring(0, number.lastIndexOf('-'));
  }

  private static <T> List<T> beside(List<Callable<T>> tasks, int atOnce) throws Exception {
    var seats = new Semaphore(atOnce);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          tasks.stream()
              .map(task ->
                  threads.submit(() -> {
                    seats.acquire();
                    try {
                      return task.call();
                    } finally {
                      seats.release();
                    }
                  }))
              .toList();
      var done = new ArrayList<T>();
      for (var each : running) done.add(each.get());
      return done;
    }
  }
}
