package health.consulta.portal.tariffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.billing.TariffChange;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Who changed a line of the grid, when, and what it was before.
final class HistoryDialog extends Dialog {
  private final TariffPlaces places;

  HistoryDialog(List<TariffChange> changes, TariffPlaces places) {
    this.places = places;
    setHeaderTitle(Words.of("tariffs.history"));
    var list = new OrderedList();
    list.addClassName("s-history");
    changes.forEach(change -> list.add(line(change)));
    add(changes.isEmpty() ? new Paragraph(Words.of("tariffs.history.none")) : list);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()));
  }

  private ListItem line(TariffChange change) {
    var who = change.byName() == null ? Words.of("tariffs.history.unknown") : change.byName();
    var when = new Span(Words.of("tariffs.history.by", Days.show(change.at()), who));
    return new ListItem(when, new Paragraph(what(change)));
  }

  private String what(TariffChange change) {
    var was = change.was();
    var became = change.became();
    if (was == null) return Words.of("tariffs.history.added", Amounts.show(became.amount()));
    return String.join(
        " · ",
        Stream.of(TariffColumn.values())
            .filter(column -> !Objects.equals(column.value(was), column.value(became)))
            .map(column ->
                Words.of(
                    "tariffs.history.from",
                    column.words(),
                    show(column, was),
                    show(column, became)))
            .toList());
  }

  private String show(TariffColumn column, Tariff tariff) {
    return switch (column.value(tariff)) {
      case null -> "—";
      case Money money -> Amounts.show(money);
      case LocalDate day -> Days.show(day);
      case Object code -> word(column, code.toString());
    };
  }

  private String word(TariffColumn column, String code) {
    return switch (column) {
      case SPECIALTY -> Words.ofCode("specialty", code);
      case REASON -> Words.ofCode("reason", code);
      case MODE -> Words.of("mode." + code);
      case SECTOR -> Words.of("sector." + code);
      case PRACTITIONER -> Words.of("tariffs.own");
      case PLACE -> places.name(code);
      case AMOUNT, NIGHT, SUNDAY, FROM, TO, AGE_FROM, AGE_TO, AGE -> code;
    };
  }
}
