package health.consulta.portal.frame;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Days as people write them in tables: 24/11/2026.
public final class Days {
  /// The days of the books are those of the French tax office.
  public static final ZoneId BOOKS = ZoneId.of("Europe/Paris");

  private Days() {}

  public static String show(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale())
        .format(day);
  }

  /// With its time in Paris, where the books are kept: 24/11/2026 10:30.
  public static String show(Instant at) {
    return show(at, BOOKS);
  }

  public static String show(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale())
        .format(at.atZone(zone));
  }
}
