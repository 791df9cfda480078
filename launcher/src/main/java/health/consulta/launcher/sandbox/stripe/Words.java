package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The pages' words, in French or English: by the session's locale, else by the browser's.
final class Words {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    bundle = ResourceBundle.getBundle(Words.class.getPackageName() + ".words", locale, EXACT);
  }

  static Words of(String sessionLocale, Request request) {
    if (!sessionLocale.isEmpty() && !sessionLocale.equals("auto")) {
      return new Words(sessionLocale.startsWith("fr") ? Locale.FRANCE : Locale.UK);
    }
    return new Words(accepted(request.header("Accept-Language").orElse("fr")));
  }

  private static Locale accepted(String header) {
    try {
      var found =
          Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.FRENCH, Locale.ENGLISH));
      return Locale.ENGLISH.equals(found) ? Locale.UK : Locale.FRANCE;
    } catch (IllegalArgumentException e) {
      return Locale.FRANCE;
    }
  }

  Locale locale() {
    return locale;
  }

  String get(String key) {
    return bundle.getString(key);
  }

  String get(String key, String value) {
    return bundle.getString(key).replace("{0}", value);
  }
}
