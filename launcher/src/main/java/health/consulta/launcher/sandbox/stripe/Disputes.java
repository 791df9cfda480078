package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.engine.Movement.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The life of a dispute: needs_response → under_review → won or lost; of an inquiry:
/// warning_needs_response → warning_under_review → warning_closed, or on to needs_response. The
/// words of <https://docs.stripe.com/testing#disputes> decide; the bank takes its time over them.
final class Disputes {
  /// From the capture to the complaint, and from the evidence to the verdict.
  static final Duration COMPLAINED_AFTER = Duration.ofSeconds(1);

  static final Duration DECIDED_AFTER = Duration.ofSeconds(5);
  private static final Duration INQUIRED_FOR = Duration.ofDays(120);
  private static final List<String> CLOSED = List.of("won", "lost", "warning_closed");

  private final Events events;

  Disputes(Events events) {
    this.events = events;
  }

  /// The holder of a disputed card complains about a captured charge.
  void arise(Change change, ObjectNode charge) {
    charge.remove("_due");
    change.put(charge);
    if (charge.path("refunded").asBoolean()) {
      return;
    }
    var complaint = complaint(change, charge).orElseThrow();
    var dispute = DisputeDraft.of(change, charge, complaint);
    charge.set("_dispute", dispute.path("id"));
    change.put(charge.put("disputed", true));
    if (isInquiry(dispute)) {
      plan(dispute, "warning_closed", change.now().plus(INQUIRED_FOR).getEpochSecond());
    } else {
      awaitAnswer(dispute);
      withdraw(change, dispute);
    }
    change.put(dispute);
    events.emit(change, "charge.dispute.created", dispute);
    if (!isInquiry(dispute)) {
      events.emit(change, "charge.dispute.funds_withdrawn", dispute);
    }
  }

  static Optional<Complaint> complaint(Change change, ObjectNode charge) {
    var method = change.get(charge.path("payment_method").asString());
    return PaymentMethods.testCard(method).complaint();
  }

  private static boolean isInquiry(ObjectNode dispute) {
    return dispute.path("status").asString().startsWith("warning_");
  }

  private static boolean isClosed(ObjectNode dispute) {
    return CLOSED.contains(dispute.path("status").asString());
  }

  /// What becomes of it at that second, unless something happens before.
  private static void plan(ObjectNode dispute, String next, long second) {
    dispute.put("_next", next).put("_due", second);
  }

  /// Who does not answer has lost.
  private static void awaitAnswer(ObjectNode dispute) {
    plan(dispute, "lost", dispute.path("evidence_details").path("due_by").asLong() + 1);
  }

  private void withdraw(Change change, ObjectNode dispute) {
    Balance.withLine(dispute, Balance.withdrawn(change, dispute));
    record(change, Kind.DISPUTE, dispute);
  }

  private static void record(Change change, Kind kind, ObjectNode dispute) {
    var intent = change.get(dispute.path("payment_intent").asString());
    var id = dispute.path("id").asString();
    Movements.record(change, kind, intent, id, dispute.path("amount").asLong());
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    return Rendering.expanded(change, find(change, id), in.list("expand"));
  }

  private static ObjectNode find(Change change, String id) {
    return Lookup.find(change, "du_", id)
        .orElseThrow(() -> StripeRefusal.missing("dispute", id, "dispute"));
  }

  private static ObjectNode open(Change change, String id) {
    var dispute = find(change, id);
    if (isClosed(dispute)) {
      throw StripeRefusal.invalid("This dispute is already closed");
    }
    return dispute;
  }

  ObjectNode update(Change change, String id, Parameters in) {
    var known = new ArrayList<>(List.of("submit", "metadata[*]", "expand[]"));
    DisputeDraft.TEXTS.forEach(text -> known.add("evidence[" + text + "]"));
    in.only(known.toArray(String[]::new));
    var dispute = open(change, id);
    var before = dispute.deepCopy();
    PaymentIntents.mergeMetadata(dispute, in);
    tell(dispute, in);
    if (in.has("submit") ? in.flag("submit") : in.hasBelow("evidence[")) {
      submit(change, dispute);
    }
    change.put(dispute);
    events.emitUpdate(change, "charge.dispute.updated", before, dispute);
    return Rendering.expanded(change, dispute, in.list("expand"));
  }

