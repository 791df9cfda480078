package health.consulta.portal.day;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.portal.frame.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Who waits, and for how long; who came first stands first.
final class WaitingRoom extends Aside {
  private static final Duration LONG = Duration.ofMinutes(20);

  private final OrderedList list = new OrderedList();
  private final Paragraph empty = new Paragraph(Words.of("day.waiting.none"));
  private final H2 title = new H2();

  WaitingRoom() {
    addClassName("s-waiting");
    getElement().setAttribute("aria-label", Words.of("day.waiting"));
    add(title, empty, list);
  }

  void show(List<Consultation> visits, Instant now) {
    var waiting =
        visits.stream()
            .filter(visit -> visit.status() == ConsultationStatus.ARRIVED)
            .sorted(Comparator.comparing(WaitingRoom::since))
            .toList();
    title.setText(Words.of("day.waiting.count", waiting.size()));
    empty.setVisible(waiting.isEmpty());
    list.removeAll();
    waiting.forEach(visit -> list.add(line(visit, now)));
  }

  private static ListItem line(Consultation visit, Instant now) {
    var waited = Duration.between(since(visit), now);
    var time = new Span(Words.of("day.waited", Math.max(0, waited.toMinutes())));
    time.addClassName("s-status");
    var who = new Span(visit.patientName());
    who.addClassName("who");
    var line = new ListItem(new Span(who, new Span(visit.practitionerName())), time);
    line.getElement().setAttribute("data-status", waited.compareTo(LONG) > 0 ? "late" : "done");
    return line;
  }

  private static Instant since(Consultation visit) {
    return Objects.requireNonNullElse(visit.arrivedAt(), visit.start());
  }
}
