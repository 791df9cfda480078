package health.consulta.notification.mail;

import health.consulta.contract.Money;
import health.consulta.notification.Facts.Week;
import health.consulta.notification.MailTexts;
import health.consulta.notification.mail.Letter.Row;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// The figures of a week, each beside that of the week before.
final class WeekRows {
  private final MailTexts texts;

  WeekRows(MailTexts texts) {
    this.texts = texts;
  }

  List<Row> rows(Week summed, Locale language) {
    var week = summed.week();
    var before = summed.before();
    return List.of(
        new Row(text("row.week", language), days(summed, language)),
        count("completed", week.completed(), before.completed(), language),
        count("newPatients", week.newPatients(), before.newPatients(), language),
        count("cancelled", week.cancelled(), before.cancelled(), language),
        count("noShows", week.noShows(), before.noShows(), language),
        money("captured", week.captured(), before.captured(), language),
        money("refunded", week.refunded(), before.refunded(), language));
  }

  static String days(Week summed, Locale language) {
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    return day.format(summed.monday()) + " – " + day.format(summed.monday().plusDays(6));
  }

  private Row count(String name, long now, long before, Locale language) {
    var number = NumberFormat.getIntegerInstance(language);
    return beside(name, number.format(now), number.format(before), language);
  }

  private Row money(String name, Money now, Money before, Locale language) {
    return beside(name, Amounts.show(now, language), Amounts.show(before, language), language);
  }

  private Row beside(String name, String now, String before, Locale language) {
    return new Row(
        text("row.week." + name, language), text("row.week.beside", language, now, before));
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.text(key, language, arguments);
  }
}
