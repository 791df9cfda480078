package health.consulta.portal.waiting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.booking.WaitingStatus;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Those who wait now, in their order: for what, for which times, since when.
final class WaitingPeople extends Section {
  private final H2 title = new H2(Words.of("waiting.people"));
  private final Paragraph sum = new Paragraph();
  private final OrderedList list = new OrderedList();
  private final BiConsumer<WaitingEntry, String> removed;

  /// @param removed with the name, once it was confirmed
  WaitingPeople(BiConsumer<WaitingEntry, String> removed) {
    this.removed = removed;
    sum.getElement().setAttribute("role", "status");
    list.addClassName("s-awaiting");
    add(title, sum, list);
  }

  void show(List<WaitingEntry> all, PracticeTimes practice) {
    list.removeAll();
    sum.setText(all.isEmpty() ? Words.of("waiting.none") : Words.of("waiting.count", all.size()));
    for (int i = 0; i < all.size(); i++) list.add(row(i + 1, all.get(i), practice));
  }

  private ListItem row(int position, WaitingEntry entry, PracticeTimes practice) {
    var name = entry.patientName() == null ? Words.of("waiting.nobody") : entry.patientName();
    var offered = entry.status() == WaitingStatus.OFFERED;
    var state =
        new Span(
            new Icon(offered ? "hourglass" : "clock"),
            new Span(Words.of("wait.status." + entry.status())));
    state.addClassName("s-status");
    state.getElement().setAttribute("data-status", offered ? "held" : "planned");
    var since = new Span(Words.of("waiting.since", practice.moment(entry.since())));
    var remove = new NativeButton(Words.of("waiting.remove"), clicked -> sure(entry, name));
    Words.name(remove, Words.of("waiting.remove.which", name));
    var row =
        new ListItem(
            part("n", String.valueOf(position)),
            part("who", name),
            part("why", practice.reason(entry.visitReasonId())),
            part("when", wishes(entry)),
            since,
            state,
            remove);
    since.addClassName("since");
    return row;
  }

  private static Span part(String name, String words) {
    var part = new Span(words);
    part.addClassName(name);
    return part;
  }

  private static String wishes(WaitingEntry entry) {
    var parts = new ArrayList<String>();
    parts.add(
        Words.of(
            "waiting.dates", PracticeTimes.day(entry.from()), PracticeTimes.day(entry.until())));
    if (!entry.weekdays().isEmpty())
      parts.add(
          entry.weekdays().stream()
              .sorted()
              .map(day -> day.getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale()))
              .collect(Collectors.joining(", ")));
    var hours = hours(entry.earliest(), entry.latest());
    if (!hours.isEmpty()) parts.add(hours);
    return String.join(" · ", parts);
  }

  private static String hours(@Nullable LocalTime earliest, @Nullable LocalTime latest) {
    if (earliest != null && latest != null) return Words.of("wait.between", earliest, latest);
    if (earliest != null) return Words.of("wait.after", earliest);
    return latest == null ? "" : Words.of("wait.before", latest);
  }

  private void sure(WaitingEntry entry, String name) {
    var offered = entry.status() == WaitingStatus.OFFERED;
    var sure = new ConfirmDialog();
    sure.setHeader(Words.of("waiting.remove.which", name));
    sure.setText(Words.of(offered ? "waiting.remove.offered" : "waiting.remove.sure", name));
    sure.setCancelable(true);
    sure.setCancelText(Words.of("action.close"));
    sure.setConfirmText(Words.of("waiting.remove"));
    sure.addConfirmListener(confirmed -> removed.accept(entry, name));
    sure.open();
  }
}
