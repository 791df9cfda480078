package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import health.consulta.contract.booking.MissedVisits;
import health.consulta.contract.consultation.Consultation;
import health.consulta.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

/// A patient's coming and past visits with a practitioner, what they missed and have to pay;
/// nothing of what was said in them.
final class VisitsDialog extends Dialog {
  private final ZoneId zone;
  private final Consumer<Consultation> open;

  /// @param visits the latest first
  /// @param balance what is still to be paid, in words
  /// @param open shows one of them in the agenda
  VisitsDialog(
      String who,
      List<Consultation> visits,
      MissedVisits missed,
      String balance,
      Instant now,
      ZoneId zone,
      Consumer<Consultation> open) {
    this.zone = zone;
    this.open = open;
    setHeaderTitle(who);
    setWidth("32rem");
    add(new Paragraph(Words.of("agenda.missed.count", missed.missed(), missed.rule().months())));
    add(new Paragraph(balance));
    var coming = visits.stream().filter(visit -> visit.start().isAfter(now)).toList();
    list("agenda.visits.coming", coming.reversed());
    list(
        "agenda.visits.past",
        visits.stream().filter(visit -> !visit.start().isAfter(now)).toList());
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()));
  }

  /// Who they are, first of all.
  void tell(FilePart file) {
    addComponentAsFirst(file);
  }

  private void list(String title, List<Consultation> visits) {
    add(new H3(Words.of(title)));
    if (visits.isEmpty()) add(new Paragraph(Words.of("agenda.visits.none")));
    var list = new UnorderedList();
    list.addClassName("s-visits");
    visits.forEach(visit -> list.add(new ListItem(line(visit))));
    add(list);
  }

  private NativeButton line(Consultation visit) {
    var line =
        new NativeButton(
            "",
            clicked -> {
              close();
              open.accept(visit);
            });
    line.add(
        new Span(date(visit)),
        new Span(visit.visitReasonName()),
        new Span(Words.of(State.of(visit.status()).key())));
    return line;
  }

  private String date(Consultation visit) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(getLocale())
        .format(visit.start().atZone(zone));
  }
}
