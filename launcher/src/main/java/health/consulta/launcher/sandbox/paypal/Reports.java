package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Transaction search: what moved the seller's balance, for at most 31 days at once.
final class Reports {
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XX][XXX]");
  private static final Duration LONGEST = Duration.ofDays(31);

  private final String address;

  Reports(String address) {
    this.address = address;
  }

  ObjectNode transactions(Change change, Map<String, String> query) {
    var from = time(query, "start_date");
    var until = time(query, "end_date");
    if (until.isBefore(from) || until.isAfter(from.plus(LONGEST))) {
      throw PayPalRefusal.invalid("INVALID_PARAMETER_VALUE", "end_date");
    }
    var size = number(query, "page_size", 100);
    var page = number(query, "page", 1);
    var found =
        change.movements().stream()
            .filter(movement -> moved(movement, from, until))
            .map(movement -> line(change, movement))
            .toList();
    return object(
        "transaction_details",
        found.stream().skip((page - 1L) * size).limit(size).toList(),
        "start_date",
        Times.text(from),
        "end_date",
        Times.text(until),
        "page",
        page,
        "total_items",
        found.size(),
        "total_pages",
        (found.size() + size - 1) / size,
        "links",
        new Links(address).add("self", "GET", "/v1/reporting/transactions").json());
  }

  private static boolean moved(JsonNode movement, Instant from, Instant until) {
    var at = Instant.parse(movement.path("at").asString());
    return movement.path("provider").asString().equals(Notifications.SENDER)
        && List.of("capture", "refund").contains(movement.path("kind").asString())
        && !at.isBefore(from)
        && at.isBefore(until);
  }

  private static ObjectNode line(Change change, JsonNode movement) {
    var capture = movement.path("kind").asString().equals("capture");
    var id = movement.path("source").asString();
    var currency = movement.path("currency").asString().toUpperCase(Locale.ROOT);
    var minor = movement.path("amount").asLong();
    var info =
        object(
            "transaction_id", id,
            "transaction_event_code", capture ? "T0006" : "T1107",
            "transaction_initiation_date", Times.text(at(movement)),
            "transaction_updated_date", Times.text(at(movement)),
            "transaction_amount", new Amount(capture ? minor : -minor, currency).json(),
            "transaction_status", "S",
            "custom_field", movement.path("metadata").path("custom_id"));
    if (capture) {
      var authorization = Kind.CAPTURE.get(change, id).path("_authorization").asString("");
      refer(
          info,
          authorization.isEmpty() ? "ODR" : "TXN",
          authorization.isEmpty() ? movement.path("paymentIntent").asString() : authorization);
    } else {
      refer(info, "TXN", Kind.REFUND.get(change, id).path("_capture").asString());
    }
    return object("transaction_info", info);
  }

  private static void refer(ObjectNode info, String type, String id) {
    info.put("paypal_reference_id", id).put("paypal_reference_id_type", type);
  }

  private static Instant at(JsonNode movement) {
    return Instant.parse(movement.path("at").asString());
  }

  private static Instant time(Map<String, String> query, String name) {
    try {
      return OffsetDateTime.parse(query.getOrDefault(name, ""), OFFSET).toInstant();
    } catch (DateTimeException e) {
      throw PayPalRefusal.invalid("INVALID_PARAMETER_SYNTAX", name);
    }
  }

  private static int number(Map<String, String> query, String name, int usual) {
    try {
      var number = Integer.parseInt(query.getOrDefault(name, Integer.toString(usual)));
      if (number > 0 && number <= 500) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw PayPalRefusal.invalid("INVALID_PARAMETER_VALUE", name);
  }
}
