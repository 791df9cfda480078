package health.consulta.portal.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Reads what a screen shows again, beside the screen's thread and in the name of its user, and
/// hands it to the screen. A burst of wishes is one reading.
public final class Follow<T> {
  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final Executor THREADS = Thread::startVirtualThread;

  private final UI ui;
  private final Supplier<T> fetch;
  private final Consumer<T> apply;
  private final Consumer<GatewayProblem> cutOff;
  private final SecurityContext user = SecurityContextHolder.getContext();
  private final AtomicBoolean coming = new AtomicBoolean();
  private final AtomicLong readings = new AtomicLong();
  private long shown; // under the screen's lock

  public Follow(UI ui, Supplier<T> fetch, Consumer<T> apply, Consumer<GatewayProblem> cutOff) {
    this.ui = ui;
    this.fetch = fetch;
    this.apply = apply;
    this.cutOff = cutOff;
  }

  public void soon() {
    soon(THREADS);
  }

  /// The screen is reading by itself: what began to be read before is older.
  public void overtaken() {
    shown = readings.incrementAndGet();
  }

  /// Tries again in a while, after the gateway was away.
  public void later() {
    soon(CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS, THREADS));
  }

  private void soon(Executor when) {
    if (coming.compareAndSet(false, true))
      when.execute(new DelegatingSecurityContextRunnable(this::read, user));
  }

  private void read() {
    coming.set(false);
    if (!ui.isAttached()) return;
    long reading = readings.incrementAndGet();
    try {
      var now = fetch.get();
      screen(() -> show(reading, now));
    } catch (GatewayProblem problem) {
      screen(() -> cutOff.accept(problem));
    }
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
      coming.set(false);
    }
  }
}
