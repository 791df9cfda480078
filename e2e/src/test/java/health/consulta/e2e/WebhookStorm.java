package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Money;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.launcher.doctor.Invariants;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// Bookings are paid, captured and partly refunded; the sandbox's own webhooks are all lost, and
/// what it has to tell is brought by a bad courier instead: 30 % twice, 30 % late, and beside them
/// 5 % that are forged.
final class WebhookStorm {
  private static final String WEBHOOKS = "/api/payments/webhooks/stripe";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 8;
  private static final int PART = 900;

  private final Town town;
  private final Rest sandbox;
  private final Rest payment;
  private final String key;
  private final String secret;
  private final Random random;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger twice = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger forged = new AtomicInteger();
  private final Semaphore couriers = new Semaphore(AT_ONCE);
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private String last = "";

  WebhookStorm(Town town, long seed) {
    this.town = town;
    this.random = new Random(seed);
    this.sandbox = Rest.on(town.platform().port("sandbox"));
    this.payment = Rest.on(town.platform().port("payment"));
    var environment = town.platform().environment("payment");
    this.key = environment.getOrDefault("CONSULTA_STRIPE_KEY", "");
    this.secret = environment.getOrDefault("CONSULTA_STRIPE_WEBHOOK_SECRET", "");
  }

  /// Lives of bookings, until so many webhooks were brought.
  void rage(int lanes, int webhooks) throws Exception {
    last = newest();
    sandbox.post("/_sandbox/faults", "", Map.of("webhook", "drop", "times", 10_000_000));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var lives = new ArrayList<Future<?>>();
      for (int n = 0; n < lanes; n++) {
        var lane = Lane.open(town, "Orage" + (char) ('a' + n), webhooks / lanes / 5 + 1);
        lives.add(threads.submit(() -> live(lane, webhooks)));
      }
      while (lives.stream().anyMatch(life -> !life.isDone())) {
        bring(threads);
        LockSupport.parkNanos(50_000_000);
      }
      for (var life : lives) life.get();
      bring(threads);
    } finally {
      sandbox.delete("/_sandbox/faults", "Accept", "*/*");
    }
    assertThat(wrong).as("answers to webhooks").isEmpty();
    assertThat(twice).hasPositiveValue();
    assertThat(late).hasPositiveValue();
    assertThat(forged).hasPositiveValue();
    Invariants.of(town.platform()).awaitHold(PATIENCE);
  }

  @Override
  public String toString() {
    return "%d webhooks: %d came twice, %d late, %d forged"
        .formatted(sent.get(), twice.get(), late.get(), forged.get());
  }

  private void live(Lane lane, int webhooks) {
    var staff = town.signedIn(lane.practice().email());
    while (sent.get() < webhooks && !lane.slots().isEmpty()) {
      var booked = lane.booked();
      var booking = Town.id(Rest.read(booked));
      assertThat(lane.pay(booked)).isTrue();
      var name = "consultation/" + booking;
      var visit = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      soon(
          "the visit",
          () -> !town.api().get("/api/consultations/" + visit, staff.token()).isNull());
      town.api().post("/api/consultations/" + visit + "/complete", staff.token(), Map.of());
      soon("the capture", () -> town.payment(lane.patient(), booking).equals("CAPTURED"));
      var payment = Rest.read(booked).path("payment").path("id").asString();
      if (payment.charAt(0) < '8')
        town.api()
            .post(
                "/api/payments/" + payment + "/refunds",
                staff.token(),
                new RefundPayment(Money.euros(PART), "Geste"));
    }
  }

  private static void soon(String what, java.util.concurrent.Callable<Boolean> done) {
    await(what).atMost(PATIENCE).ignoreExceptions().until(done);
  }

  private String newest() {
    var newest = sandbox.get("/v1/events?limit=1", key).path("data").path(0);
    return newest.path("id").asString("");
  }

  /// All that the sandbox has said since the last time.
  private void bring(ExecutorService threads) {
    while (true) {
      var before = last.isEmpty() ? "" : "&ending_before=" + last;
      var events =
          sandbox.get("/v1/events?limit=100" + before, key).path("data").valueStream().toList();
      if (events.isEmpty()) return;
      last = events.getFirst().path("id").asString();
      for (var event : events.reversed()) bring(event, threads);
      if (events.size() < 100) return;
    }
  }

  private void bring(JsonNode event, ExecutorService threads) {
    var isLate = random.nextInt(100) < 30;
    long delay = isLate ? random.nextLong(2_000_000_000L) : 0;
    if (isLate) late.incrementAndGet();
    bring(event.toString(), delay, threads);
    if (random.nextInt(100) < 30) {
      twice.incrementAndGet();
      bring(event.toString(), delay + random.nextLong(500_000_000L), threads);
    }
    if (random.nextInt(100) < 5) forge(event, threads);
  }

  private void bring(String body, long delay, ExecutorService threads) {
    sent.incrementAndGet();
    threads.submit(() -> {
      LockSupport.parkNanos(delay);
      post(body, signature(body, Instant.now(), secret), 200);
    });
  }

  /// With another secret, of yesterday, or signed for other words.
  private void forge(JsonNode event, ExecutorService threads) {
    var body = event.toString().replace("\"id\":\"evt_", "\"id\":\"evt_forged_");
    var now = Instant.now();
    var signatures =
        List.of(
            signature(body, now, "whsec_another"),
            signature(body, now.minus(Duration.ofDays(1)), secret),
            signature(event.toString(), now, secret));
    var signature = signatures.get(random.nextInt(signatures.size()));
    forged.incrementAndGet();
    sent.incrementAndGet();
    threads.submit(() -> post(body, signature, 400));
  }

  private void post(String body, String signature, int status) {
    couriers.acquireUninterruptibly();
    try {
      var answer = payment.signed(WEBHOOKS, signature, body);
      if (answer.statusCode() != status) wrong.add(answer.statusCode() + answer.body());
    } catch (RuntimeException e) {
      wrong.add(e.toString());
    } finally {
      couriers.release();
    }
  }

  private static String signature(String body, Instant at, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var sum = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
