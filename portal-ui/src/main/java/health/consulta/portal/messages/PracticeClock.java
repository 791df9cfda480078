package health.consulta.portal.messages;

import com.vaadin.flow.component.UI;
import health.consulta.contract.user.Practitioner;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Moments as the practice reads them.
record PracticeClock(ZoneId zone) {
  static PracticeClock of(Practitioner who) {
    return new PracticeClock(ZoneId.of(who.locations().getFirst().zone()));
  }

  /// 24/11/2026 10:30
  String moment(Instant at) {
    return show(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT), at);
  }

  /// 24 nov. 2026, 10:30
  String full(Instant at) {
    return show(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
  }

  private String show(DateTimeFormatter form, Instant at) {
    return form.withLocale(UI.getCurrent().getLocale()).format(at.atZone(zone));
  }
}
