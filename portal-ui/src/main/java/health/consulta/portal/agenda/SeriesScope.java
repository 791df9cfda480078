package health.consulta.portal.agenda;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.BookingSeries.Outcome;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// Which visits of a series a change is for; not shown for one that stands alone.
final class SeriesScope extends RadioButtonGroup<Scope> {
  SeriesScope(Booking booking) {
    super(Words.of("agenda.scope"));
    setItems(Scope.ONE, Scope.FOLLOWING, Scope.ALL);
    setItemLabelGenerator(each -> Words.of("agenda.scope." + each));
    setValue(Scope.ONE);
    addThemeName("vertical");
    addClassName("s-scope");
    setVisible(booking.seriesId() != null);
  }

  boolean isSeveral() {
    return isVisible() && getValue() != Scope.ONE;
  }

  /// Says how many it was done to, and of the others why it was not.
  ///
  /// @param words with the number of visits
  static void tell(String words, BookingSeries series, ZoneId zone) {
    var left = series.dates().stream().filter(each -> each.refusal() != null).toList();
    var done = Words.of(words, series.dates().size() - left.size());
    Words.toast(left.isEmpty() ? done : done + " " + refusals(left, zone));
  }

  private static String refusals(List<Outcome> left, ZoneId zone) {
    return left.stream()
        .map(each ->
            Words.of(
                "agenda.scope.left",
                Days.show(each.start(), zone),
                Words.ofCode("problem", String.valueOf(each.refusal()))))
        .collect(Collectors.joining(" "));
  }
}
