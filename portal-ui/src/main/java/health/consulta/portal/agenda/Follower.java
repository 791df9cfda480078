package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import health.consulta.contract.Event;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.util.List;
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

/// Reads the shown days again when an event concerns them, beside the screen's thread and in the
/// name of its user, and hands them to the screen. A burst of events is one reading.
final class Follower {
  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final Executor THREADS = Thread::startVirtualThread;

  private final UI ui;
  private final Supplier<List<Column>> fetch;
  private final Consumer<List<Column>> apply;
  private final Consumer<GatewayProblem> cutOff;
  private final SecurityContext user = SecurityContextHolder.getContext();
  private final AtomicBoolean coming = new AtomicBoolean();
  private final AtomicLong readings = new AtomicLong();
  private long shown; // under the screen's lock

  Follower(
      UI ui,
      Supplier<List<Column>> fetch,
      Consumer<List<Column>> apply,
      Consumer<GatewayProblem> cutOff) {
    this.ui = ui;
    this.fetch = fetch;
    this.apply = apply;
    this.cutOff = cutOff;
  }

  void hear(Event event, Shown shown) {
    if (concerns(event, shown)) soon(THREADS);
  }

  /// The screen is reading by itself: what began to be read before is older.
  void overtaken() {
    shown = readings.incrementAndGet();
  }

  /// Tries again in a while, after the gateway was away.
  void again() {
    soon(CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS, THREADS));
  }

  static boolean concerns(Event event, Shown shown) {
    return switch (event) {
      case AgendaEvent.OfDay ofDay ->
          shown.shows(ofDay.practitionerId()) && shown.contains(ofDay.date());
      case AgendaEvent agenda -> shown.shows(agenda.practitionerId());
      case ConsultationEvent course -> shown.shows(course.practitionerId());
      default -> false;
    };
  }

  private void soon(Executor when) {
    if (coming.compareAndSet(false, true))
      when.execute(new DelegatingSecurityContextRunnable(this::follow, user));
  }

  private void follow() {
    coming.set(false);
    if (!ui.isAttached()) return;
    long reading = readings.incrementAndGet();
    try {
      var days = fetch.get();
      screen(() -> show(reading, days));
    } catch (GatewayProblem problem) {
      screen(() -> cutOff.accept(problem));
    }
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
      coming.set(false);
    }
  }
}
