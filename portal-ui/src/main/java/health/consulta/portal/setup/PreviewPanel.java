package health.consulta.portal.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.consultation.AvailabilityPreview;
import health.consulta.contract.consultation.PreviewAvailability;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The free times of the coming days as patients would see them, before anything is saved: what a
/// change adds and what it takes away.
final class PreviewPanel extends Aside {
  private static final int DAYS = 14;
  private static final int SHOWN = 6;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Select<VisitReason> reason = new Select<>();
  private final Paragraph sum = new Paragraph();
  private final UnorderedList days = new UnorderedList();
  private final AgendaApi agendas;
  private final Clock clock;
  private Draft draft = Draft.NONE;
  private @Nullable Practitioner practitioner;

  PreviewPanel(AgendaApi agendas, Clock clock) {
    this.agendas = agendas;
    this.clock = clock;
    addClassName("s-preview");
    getElement().setAttribute("aria-label", Words.of("setup.preview"));
    reason.setLabel(Words.of("agenda.reason"));
    reason.setItemLabelGenerator(VisitReason::name);
    reason.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()) look();
    });
    sum.getElement().setAttribute("role", "status");
    add(new H2(Words.of("setup.preview")), reason, sum, days);
  }

  void of(Practitioner who, List<VisitReason> reasons) {
    var before = reason.getValue();
    practitioner = who;
    draft = Draft.NONE;
    var active = reasons.stream().filter(VisitReason::active).toList();
    reason.setItems(active);
    active.stream()
        .filter(each -> before != null && each.id().equals(before.id()))
        .findFirst()
        .or(() -> active.stream().findFirst())
        .ifPresent(reason::setValue);
    look();
  }

  void show(Draft changed) {
    if (changed.equals(draft)) return;
    draft = changed;
    look();
  }

  private void look() {
    days.removeAll();
    sum.setText("");
    var chosen = draft.reason() == null ? reason.getValue() : draft.reason();
    reason.setVisible(draft.reason() == null);
    if (practitioner == null) return;
    if (chosen == null) sum.setText(Words.of("setup.preview.noReason"));
    else ask(practitioner, chosen);
  }

  private void ask(Practitioner who, VisitReason chosen) {
    var from = draft.from() == null ? SetUpView.today(who, clock) : draft.from();
    var wanted =
        new PreviewAvailability(
            from,
            DAYS,
            chosen.id(),
            draft.reason(),
            draft.rules(),
            draft.exceptions(),
            draft.withdrawn());
    try {
      show(agendas.preview(who.id(), wanted));
    } catch (GatewayProblem problem) {
      sum.setText(Words.of(problem.unreachable() ? "problem.UNREACHABLE" : "setup.preview.wrong"));
    }
  }

  private void show(AvailabilityPreview preview) {
    var zone = ZoneId.of(preview.zone());
    var all = preview.days();
    long added = all.stream().mapToLong(day -> day.added().size()).sum();
    long gone = all.stream().mapToLong(day -> day.gone().size()).sum();
    long displaced = all.stream().mapToLong(AvailabilityPreview.Day::displaced).sum();
    var words =
        added + gone == 0
            ? Words.of("setup.preview.same")
            : Words.of("setup.preview.change", added, gone);
    sum.setText(
        displaced == 0 ? words : words + " " + Words.of("setup.preview.displaced", displaced));
    all.forEach(day -> days.add(line(day, zone)));
  }

  private static ListItem line(AvailabilityPreview.Day day, ZoneId zone) {
    var date = new Span(date(day.date()));
    date.addClassName("date");
    var line = new ListItem(date);
    var starts =
        Stream.concat(day.free().stream(), day.gone().stream()).sorted().limit(SHOWN).toList();
    if (starts.isEmpty()) line.add(new Span(Words.of("setup.preview.none")));
    starts.forEach(start -> line.getElement().appendChild(time(day, start, zone)));
    int more = day.free().size() + day.gone().size() - starts.size();
    if (more > 0) line.add(new Span("+ " + more));
    return line;
  }

  private static Element time(AvailabilityPreview.Day day, Instant start, ZoneId zone) {
    var clock = CLOCK.format(start.atZone(zone));
    if (day.gone().contains(start)) return named("del", clock, "setup.preview.gone");
    if (day.added().contains(start)) return named("ins", clock, "setup.preview.added");
    return new Element("span").setText(clock).setAttribute("class", "s-start");
  }

  private static Element named(String tag, String clock, String key) {
    var word =
        new Element("span").setText(" " + Words.of(key)).setAttribute("class", "hidden-text");
    var time = new Element(tag).setAttribute("class", "s-start");
    return time.appendChild(Element.createText(clock), word);
  }

  private static String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("EEE d MMM", UI.getCurrent().getLocale()).format(date);
  }
}
