package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.reporting.Rebuild.State;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Shows that the reports are what the events say: all events are told to a second set of facts,
/// which is compared with the one that stands, and dropped.
@Component
public class RebuildFacts {
  private static final Logger log = LoggerFactory.getLogger(RebuildFacts.class);
  private static final String REBUILDS = "rebuilds";

  /// The live listeners may be so far behind the events, or before them.
  private static final Duration SETTLING = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(250);

  /// Nothing is heard of a rebuild whose process died.
  private static final Duration DEAD = Duration.ofMinutes(5);

  private final MongoOperations mongo;
  private final Facts standing;
  private final Indexes indexes;
  private final EventLog events;
  private final AsyncTaskExecutor executor;
  private final Clock clock;
  private @Nullable Run running;

  RebuildFacts(
      MongoOperations mongo,
      Facts standing,
      Indexes indexes,
      EventLog events,
      AsyncTaskExecutor applicationTaskExecutor,
      Clock clock) {
    this.mongo = mongo;
    this.standing = standing;
    this.indexes = indexes;
    this.events = events;
    this.executor = applicationTaskExecutor;
    this.clock = clock;
  }

  /// Starts one, or joins the one that runs here.
  ///
  /// @return how it stands when it is done, or after the patience
  public Rebuild rebuild(Duration patience) {
    var run = start();
    try {
      return run.ended().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return find(run.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return find(run.id());
    } catch (ExecutionException e) { // the store went away
      if (e.getCause() instanceof RuntimeException away) throw away;
      throw new IllegalStateException(e.getCause());
    }
  }

  /// @throws NotFound when there was none of that id
  public Rebuild find(UUID id) {
    var found = mongo.findById(id, Rebuild.class, REBUILDS);
    if (found == null) throw new NotFound();
    return found;
  }

  private synchronized Run start() {
    if (running != null && !running.ended().isDone()) return running;
    clearUp();
    var begun = new Rebuild(UUID.randomUUID(), State.RUNNING, now(), now(), 0, 0, 0, 0, List.of());
    mongo.save(begun, REBUILDS);
    running = new Run(begun.id(), executor.submitCompletable(() -> run(begun)));
    return running;
  }

  /// What a process that died left behind.
  private void clearUp() {
    var dead = where("state").is(State.RUNNING).and("at").lt(now().minus(DEAD));
    for (var rebuild : mongo.find(Query.query(dead), Rebuild.class, REBUILDS)) {
      drop(suffix(rebuild.id()));
      mongo.save(failed(rebuild), REBUILDS);
    }
  }

  private Rebuild run(Rebuild begun) {
    var suffix = suffix(begun.id());
    var compared = new CompareFacts(mongo, suffix);
    var draft = new Draft(mongo, suffix);
    indexes.noted(suffix);
    try (var reading = events.open(draft.facts())) {
      Runnable progress = () -> note(begun, State.RUNNING, reading, compared);
      Consumer<Runnable> told =
          some -> {
            draft.tell(some);
            progress.run();
          };
      reading.catchUp(told);
      count(draft.facts());
      compared.all(progress);
      settle(reading, draft.facts(), compared, told);
      drop(suffix);
      return note(begun, State.DONE, reading, compared);
    } catch (RuntimeException e) {
      log.warn("rebuild {} failed", begun.id(), e);
      drop(suffix);
      return mongo.save(failed(begun), REBUILDS);
    }
  }

  private void count(Facts anew) {
    standing.months().count();
    anew.months().count();
  }

  private void settle(
      EventLog.Reading reading, Facts anew, CompareFacts compared, Consumer<Runnable> told) {
    var until = now().plus(SETTLING);
    while (compared.differing() > 0 && now().isBefore(until)) {
      LockSupport.parkNanos(PAUSE.toNanos());
      reading.catchUp(told);
      count(anew);
      compared.again();
    }
  }

  private Rebuild note(
      Rebuild begun, State state, EventLog.Reading reading, CompareFacts compared) {
    return mongo.save(
        new Rebuild(
            begun.id(),
            state,
            begun.startedAt(),
            now(),
            reading.events(),
            reading.unreadable(),
            compared.facts(),
            compared.differing(),
            compared.differences()),
        REBUILDS);
  }

  private Rebuild failed(Rebuild rebuild) {
    return new Rebuild(
        rebuild.id(), State.FAILED, rebuild.startedAt(), now(), 0, 0, 0, 0, List.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void drop(String suffix) {
    Facts.COLLECTIONS.forEach(name -> mongo.dropCollection(name + suffix));
  }

  private static String suffix(UUID id) {
    return "_" + id;
  }

  private record Run(UUID id, CompletableFuture<Rebuild> ended) {}
}
