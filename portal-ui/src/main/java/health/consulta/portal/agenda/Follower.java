package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import health.consulta.contract.Event;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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

/// Reads again what an event may have changed of the shown days, beside the screen's thread and in
/// the name of its user, and hands it to the screen. One reading at a time: what is heard meanwhile
/// is the next one, so that a burst of events is two at most.
final class Follower {
  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final Executor THREADS = Thread::startVirtualThread;

  private final UI ui;
  private final Function<Set<Stale>, List<Column>> fetch;
  private final Consumer<List<Column>> apply;
  private final Consumer<GatewayProblem> cutOff;
  private final SecurityContext user = SecurityContextHolder.getContext();
  private final Set<Stale> heard = new HashSet<>();
  private final AtomicLong readings = new AtomicLong();
  private boolean busy;
  private long shown; // under the screen's lock

  Follower(
      UI ui,
      Function<Set<Stale>, List<Column>> fetch,
      Consumer<List<Column>> apply,
      Consumer<GatewayProblem> cutOff) {
    this.ui = ui;
    this.fetch = fetch;
    this.apply = apply;
    this.cutOff = cutOff;
  }

  void hear(Event event, Shown shown) {
    Stale.by(event).filter(stale -> stale.isShown(shown)).ifPresent(this::note);
  }

  /// The screen is reading by itself: what began to be read before is older.
  void overtaken() {
    shown = readings.incrementAndGet();
  }

  /// Tries again in a while, after the gateway was away.
  void again() {
    CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS, THREADS)
        .execute(() -> note(Stale.ALL));
  }

  private synchronized void note(Stale stale) {
    heard.add(stale);
    if (busy) return;
    busy = true;
    THREADS.execute(new DelegatingSecurityContextRunnable(this::follow, user));
  }

  private synchronized Set<Stale> next() {
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

  private void follow(Set<Stale> stale) {
    long reading = readings.incrementAndGet();
    try {
      var days = fetch.apply(stale);
      screen(() -> show(reading, days));
    } catch (GatewayProblem problem) {
      screen(() -> cutOff.accept(problem));
    }
  }

  private synchronized void rest() {
    busy = false;
  }

  /// Of two readings the slower one may come last, and is older.
  private void show(long reading, List<Column> days) {
    if (reading < shown) return;
    shown = reading;
    apply.accept(days);
  }

  private void screen(Command change) {
    try {
      ui.access(change);
    } catch (UIDetachedException closed) {
      // nobody looks any more
    }
  }
}
