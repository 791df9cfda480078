package health.consulta.notification.mail;

import health.consulta.notification.Mailing.Appointment;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/// When a visit is, by the clocks of its place.
final class When {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private When() {}

  static String date(Appointment visit, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(language)
        .format(start(visit));
  }

  /// With the name of the zone where it is not the one that most take for granted.
  static String time(Appointment visit, Locale language) {
    var time = DateTimeFormatter.ofPattern("HH:mm").format(start(visit));
    if (visit.zone().equals(PARIS)) return time;
    return time + " (" + visit.zone().getDisplayName(TextStyle.FULL, language) + ")";
  }

  private static ZonedDateTime start(Appointment visit) {
    return visit.visit().start().atZone(visit.zone());
  }
}
