package health.consulta.launcher.sandbox.paypal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads `a=b&c=d`.
final class Form {
  private Form() {}

  static Map<String, String> of(String encoded) {
    var values = new HashMap<String, String>();
    for (var pair : encoded.split("&")) {
      var at = pair.indexOf('=');
      if (at > 0) {
        values.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
