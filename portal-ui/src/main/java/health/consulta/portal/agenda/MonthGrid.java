package health.consulta.portal.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.consultation.AgendaDay.Closure;
import health.consulta.portal.frame.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The weeks of a month; each day is a button, among which the browser's part
/// (`staff/agenda/month.ts`) moves the focus.
@Tag("consulta-month")
final class MonthGrid extends Component implements HasComponents, HasStyle {
  private final List<Cell> cells = new ArrayList<>();

  MonthGrid(Consumer<LocalDate> chosen) {
    addClassName("s-month");
    for (var day : DayOfWeek.values()) add(head(day));
    while (cells.size() < 42) cells.add(new Cell(chosen));
    cells.forEach(this::add);
  }

  /// @param date of the month, and chosen in it
  /// @param columns what is in its days; empty: the dates alone
  void show(LocalDate date, LocalDate today, List<Column> columns) {
    var first = Reach.MONTH.from(date);
    var byDate = columns.stream().collect(Collectors.groupingBy(each -> each.day().date()));
    for (var n = 0; n < cells.size(); n++) {
      var day = first.plusDays(n);
      cells.get(n).show(day, date, today, byDate.getOrDefault(day, List.of()));
    }
  }

  private static Span head(DayOfWeek day) {
    var head = new Span(day.getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale()));
    head.addClassName("s-month-head");
    head.getElement().setAttribute("aria-hidden", "true");
    return head;
  }

  private static final class Cell extends NativeButton {
    private LocalDate date = LocalDate.EPOCH;

    Cell(Consumer<LocalDate> chosen) {
      addClickListener(clicked -> chosen.accept(date));
    }

    void show(LocalDate day, LocalDate chosen, LocalDate today, List<Column> columns) {
      date = day;
      removeAll();
      add(span("hidden-text", full(day)), number(day));
      columns.stream().flatMap(Cell::lines).forEach(line -> add(span("s-month-line", line)));
      getElement()
          .setAttribute("tabindex", day.equals(chosen) ? "0" : "-1")
          .setAttribute("aria-current", day.equals(today) ? "date" : "false")
          .setAttribute("aria-pressed", String.valueOf(day.equals(chosen)))
          .setAttribute("data-out", day.getMonth() != chosen.getMonth());
    }

    private static Span number(LocalDate day) {
      var number = span("s-month-day", String.valueOf(day.getDayOfMonth()));
      number.getElement().setAttribute("aria-hidden", "true");
      return number;
    }

    private static Span span(String name, String words) {
      var span = new Span(words);
      span.addClassName(name);
      return span;
    }

    private static String full(LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
          .withLocale(UI.getCurrent().getLocale())
          .format(day);
    }

    private static Stream<String> lines(Column column) {
      var name = column.who().lastName();
      var visits =
          column.day().entries().stream()
              .filter(each -> each.bookingId() != null && State.of(each) != State.CANCELLED)
              .count();
      var shut =
          column.day().closures().stream()
              .map(Closure::kind)
              .distinct()
              .map(kind -> Words.of("agenda.month.shut", name, Words.of("agenda.shut." + kind)));
      return visits == 0
          ? shut
          : Stream.concat(Stream.of(Words.of("agenda.month.visits", name, visits)), shut);
    }
  }
}
