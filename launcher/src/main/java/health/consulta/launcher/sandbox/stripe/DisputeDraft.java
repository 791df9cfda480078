package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A dispute before anybody answered it.
final class DisputeDraft {
  /// What can be told in words. Files are not played.
  static final List<String> TEXTS =
      List.of(
          "access_activity_log",
          "billing_address",
          "cancellation_policy_disclosure",
          "cancellation_rebuttal",
          "customer_email_address",
          "customer_name",
          "customer_purchase_ip",
          "duplicate_charge_explanation",
          "duplicate_charge_id",
          "product_description",
          "refund_policy_disclosure",
          "refund_refusal_explanation",
          "service_date",
          "shipping_address",
          "shipping_carrier",
          "shipping_date",
          "shipping_tracking_number",
          "uncategorized_text");

  private static final List<String> FILES =
      List.of(
          "cancellation_policy",
          "customer_communication",
          "customer_signature",
          "duplicate_charge_documentation",
          "receipt",
          "refund_policy",
          "service_documentation",
          "shipping_documentation",
          "uncategorized_file");
  private static final Duration TO_ANSWER = Duration.ofDays(8);

  private DisputeDraft() {}

  static ObjectNode of(Change change, ObjectNode charge, Complaint complaint) {
    var now = change.now();
    var inquiry = complaint == Complaint.INQUIRY;
    return object(
        "id",
        Ids.next("du_"),
        "object",
        "dispute",
        "amount",
        charge.path("amount_captured"),
        "balance_transactions",
        array(),
        "charge",
        charge.path("id"),
        "created",
        now.getEpochSecond(),
        "currency",
        charge.path("currency"),
        "enhanced_eligibility_types",
        array(),
        "evidence",
        evidence(),
        "evidence_details",
        object(
            "due_by",
            dueBy(now),
            "enhanced_eligibility",
            object(),
            "has_evidence",
            false,
            "past_due",
            false,
            "submission_count",
            0),
        "is_charge_refundable",
        inquiry,
        "livemode",
        false,
        "metadata",
        object(),
        "payment_intent",
        charge.path("payment_intent"),
        "payment_method_details",
        object("card", card(charge, complaint), "type", "card"),
        "reason",
        complaint.reason(),
        "status",
        inquiry ? "warning_needs_response" : "needs_response");
  }

  private static ObjectNode evidence() {
    var evidence = object("enhanced_evidence", object());
    Stream.concat(TEXTS.stream(), FILES.stream()).forEach(f -> evidence.set(f, Json.node(null)));
    return evidence;
  }

  private static ObjectNode card(ObjectNode charge, Complaint complaint) {
    var brand = charge.path("payment_method_details").path("card").path("brand");
    return object(
        "brand",
        brand,
        "case_type",
        complaint == Complaint.INQUIRY ? "inquiry" : "chargeback",
        "network",
        brand,
        "network_reason_code",
        complaint.networkCode());
  }

  /// The last second of a day, as Stripe counts.
  static long dueBy(Instant now) {
    return now.plus(TO_ANSWER).truncatedTo(ChronoUnit.DAYS).getEpochSecond() + 86_399;
  }
}