  private static void tell(ObjectNode dispute, Parameters in) {
    var evidence = (ObjectNode) dispute.path("evidence");
    for (var text : DisputeDraft.TEXTS) {
      var key = "evidence[" + text + "]";
      if (in.has(key)) {
        evidence.set(text, Json.node(in.text(key).orElse(null)));
      }
    }
    details(dispute)
        .put("has_evidence", DisputeDraft.TEXTS.stream().anyMatch(evidence::hasNonNull));
  }

  private static ObjectNode details(ObjectNode dispute) {
    return (ObjectNode) dispute.path("evidence_details");
  }

  private static void submit(Change change, ObjectNode dispute) {
    var details = details(dispute);
    if (!details.path("has_evidence").asBoolean()) {
      return;
    }
    details.put("submission_count", details.path("submission_count").asInt() + 1);
    var inquiry = isInquiry(dispute);
    dispute.put("status", inquiry ? "warning_under_review" : "under_review");
    var verdict = verdict(dispute.path("evidence").path("uncategorized_text").asString(""));
    if (!verdict.isEmpty() && (inquiry || !verdict.equals("needs_response"))) {
      var next = inquiry && !verdict.equals("needs_response") ? "warning_closed" : verdict;
      plan(dispute, next, change.now().plus(DECIDED_AFTER).getEpochSecond());
    } else if (!inquiry) {
      dispute.remove(List.of("_next", "_due"));
    }
  }

  private static String verdict(String words) {
    return switch (words) {
      case "winning_evidence" -> "won";
      case "losing_evidence" -> "lost";
      case "escalate_inquiry_evidence" -> "needs_response";
      default -> "";
    };
  }

  ObjectNode close(Change change, String id, Parameters in) {
    in.only("expand[]");
    var dispute = open(change, id);
    settle(change, dispute, isInquiry(dispute) ? "warning_closed" : "lost");
    return Rendering.expanded(change, dispute, in.list("expand"));
  }

  void decide(Change change, ObjectNode dispute) {
    var details = details(dispute);
    details.put("past_due", change.now().getEpochSecond() > details.path("due_by").asLong());
    settle(change, dispute, dispute.path("_next").asString());
  }

  private void settle(Change change, ObjectNode dispute, String status) {
    var before = dispute.deepCopy();
    dispute.put("status", status);
    dispute.remove(List.of("_next", "_due"));
    switch (status) {
      case "needs_response" -> escalate(change, dispute, before);
      case "won" -> win(change, dispute);
      default -> close(change, dispute);
    }
  }

  private void escalate(Change change, ObjectNode dispute, ObjectNode before) {
    dispute.put("is_charge_refundable", false);
    ((ObjectNode) dispute.path("payment_method_details").path("card"))
        .put("case_type", "chargeback");
    details(dispute).put("due_by", DisputeDraft.dueBy(change.now())).put("past_due", false);
    awaitAnswer(dispute);
    withdraw(change, dispute);
    change.put(dispute);
    events.emitUpdate(change, "charge.dispute.updated", before, dispute);
    events.emit(change, "charge.dispute.funds_withdrawn", dispute);
  }

  private void win(Change change, ObjectNode dispute) {
    dispute.put("is_charge_refundable", true);
    Balance.withLine(dispute, Balance.reinstated(change, dispute));
    record(change, Kind.DISPUTE_WON, dispute);
    change.put(dispute);
    events.emit(change, "charge.dispute.funds_reinstated", dispute);
    events.emit(change, "charge.dispute.closed", dispute);
  }

  private void close(Change change, ObjectNode dispute) {
    change.put(dispute);
    events.emit(change, "charge.dispute.closed", dispute);
  }

  /// Money that the bank has taken back cannot be given back as well.
  static void demandRefundable(Change change, ObjectNode charge) {
    var refundable =
        change
            .find(charge.path("_dispute").asString(""))
            .map(dispute -> dispute.path("is_charge_refundable").asBoolean())
            .orElse(true);
    if (!refundable) {
      throw StripeRefusal.invalid(
              "Charge %s has been charged back; cannot issue a refund."
                  .formatted(charge.path("id").asString()))
          .code("charge_disputed");
    }
  }

  /// An inquiry about money that went back whole has no object any more.
  void refunded(Change change, ObjectNode charge) {
    change
        .find(charge.path("_dispute").asString(""))
        .filter(dispute -> isInquiry(dispute) && !isClosed(dispute))
        .ifPresent(dispute -> settle(change, dispute, "warning_closed"));
  }
}
