package health.consulta.payment.paypal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an event is about, as far as it says.
///
/// @param paymentId the id that we gave PayPal for the payment
/// @param order PayPal's own name for it
record PayPalNotice(String id, String type, @Nullable UUID paymentId, @Nullable String order) {
  /// @return empty when it is no event at all
  static Optional<PayPalNotice> of(byte[] body, JsonMapper json) {
    JsonNode event;
    try {
      event = json.readTree(body);
    } catch (JacksonException e) {
      return Optional.empty();
    }
    var id = text(event, "id");
    var type = text(event, "event_type");
    var resource = event.path("resource");
    return id == null || type == null
        ? Optional.empty()
        : Optional.of(new PayPalNotice(id, type, paymentId(resource), order(resource)));
  }

  private static @Nullable UUID paymentId(JsonNode resource) {
    var own = text(resource, "custom_id");
    var custom = own != null ? own : text(resource.path("purchase_units").path(0), "custom_id");
    try {
      return custom == null ? null : UUID.fromString(custom);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  /// A refund names neither us nor its order.
  private static @Nullable String order(JsonNode resource) {
    var related = resource.path("supplementary_data").path("related_ids");
    var order = text(related, "order_id");
    return order != null || !resource.has("purchase_units") ? order : text(resource, "id");
  }

  private static @Nullable String text(JsonNode object, String name) {
    var value = object.path(name);
    return value.isString() ? value.stringValue() : null;
  }
}
