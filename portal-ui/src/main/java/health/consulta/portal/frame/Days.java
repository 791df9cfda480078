package health.consulta.portal.frame;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Days as people write them in tables: 24/11/2026.
public final class Days {
  private Days() {}

  public static String show(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale())
        .format(day);
  }
}
