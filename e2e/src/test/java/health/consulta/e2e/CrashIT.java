package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Booking and payment are killed while people book: what was acknowledged is kept or honestly
/// over, and the money agrees. `-Dconsulta.seed=` replays the same kills.
@ExtendWith(SharedTown.class)
class CrashIT {
  private static final int BOOKINGS = 20;
  private static final int AT_ONCE = 4;
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Map<String, String> CARD =
      Map.of("number", "4242424242424242", "expiry", "12/34", "cvc", "123", "name", "Crash");
  private static final Set<String> OVER = Set.of("EXPIRED", "PAYMENT_FAILED");
  private static final Set<String> SOLD = Set.of("HELD", "CONFIRMED");

  private final Town town;
  private final long seed = Long.getLong("consulta.seed", System.nanoTime());
  private final AtomicInteger begun = new AtomicInteger();

  CrashIT(Town town) {
    this.town = town;
  }

  @Test
  void twenty_bookings_survive_the_death_of_booking_and_payment() throws Exception {
    System.out.println("The kills follow -Dconsulta.seed=" + seed);
    var practice = town.practice("Max", "Solide");
    var slots = town.freeTomorrow(practice);
    var patients =
        IntStream.range(0, AT_ONCE).mapToObj(n -> town.patient("Brave", "N" + (char) ('a' + n)));
    var accounts = patients.toList();
    var acknowledged = new ArrayList<Acknowledged>();
    var done = new CountDownLatch(1);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var killer = workers.submit(() -> kill(done));
      var shares =
          IntStream.range(0, AT_ONCE)
              .mapToObj(n -> workers.submit(() -> share(practice, accounts.get(n), slots, n)))
              .toList();
      for (var share : shares) acknowledged.addAll(share.get());
      done.countDown();
      killer.get();
    }
    town.platform().awaitUp("booking");
    town.platform().awaitUp("payment");
    assertThat(acknowledged).as("bookings that were acknowledged").isNotEmpty();
    for (var each : acknowledged)
      await("the end of booking " + each.booking())
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> settled(each));
    noTimeIsSoldTwice(accounts);
    moneyAgrees(accounts);
  }

  /// Kills one of both as often as said, each time after some more bookings have begun.
  private Void kill(CountDownLatch done) {
    var random = new Random(seed);
    for (int kill = 1; kill <= KILLS && done.getCount() > 0; kill++) {
      var after = kill * BOOKINGS / (KILLS + 1);
      await().atMost(PATIENCE).until(() -> begun.get() >= after || done.getCount() == 0);
      LockSupport.parkNanos(random.nextInt(300) * 1_000_000L); // anywhere within a booking
      var victim = random.nextBoolean() ? "booking" : "payment";
      System.out.println("kill -9 " + victim + " after " + begun.get() + " bookings");
      town.platform().awaitUp(victim);
      town.platform().kill(victim);
    }
    return null;
  }

  private List<Acknowledged> share(
      Practice practice, Patient patient, List<Instant> slots, int share) {
    var acknowledged = new ArrayList<Acknowledged>();
    for (int n = share; n < BOOKINGS; n += AT_ONCE) {
      begun.incrementAndGet();
      book(practice, patient, slots.get(n)).ifPresent(acknowledged::add);
    }
    return acknowledged;
  }

  /// Asks with one key until there is an answer, then pays; empty when the answer is no.
  private Optional<Acknowledged> book(Practice practice, Patient patient, Instant start) {
    var key = UUID.randomUUID();
    var wanted =
        new BookSlot(
            practice.id(), practice.reason(), start, null, PaymentProvider.STRIPE, null, null);
    var answer =
        await("an answer for " + start)
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(200))
            .ignoreException(UncheckedIOException.class)
            .until(
                () -> town.api().answer("/api/bookings", patient.token(), key, wanted),
                each -> each.statusCode() == 201 || each.statusCode() == 409 && over(each.body()));
    if (answer.statusCode() != 201) {
      System.out.println("booking " + start + ": " + answer.body());
      return Optional.empty();
    }
    var booking = Rest.read(answer);
    var page = URI.create(booking.path("payment").path("redirectUrl").asString());
    var paid = town.bank().pay(page, CARD);
    return Optional.of(new Acknowledged(Town.id(booking), patient, paid));
  }

  /// A 409 that says no for good, not that the first request still runs.
  private static boolean over(String problem) {
    return problem.matches("(?s).*(SLOT_TAKEN|PATIENT_BUSY|HOLD_EXPIRED).*");
  }

  private boolean settled(Acknowledged each) {
    var status = town.status(each.patient(), each.booking());
    var held = town.bank().held(each.booking());
    return switch (status) {
      case "CONFIRMED" -> each.paid() && held == Town.FEE;
      default -> OVER.contains(status) && held == 0;
    };
  }

  private void noTimeIsSoldTwice(List<Patient> patients) {
    var starts =
        patients.stream()
            .flatMap(patient -> town.bookings(patient.token()).stream())
            .filter(booking -> SOLD.contains(booking.path("status").asString()))
            .map(booking -> booking.path("start").asString())
            .toList();
    assertThat(starts).doesNotHaveDuplicates();
  }

  /// Also for bookings whose acknowledgement was lost.
  private void moneyAgrees(List<Patient> patients) {
    var confirmed = 0;
    for (var patient : patients)
      for (var booking : town.bookings(patient.token())) {
        var id = Town.id(booking);
        var sold = town.status(patient, id).equals("CONFIRMED");
        if (sold) confirmed++;
        await("the money of " + id)
            .atMost(PATIENCE)
            .until(() -> town.bank().held(id) == (sold ? Town.FEE : 0));
        assertThat(town.bank().captured(id)).isZero();
      }
    System.out.println(confirmed + " of " + BOOKINGS + " bookings are confirmed");
    assertThat(confirmed).isPositive();
  }

  /// @param paid whether the payment page took the card
  private record Acknowledged(UUID booking, Patient patient, boolean paid) {}
}
