package health.consulta.portal.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Reads again what an event may have changed of what a screen shows, beside the screen's thread
/// and in the name of its user, and hands it to the screen. One reading at a time: what is heard
/// meanwhile is the next one, so that a burst of events is two at most.
///
/// @param <S> what may be stale
/// @param <T> what is shown
public final class Follow<S, T> {
  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final Executor THREADS = Thread::startVirtualThread;

  private final UI ui;
  private final Function<Set<S>, T> fetch;
  private final Consumer<T> apply;
  private final Consumer<GatewayProblem> cutOff;
  private final SecurityContext user = SecurityContextHolder.getContext();
  private final Set<S> heard = new HashSet<>();
  private final AtomicLong readings = new AtomicLong();
  private boolean busy;
  private long shown; // under the screen's lock

  public Follow(
      UI ui, Function<Set<S>, T> fetch, Consumer<T> apply, Consumer<GatewayProblem> cutOff) {
    this.ui = ui;
    this.fetch = fetch;
    this.apply = apply;
    this.cutOff = cutOff;
  }

  /// The screen is reading by itself: what began to be read before is older.
  public void overtaken() {
    shown = readings.incrementAndGet();
  }

  /// Tries again in a while, after the gateway was away.
  public void later(S stale) {
    CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS, THREADS)
        .execute(() -> soon(stale));
  }

  public synchronized void soon(S stale) {
    heard.add(stale);
    if (busy) return;
    busy = true;
    THREADS.execute(new DelegatingSecurityContextRunnable(this::follow, user));
  }

  private synchronized Set<S> next() {
    var next = Set.copyOf(heard);
    heard.clear();
    busy = !next.isEmpty();
    return next;
  }

  private void follow() {
    try {
      for (var stale = next(); !stale.isEmpty() && ui.isAttached(); stale = next()) follow(stale);
    } catch (RuntimeException unexpected) {
      rest();
      throw unexpected;
    }
  }

  private void follow(Set<S> stale) {
    long reading = readings.incrementAndGet();
    try {
      var now = fetch.apply(stale);
      screen(() -> show(reading, now));
    } catch (GatewayProblem problem) {
      screen(() -> cutOff.accept(problem));
    }
  }

  private synchronized void rest() {
    busy = false;
  }

  /// Of two readings the slower one may come last, and is older.
  private void show(long reading, T now) {
    if (reading < shown) return;
    shown = reading;
    apply.accept(now);
  }

  private void screen(Command change) {
    try {
      ui.access(change);
    } catch (UIDetachedException closed) {
      // nobody looks any more
    }
  }
}
