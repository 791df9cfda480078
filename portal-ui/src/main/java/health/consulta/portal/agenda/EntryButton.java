package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.Duration;

/// One entry in a column. It stays the same component while the entry changes, so that focus and
/// scroll are kept.
final class EntryButton extends NativeButton {
  private static final int FIVE = 5;
  private static final int SHORT = 15;
  private static final int TWO_LINES = 20;
  private static final int TIGHT = 30;

  private AgendaEntry entry;

  EntryButton(AgendaEntry entry, Hours hours) {
    this.entry = entry;
    addClassName("s-entry");
    show(entry, hours);
  }

  AgendaEntry entry() {
    return entry;
  }

  void show(AgendaEntry changed, Hours hours) {
    entry = changed;
    var state = State.of(changed);
    getElement().setAttribute("data-status", state.tone);
    getElement().setAttribute("aria-label", label(hours));
    place(hours);
    removeAll();
    add(firstLine(hours, state));
    if (minutes() >= TWO_LINES) add(secondLine(state));
  }

  void select(boolean selected) {
    getElement().setAttribute("aria-pressed", String.valueOf(selected));
  }

  String who() {
    var patient = entry.patientName();
    if (patient != null) return patient;
    return Words.of(State.of(entry) == State.HELD ? "agenda.hold" : "agenda.absence");
  }

  private String label(Hours hours) {
    var reason = entry.visitReasonName() == null ? "" : entry.visitReasonName() + ", ";
    return "%s – %s, %s, %s%s"
        .formatted(
            hours.clock(entry.start()),
            hours.clock(entry.end()),
            who(),
            reason,
            Words.of(State.of(entry).key()));
  }

  private void place(Hours hours) {
    getStyle().set("--s", String.valueOf(hours.minutes(entry.start()) / (double) FIVE));
    getStyle().set("--d", String.valueOf(minutes() / (double) FIVE));
    getElement().setAttribute("data-lines", minutes() >= TWO_LINES ? "2" : "1");
    getElement().setAttribute("data-short", minutes() < SHORT);
    getElement().setAttribute("data-tight", minutes() < TIGHT);
  }

  private Div firstLine(Hours hours, State state) {
    var line = line(new Span(hours.clock(entry.start())), named(who(), "who"));
    if (minutes() < TWO_LINES) line.add(status(state));
    return line;
  }

  private Div secondLine(State state) {
    var reason = entry.visitReasonName();
    var line = line(named(reason == null ? "" : reason, "why"));
    if (entry.mode() == Mode.VIDEO) line.add(new Icon("video"));
    line.add(status(state));
    return line;
  }

  private Span status(State state) {
    var status = new Span(new Icon(state.icon), new Span(Words.of(state.key())));
    status.addClassName("status");
    var expiry = entry.expiresAt();
    if (state == State.HELD && expiry != null) status.add(countdown(expiry.toEpochMilli()));
    return status;
  }

  private static Span countdown(long until) {
    var left = new Span();
    left.getElement().setAttribute("data-until", String.valueOf(until));
    return left;
  }

  private static Div line(Span... parts) {
    var line = new Div(parts);
    line.addClassName("line");
    return line;
  }

  private static Span named(String words, String name) {
    var span = new Span(words);
    span.addClassName(name);
    return span;
  }

  private long minutes() {
    return Duration.between(entry.start(), entry.end()).toMinutes();
  }
}
