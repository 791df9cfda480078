package health.consulta.portal.day;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.consultation.Consultation;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One visit of the day. It is drawn over, not anew, so that the focus stays on its button while
/// the day changes.
final class VisitRow extends ListItem {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final String MISSED = "no-show";

  private final Span time = new Span();
  private final Span who = new Span();
  private final Span why = new Span();
  private final Icon icon = new Icon("circle-check");
  private final Span word = new Span();
  private final Span status = new Span(icon, word);
  private final NativeButton next = new NativeButton();
  private final NativeButton absent = new NativeButton(Words.of("agenda.noShow"));
  private Consultation visit;
  private Standing standing = Standing.EXPECTED;

  /// @param step what is done with it, as the API names it
  /// @param focused when the focus comes to it
  VisitRow(Consultation visit, BiConsumer<Consultation, String> step, Consumer<VisitRow> focused) {
    this.visit = visit;
    addClassName("s-visit");
    time.addClassName("at");
    who.addClassName("who");
    why.addClassName("why");
    status.addClassName("s-status");
    next.addClickListener(clicked -> {
      var path = standing.next;
      if (path != null) step.accept(this.visit, path);
    });
    next.addFocusListener(heard -> focused.accept(this));
    absent.addClickListener(clicked -> step.accept(this.visit, MISSED));
    absent.addFocusListener(heard -> focused.accept(this));
    add(time, new Span(who, why), status, next, absent);
  }

  Consultation visit() {
    return visit;
  }

  Standing standing() {
    return standing;
  }

  boolean canGoOn() {
    return standing.next != null;
  }

  void focus() {
    next.focus();
  }

  /// @param several whether it has to be said whose visit it is
  void show(Consultation now, Instant at, ZoneId zone, boolean several) {
    visit = now;
    standing = Standing.of(now, at);
    getElement().setAttribute("data-status", standing.tone);
    time.setText(CLOCK.format(now.start().atZone(zone)));
    who.setText(now.patientName());
    var reason = now.visitReasonName() + " · " + Words.of("mode." + now.mode());
    why.setText(several ? reason + " · " + now.practitionerName() : reason);
    icon.name(standing.icon);
    word.setText(Words.of(standing.key()));
    next.setVisible(standing.next != null);
    if (standing.next != null) next(standing.next);
    absent.setVisible(standing == Standing.LATE);
    Words.name(absent, Words.of("day.step.which", Words.of("agenda.noShow"), now.patientName()));
  }

  private void next(String step) {
    var words = Words.of("agenda." + step);
    next.setText(words);
    next.getElement()
        .setAttribute("aria-label", Words.of("day.step.which", words, visit.patientName()))
        .setAttribute("aria-keyshortcuts", letter(step));
    next.setClassName("main", standing == Standing.ARRIVED);
  }

  private static String letter(String step) {
    return switch (step) {
      case "arrive" -> "A";
      case "admit" -> "S";
      default -> "F";
    };
  }
}
