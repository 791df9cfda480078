package health.consulta.launcher.sandbox.paypal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages' words, in French or English, and the pages that they fill: `{{name}}` takes escaped
/// text, `{{&name}}` a fragment that is already HTML, `{{#key}}` one of the words.
record Words(Locale locale) {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern HOLE = Pattern.compile("\\{\\{([&#]?)([\\w.]+)}}");

  /// By the shop's wish, else by the browser's.
  static Words of(String wished, String accepted) {
    if (!wished.isEmpty()) {
      return new Words(wished.startsWith("fr") ? Locale.FRANCE : Locale.UK);
    }
    try {
      var ranges = Locale.LanguageRange.parse(accepted.isEmpty() ? "fr" : accepted);
      var found = Locale.lookup(ranges, List.of(Locale.FRENCH, Locale.ENGLISH));
      return new Words(Locale.ENGLISH.equals(found) ? Locale.UK : Locale.FRANCE);
    } catch (IllegalArgumentException e) {
      return new Words(Locale.FRANCE);
    }
  }

  String get(String key) {
    var name = Words.class.getPackageName() + ".words";
    return ResourceBundle.getBundle(name, locale, EXACT).getString(key);
  }

  String get(String key, String value) {
    return get(key).replace("{0}", value);
  }

  String fill(String file, Map<String, String> values) {
    return HOLE.matcher(resource(file))
        .replaceAll(hole ->
            Matcher.quoteReplacement(
                switch (hole.group(1)) {
                  case "#" -> escaped(get(hole.group(2)));
                  case "&" -> values.getOrDefault(hole.group(2), "");
                  default -> escaped(values.getOrDefault(hole.group(2), ""));
                }));
  }

  static String resource(String file) {
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
