package health.consulta.portal.mails;

import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.GatewayProblem.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/// One part of a mail, and why it cannot be sent so.
record WrongWords(String part, String words) {
  private static final Pattern PLACE = Pattern.compile("(\\w+)\\[(\\d+)]");
  private static final Pattern RULE = Pattern.compile("([A-Z_]+)(?: (.*))?");

  static List<WrongWords> of(GatewayProblem problem) {
    return problem.errors().stream().map(WrongWords::of).toList();
  }

  /// What the house's rule says of a place, or that the part as a whole is missing or too long.
  private static WrongWords of(FieldError error) {
    var place = PLACE.matcher(error.field());
    var rule = RULE.matcher(error.message());
    if (!place.matches() || !rule.matches())
      return new WrongWords(
          error.field().replaceFirst("^words\\.", ""), Words.of("mails.wrong.part"));
    var at = Integer.parseInt(place.group(2)) + 1;
    return new WrongWords(
        place.group(1), Words.of("mails.wrong." + rule.group(1), rule.group(2), at));
  }
}
