package health.consulta.notification.mail;

import health.consulta.notification.Mailing.Mail;
import health.consulta.notification.Placeholder;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words of a mail leave open, filled in. What is filled in is never read for blanks
/// again, and cannot break a line.
final class Blanks {
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  private final Mail mail;

  Blanks(Mail mail) {
    this.mail = mail;
  }

  String filled(String words) {
    return BLANK.matcher(words).replaceAll(found -> Matcher.quoteReplacement(fill(found)));
  }

  private String fill(MatchResult blank) {
    return Placeholder.of(blank.group(1)).map(this::value).orElse(blank.group());
  }

  private String value(Placeholder placeholder) {
    var value = known(placeholder);
    return value == null ? "" : value.replaceAll("\\p{Cntrl}", " ");
  }

  private @Nullable String known(Placeholder placeholder) {
    var visit = mail.visit();
    var week = mail.facts().week();
    return switch (placeholder) {
      case PRACTITIONER -> visit == null ? null : visit.practitioner();
      case DATE -> visit == null ? null : When.date(visit, mail.language());
      case TIME -> visit == null ? null : When.time(visit, mail.language());
      case MINUTES, INVOICE -> mail.facts().number();
      case WEEK -> week == null ? null : WeekRows.days(week, mail.language());
    };
  }
}
