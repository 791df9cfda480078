package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Whom stored cards belong to.
final class Customers {
  private static final List<String> TEXTS = List.of("description", "email", "name", "phone");

  private final Events events;
  private final PaymentMethods methods;

  Customers(Events events, PaymentMethods methods) {
    this.events = events;
    this.methods = methods;
  }

  ObjectNode create(Change change, Parameters in) {
    in.only(
        "description", "email", "name", "phone", "metadata[*]", "preferred_locales[]", "expand[]");
    var customer = draft(change, in.metadata("metadata"));
    describe(customer, in);
    return Rendering.expanded(change, created(change, customer), in.list("expand"));
  }

  /// The one that a checkout page makes of a payer who stores a card.
  ObjectNode create(Change change, @Nullable String email, String name) {
    var customer = draft(change, Map.of()).put("name", name);
    customer.set("email", Json.node(email));
    return created(change, customer);
  }

  private ObjectNode created(Change change, ObjectNode customer) {
    change.put(customer);
    events.emit(change, "customer.created", customer);
    return customer;
  }

  private static ObjectNode draft(Change change, Map<String, String> metadata) {
    return object(
        "id",
        Ids.next("cus_"),
        "object",
        "customer",
        "address",
        null,
        "balance",
        0,
        "created",
        change.now().getEpochSecond(),
        "currency",
        null,
        "default_source",
        null,
        "delinquent",
        false,
        "description",
        null,
        "discount",
        null,
        "email",
        null,
        "invoice_prefix",
        Ids.random(8).toUpperCase(java.util.Locale.ROOT),
        "invoice_settings",
        object(
            "custom_fields",
            null,
            "default_payment_method",
            null,
            "footer",
            null,
            "rendering_options",
            null),
        "livemode",
        false,
        "metadata",
        metadata,
        "name",
        null,
        "next_invoice_sequence",
        1,
        "phone",
        null,
        "preferred_locales",
        array(),
        "shipping",
        null,
        "tax_exempt",
        "none",
        "test_clock",
        null);
  }

  private static void describe(ObjectNode customer, Parameters in) {
    for (var field : TEXTS) {
      if (in.has(field)) {
        customer.set(field, Json.node(in.text(field).orElse(null)));
      }
    }
    in.email("email");
    if (in.has("preferred_locales[0]")) {
      customer.set("preferred_locales", Json.node(in.list("preferred_locales")));
    }
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    var customer =
        Lookup.find(change, "cus_", id)
            .orElseThrow(() -> StripeRefusal.missing("customer", id, "id"));
    return Rendering.expanded(change, customer, in.list("expand"));
  }

  ObjectNode update(Change change, String id, Parameters in) {
    in.only(
        "description",
        "email",
        "name",
        "phone",
        "metadata[*]",
        "preferred_locales[]",
        "invoice_settings[default_payment_method]",
        "expand[]");
    var customer = Lookup.customer(change, id, "customer");
    var before = customer.deepCopy();
    describe(customer, in);
    PaymentIntents.mergeMetadata(customer, in);
    in.text("invoice_settings[default_payment_method]")
        .ifPresent(method -> {
          PaymentMethods.demandOwner(Lookup.method(change, method), id);
          ((ObjectNode) customer.path("invoice_settings")).put("default_payment_method", method);
        });
    change.put(customer);
    events.emitUpdate(change, "customer.updated", before, customer);
    return Rendering.expanded(change, customer, in.list("expand"));
  }

  /// For good: the id stays, and says so; stored cards cannot be used any more.
  ObjectNode delete(Change change, String id) {
    var customer = Lookup.customer(change, id, "id");
    change.all("pm").stream()
        .filter(method -> method.path("customer").asString("").equals(id))
        .forEach(method -> methods.detach(change, method.deepCopy()));
    var deleted = object("id", id, "object", "customer", "deleted", true);
    change.put(deleted);
    events.emit(change, "customer.deleted", customer);
    return deleted;
  }
}
