package health.consulta.kit.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// One thread that sends what is pending: at once when woken by this process, and every so often
/// for what others left.
public abstract class Relay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final String name;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread();

  protected Relay(String name) {
    this.name = name;
  }

  /// Sends a batch of what is pending and this instance may send, in order per aggregate.
  ///
  /// @return whether there may be more
  protected abstract boolean relay() throws Exception;

  /// Something was stored: do not wait for the next look.
  public void wake() {
    bell.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wake();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (!relay()) pause(IDLE);
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        // the pending events stay where they are: the next turn sends them
        log.warn("{} could not send, and tries again: {}", name, e.toString());
        pauseAfterFailure();
      }
    }
  }

  private void pause(Duration longest) throws InterruptedException {
    if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
  }

  private void pauseAfterFailure() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
