package health.consulta.payment.stripe;

import com.stripe.model.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which payment an event is about. Read from the raw object: an event of another API version has
/// no typed one.
record StripeNotice(@Nullable UUID paymentId, @Nullable String intent) {
  static StripeNotice of(Event event, JsonMapper json) {
    var object = json.readTree(event.getDataObjectDeserializer().getRawJson());
    var isIntent = "payment_intent".equals(text(object, "object"));
    return new StripeNotice(paymentId(object), text(object, isIntent ? "id" : "payment_intent"));
  }

  private static @Nullable UUID paymentId(JsonNode object) {
    var id = text(object.path("metadata"), "paymentId");
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode object, String name) {
    var value = object.path(name);
    return value.isString() ? value.stringValue() : null;
  }
}
