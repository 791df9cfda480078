package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is paid for, from `line_items[n][price_data]`, all in one currency.
final class LineItems {
  private LineItems() {}

  static ArrayNode of(Parameters in) {
    var items = array();
    if (in.count("line_items") == 0) {
      throw StripeRefusal.invalid("Missing required param: line_items.")
          .code("parameter_missing")
          .param("line_items");
    }
    for (int i = 0; i < in.count("line_items"); i++) {
      items.add(item(in, "line_items[" + i + "]"));
    }
    if (items.valueStream().map(i -> i.path("currency").asString()).distinct().count() > 1) {
      throw StripeRefusal.invalid("All line items must have the same currency.")
          .param("line_items");
    }
    return items;
  }

  private static ObjectNode item(Parameters in, String at) {
    var currency = in.currency(at + "[price_data][currency]");
    var name = in.required(at + "[price_data][product_data][name]");
    in.required(at + "[price_data][unit_amount]");
    var unit = in.amount(at + "[price_data][unit_amount]").orElseThrow();
    var quantity = in.amount(at + "[quantity]").orElse(1L);
    var amount = Math.multiplyExact(unit, quantity);
    return object(
        "id", Ids.next("li_"),
        "object", "item",
        "amount_discount", 0,
        "amount_subtotal", amount,
        "amount_tax", 0,
        "amount_total", amount,
        "currency", currency,
        "description", name,
        "quantity", quantity);
  }
}
