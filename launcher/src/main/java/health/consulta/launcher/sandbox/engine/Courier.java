package health.consulta.launcher.sandbox.engine;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// Brings webhooks, at least once, with back-off until a 2xx. First attempts of one `lane` keep
/// their order; a refused one does not hold up the next.
public final class Courier implements AutoCloseable {
  private static final int LANES = 8;
  private static final Duration SLOWEST = Duration.ofSeconds(30);

  private record Visit(JsonNode parcel, int attempt, Disguise disguise, long dueNanos, long turn)
      implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      var visit = (Visit) other;
      var byTime = Long.compare(dueNanos - visit.dueNanos, 0);
      return byTime != 0 ? byTime : Long.compare(turn, visit.turn);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final List<DelayQueue<Visit>> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong turns = new AtomicLong();
  private final Books books;
  private final Faults faults;
  private final Duration patience;
  private final BiFunction<JsonNode, Disguise, Optional<HttpRequest>> letter;

  /// Takes the parcels that name no sender.
  public Courier(
      Books books,
      Faults faults,
      Duration patience,
      BiFunction<JsonNode, Disguise, Optional<HttpRequest>> letter) {
    this(books, faults, patience, "", letter);
  }

  /// `letter` writes and signs the request for a parcel, afresh for each attempt; none when its
  /// endpoint is gone. The parcels are those that name this `sender`.
  public Courier(
      Books books,
      Faults faults,
      Duration patience,
      String sender,
      BiFunction<JsonNode, Disguise, Optional<HttpRequest>> letter) {
    this.books = books;
    this.faults = faults;
    this.patience = patience;
    this.letter = letter;
    for (int i = 0; i < LANES; i++) {
      var lane = new DelayQueue<Visit>();
      lanes.add(lane);
      threads.add(Thread.ofVirtual().name("courier-" + i).start(() -> work(lane)));
    }
    books.deliverBy(sender, this::accept);
  }

  private void accept(JsonNode parcel) {
    var handling = faults.forWebhook(parcel.path("type").asString(""));
    if (handling.copies() == 0) {
      arrived(parcel);
    }
    for (int copy = 0; copy < handling.copies(); copy++) {
      plan(parcel, 0, handling.disguise(), handling.delay());
    }
  }

  private void plan(JsonNode parcel, int attempt, Disguise disguise, Duration delay) {
    var lane = Math.floorMod(parcel.path("lane").asString().hashCode(), LANES);
    var due = System.nanoTime() + delay.toNanos();
    lanes.get(lane).add(new Visit(parcel, attempt, disguise, due, turns.incrementAndGet()));
  }

  private void work(DelayQueue<Visit> lane) {
    try {
      while (true) {
        var visit = lane.take();
        if (bring(visit.parcel, visit.disguise)) {
          arrived(visit.parcel);
        } else {
          plan(visit.parcel, visit.attempt + 1, Disguise.NONE, backOff(visit.attempt));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration backOff(int attempt) {
    var wait = patience.multipliedBy(1L << Math.min(attempt, 12));
    return wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait;
  }

  private boolean bring(JsonNode parcel, Disguise disguise) throws InterruptedException {
    var request = letter.apply(parcel, disguise);
    if (request.isEmpty()) {
      return true;
    }
    try {
      var answer = http.send(request.get(), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }

  private void arrived(JsonNode parcel) {
    books.change(change -> {
      change.arrived(parcel.path("id").asString());
      return parcel;
    });
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    http.shutdownNow();
    try {
      for (var thread : threads) {
        thread.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
