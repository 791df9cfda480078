package health.consulta.kit.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs put into a field of text. Each has a name, so that a failure says more
/// than what was typed.
public enum BadText {
  EMPTY(""),
  SPACES("   "),
  WIDE_SPACES("\u2003\u00a0\u3000"),
  INVISIBLE("\u200b\u200d\ufeff"),
  LINE_BREAKS("Anne\r\nBcc: someone@demo.test"),
  ZERO("Anne\u0000Petit"),
  HALF_A_CHARACTER("Anne\ud800Petit"),
  HUGE("é".repeat(100_000)),
  EMOJI("👩‍👩‍👧‍👦 Zoé 🏳️‍🌈"),
  RIGHT_TO_LEFT("ליאה מרטין"),
  TURNED_AROUND("Anne\u202etiteP\u202c"),
  PILED_UP("Z" + "\u0335\u0321\u0339\u0342".repeat(20) + "oé"),
  MARKUP("<script>alert('x')</script><b>Anne</b>"),
  EXPRESSION("${7*7}{{7*7}}#{7*7}%{7*7}"),
  SQL("'; drop table account; -- "),
  OPERATOR("{\"$gt\": \"\"}"),
  PATH("../../../etc/passwd%00"),
  FORMULA("=cmd|' /C calc'!A0");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  public final String text;

  BadText(String text) {
    this.text = text;
  }

  /// What is no text at all, as it stands in JSON.
  public static Set<String> otherTypes() {
    return Set.of("null", "7", "true", "[]", "[null]", "{}", "1e999");
  }

  /// A right body but for one field, where a text or something else may be put.
  ///
  /// @param name of the first level
  public static String place(Map<String, ?> whole, String name) {
    var body = new LinkedHashMap<String, Object>(whole);
    body.put(name, "HERE");
    return JSON.writeValueAsString(body);
  }

  /// @param body with `"HERE"` at some place
  public String in(String body) {
    return put(body, JSON.writeValueAsString(text));
  }

  /// @param body with `"HERE"` at some place
  /// @param json as of [#otherTypes()]
  public static String put(String body, String json) {
    return body.replace("\"HERE\"", json);
  }
}
