package health.consulta.portal.waiting;

import com.vaadin.flow.component.UI;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;

/// Times as the practice reads them, and what its visits are for.
///
/// @param reasons by their ids
record PracticeTimes(Practitioner who, Map<UUID, String> reasons) {
  String reason(UUID id) {
    return reasons.getOrDefault(id, Words.of("waiting.reason.unknown"));
  }

  /// mardi 24 novembre 2026 10:30
  String full(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale())
        .format(at.atZone(zone()));
  }

  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale())
        .format(at.atZone(zone()));
  }

  String clock(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone()));
  }

  static String day(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(UI.getCurrent().getLocale())
        .format(date);
  }

  private ZoneId zone() {
    return ZoneId.of(who.locations().getFirst().zone());
  }
}
