package health.consulta.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One process that is started, watched, and started again when it dies.
public final class SupervisedProcess {
  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration SETTLED = Duration.ofSeconds(60);

  private final ProcessPlan plan;
  private final BackOff backOff;
  private final Semaphore starts;
  private final Consumer<SupervisedProcess> onChange;
  private volatile State state = State.WAITING;
  private volatile @Nullable Process process;
  private volatile boolean ending;
  private volatile long startedAt = System.nanoTime();
  private volatile long upAfterMillis;
  private volatile int deaths;
  private @Nullable Thread thread;

  /// @param starts permits for processes that start at the same time
  /// @param onChange told after every change of state, on the process's own thread
  public SupervisedProcess(
      ProcessPlan plan, BackOff backOff, Semaphore starts, Consumer<SupervisedProcess> onChange) {
    this.plan = plan;
    this.backOff = backOff;
    this.starts = starts;
    this.onChange = onChange;
  }

  public ProcessPlan plan() {
    return plan;
  }

  public State state() {
    return state;
  }

  /// How often it died by itself.
  public int deaths() {
    return deaths;
  }

  /// Seconds since its start, or from its start to its being up.
  public double seconds() {
    return (state() == State.UP ? upAfterMillis : millisSinceStart()) / 1000.0;
  }

  /// The running process, if there is one.
  public Optional<ProcessHandle> handle() {
    var running = process;
    return running == null || !running.isAlive()
        ? Optional.empty()
        : Optional.of(running.toHandle());
  }

  /// Starts the supervision.
  public synchronized void start() {
    if (thread == null || !thread.isAlive()) {
      ending = false;
      startedAt = System.nanoTime();
      thread = Thread.ofVirtual().name("supervise " + plan.name()).start(this::supervise);
    }
  }

  /// Kills the process at once (`kill -9`); the supervision starts it again.
  public void kill() {
    handle().ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Ends the supervision; the caller ends the process ([#handle()]).
  public synchronized void release() {
    ending = true;
    if (thread != null) {
      thread.interrupt();
    }
    change(State.STOPPED);
  }

  private void supervise() {
    try {
      var failures = 0;
      while (!ending) {
        failures = live(failures);
        if (ending) {
          return;
        }
        deaths++;
        if (failures >= backOff.attempts()) {
          change(State.FAILED);
          return;
        }
        change(State.RESTARTING);
        Thread.sleep(backOff.after(Math.max(1, failures)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// One life of the process; the number of lives in a row that were too short.
  private int live(int failures) throws InterruptedException {
    starts.acquire();
    var running = false;
    Process started;
    try {
      startedAt = System.nanoTime();
      started = launch();
      running = cameUp(started);
    } finally {
      starts.release();
    }
    if (!running) {
      Ending.end(started.toHandle());
      return failures + 1;
    }
    upAfterMillis = millisSinceStart();
    change(State.UP);
    var up = System.nanoTime();
    started.waitFor();
    return System.nanoTime() - up > SETTLED.toNanos()
        ? 0
        : Math.min(failures + 1, backOff.attempts() - 1);
  }

  private synchronized Process launch() throws InterruptedException {
    if (ending) {
      throw new InterruptedException();
    }
    var log = new LogFile(plan.log());
    log.rotate();
    var builder = new ProcessBuilder(plan.command().get()).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(plan.log().toFile()));
    builder.environment().putAll(plan.environment());
    try {
      var started = builder.start();
      process = started;
      change(State.STARTING);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean cameUp(Process started) throws InterruptedException {
    while (millisSinceStart() < PATIENCE.toMillis()) {
      if (plan.ready().now() && started.isAlive()) {
        return true;
      }
      if (started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  private long millisSinceStart() {
    return (System.nanoTime() - startedAt) / 1_000_000;
  }

  private void change(State next) {
    state = next;
    onChange.accept(this);
  }
}
