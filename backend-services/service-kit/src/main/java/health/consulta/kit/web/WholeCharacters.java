package health.consulta.kit.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/// Text of which a character is half there (a surrogate without its other half, which JSON can
/// write and no encoding can) is no text: it cannot be stored, hashed or sent on as it came.
class WholeCharacters extends StringDeserializer {
  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    var text = super.deserialize(json, context);
    return text == null || isWhole(text) ? text : half(context);
  }

  private static String half(DeserializationContext context) {
    return context.reportInputMismatch(String.class, "half a character");
  }

  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      var pair =
          i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
      if (!pair) return false;
      i++;
    }
    return true;
  }
}
