package health.consulta.launcher.sandbox.stripe;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands in the payment form, and what is wrong with it, field by field (keys of {@link
/// Words}).
record CardForm(String number, String expiry, String cvc, String name) {
  static final CardForm EMPTY = new CardForm("", "", "", "");
  private static final Pattern DATE = Pattern.compile("(\\d{2})\\s*/?\\s*(\\d{2}|20\\d{2})");

  static CardForm of(Parameters in) {
    return new CardForm(
        in.text("number").orElse("").strip(),
        in.text("expiry").orElse("").strip(),
        in.text("cvc").orElse("").strip(),
        in.text("name").orElse("").strip());
  }

  Map<String, String> errors(YearMonth today) {
    var errors = new LinkedHashMap<String, String>();
    numberError().ifPresent(e -> errors.put("number", e));
    expiryError(today).ifPresent(e -> errors.put("expiry", e));
    cvcError().ifPresent(e -> errors.put("cvc", e));
    if (name.isEmpty()) {
      errors.put("name", "error.name.missing");
    }
    return errors;
  }

  private Optional<String> numberError() {
    if (number.isEmpty()) {
      return Optional.of("error.number.missing");
    }
    return digits().matches("\\d{13,19}") && luhn(digits())
        ? Optional.empty()
        : Optional.of("error.number.wrong");
  }

  private Optional<String> expiryError(YearMonth today) {
    if (expiry.isEmpty()) {
      return Optional.of("error.expiry.missing");
    }
    var date = date();
    if (date.isEmpty()) {
      return Optional.of("error.expiry.wrong");
    }
    return date.get().isBefore(today) ? Optional.of("error.expiry.past") : Optional.empty();
  }

  private Optional<String> cvcError() {
    if (cvc.isEmpty()) {
      return Optional.of("error.cvc.missing");
    }
    return cvc.matches("\\d{3}") ? Optional.empty() : Optional.of("error.cvc.wrong");
  }

  private Optional<YearMonth> date() {
    var match = DATE.matcher(expiry);
    if (!match.matches()) {
      return Optional.empty();
    }
    var month = Integer.parseInt(match.group(1));
    var year = Integer.parseInt(match.group(2)) % 100 + 2000;
    return month < 1 || month > 12 ? Optional.empty() : Optional.of(YearMonth.of(year, month));
  }

  private String digits() {
    return number.replaceAll("[\\s-]", "");
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /// Only when there are no errors.
  Card card(String email) {
    var date = date().orElseThrow();
    return new Card(digits(), date.getMonthValue(), date.getYear(), cvc, name, email);
  }

  @Override
  public String toString() {
    return "card form";
  }
}
