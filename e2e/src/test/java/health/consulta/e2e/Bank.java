package health.consulta.e2e;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The payment provider's own books.
record Bank(Rest rest) {
  /// Fills in a payment page; true when the card was taken.
  boolean pay(URI page, Map<String, String> card) {
    var answer = rest.form(page.getRawPath(), card);
    return answer.statusCode() == 303;
  }

  /// Cents that were authorised and neither captured nor released.
  long held(UUID booking) {
    return sum(booking, "authorisation") - captured(booking) - released(booking);
  }

  long authorised(UUID booking) {
    return sum(booking, "authorisation");
  }

  long captured(UUID booking) {
    return sum(booking, "capture");
  }

  long released(UUID booking) {
    return sum(booking, "release");
  }

  long refunded(UUID booking) {
    return sum(booking, "refund");
  }

  private long sum(UUID booking, String kind) {
    return rest.get("/_sandbox/ledger", "")
        .path("movements")
        .valueStream()
        .filter(movement -> movement.path("kind").asString().equals(kind))
        .filter(movement -> of(movement).equals(booking.toString()))
        .mapToLong(movement -> movement.path("amount").asLong())
        .sum();
  }

  private static String of(JsonNode movement) {
    // PayPal's name for what a shop calls a purchase
    var reference = movement.path("metadata").path("reference_id").asString("");
    return movement.path("metadata").path("bookingId").asString(reference);
  }
}
