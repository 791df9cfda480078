package health.consulta.launcher.sandbox.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML with holes: `{{name}}` takes escaped text, `{{&name}}` a fragment that is already HTML,
/// `{{#key}}` one of the words.
record Template(String html) {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([&#]?)([\\w.]+)}}");

  static Template of(String file) {
    return new Template(resource(file));
  }

  static String resource(String file) {
    try (var in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String filled(Words words, Map<String, String> values) {
    return HOLE.matcher(html)
        .replaceAll(
            hole -> Matcher.quoteReplacement(fill(hole.group(1), hole.group(2), words, values)));
  }

  private static String fill(String sort, String name, Words words, Map<String, String> values) {
    return switch (sort) {
      case "#" -> escaped(words.get(name));
      case "&" -> values.getOrDefault(name, "");
      default -> escaped(values.getOrDefault(name, ""));
    };
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
