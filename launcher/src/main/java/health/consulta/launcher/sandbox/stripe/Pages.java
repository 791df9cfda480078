package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.http.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Draws the hosted pages. Nothing on them comes from anywhere else.
final class Pages {
  private static final Template FRAME = Template.of("frame.html");
  private static final Template PAY = Template.of("pay.html");
  private static final Template BANK = Template.of("bank.html");
  private static final Template NOTE = Template.of("note.html");
  private static final TestCard[] SHOWN = {
    TestCard.VISA,
    TestCard.AUTHENTICATE,
    TestCard.DECLINED,
    TestCard.INSUFFICIENT_FUNDS,
    TestCard.EXPIRED,
    TestCard.PROCESSING_ERROR
  };

  private final String merchant;

  Pages(String merchant) {
    this.merchant = merchant;
  }

  Reply pay(
      Words words, JsonNode session, CardForm form, Map<String, String> errors, String refusal) {
    var values = new HashMap<String, String>();
    values.put("merchant", merchant);
    values.put("action", "/c/pay/" + session.path("id").asString());
    values.putAll(
        session.path("mode").asString().equals("setup") ? storing(words) : paying(words, session));
    values.put("back", link(session.path("cancel_url").asString(""), words.get("back"), "quiet"));
    values.put(
        "alert",
        alert(words.get(values.containsKey("amount") ? "error.title" : "error.store"), refusal));
    values.put("number", form.number());
    values.put("expiry", form.expiry());
    values.put("name", form.name());
    for (var field : new String[] {"number", "expiry", "cvc", "name"}) {
      values.put(field + "Error", errors.containsKey(field) ? words.get(errors.get(field)) : "");
      values.put(field + "Invalid", String.valueOf(errors.containsKey(field)));
    }
    values.put("cards", cards(words));
    var status = errors.isEmpty() && refusal.isEmpty() ? 200 : refusal.isEmpty() ? 422 : 402;
    return frame(words, status, PAY.filled(words, values), session);
  }

  private Map<String, String> paying(Words words, JsonNode session) {
    var amount = amount(words, session.path("amount_total"), session.path("currency"));
    var what = session.path("_line_items").path("data").path(0).path("description").asString("");
    return Map.of(
        "amount", line("amount", amount),
        "what", what,
        "pay", words.get("pay", amount),
        "wait", words.get("wait"),
        "payTo", words.get("pay.to", merchant),
        "held", held(words, session));
  }

  private Map<String, String> storing(Words words) {
    return Map.of(
        "what", words.get("store.what"),
        "pay", words.get("store"),
        "wait", words.get("store.wait"),
        "payTo", words.get("store.to", merchant),
        "held", line("muted", words.get("store.explained", merchant)));
  }

  private static String line(String style, String text) {
    return "<p class=\"%s\">%s</p>".formatted(style, Template.escaped(text));
  }

  private static String held(Words words, JsonNode session) {
    return session.path("_intent").path("capture_method").asString("").equals("manual")
        ? line("muted", words.get("hold.explained"))
        : "";
  }

  private static String alert(String title, String refusal) {
    return refusal.isEmpty()
        ? ""
        : "<div class=\"alert\" role=\"alert\" id=\"alert\" tabindex=\"-1\"><strong>%s</strong><span>%s</span></div>"
            .formatted(Template.escaped(title), Template.escaped(refusal));
  }

  private static String cards(Words words) {
    return Stream.of(SHOWN)
        .map(card ->
            "<li><button type=\"button\" data-number=\"%s\"><span>%s</span><code>%s</code></button></li>"
                .formatted(
                    card.number(),
                    Template.escaped(words.get("card." + card.name())),
                    card.number().replaceAll("(.{4})(?=.)", "$1 ")))
        .collect(Collectors.joining());
  }

  Reply bank(Words words, JsonNode intent, JsonNode method, JsonNode session) {
    var pays = intent.has("amount");
    var values =
        Map.of(
            "merchant", merchant,
            "amount",
                pays
                    ? "<div><dt>%s</dt><dd>%s</dd></div>"
                        .formatted(
                            Template.escaped(words.get("bank.amount")),
                            amount(words, intent.path("amount"), intent.path("currency")))
                    : "",
            "last4", method.path("card").path("last4").asString(""),
            "title", words.get(pays ? "bank.title" : "bank.store"),
            "approve", words.get(pays ? "bank.approve" : "bank.store.approve"),
            "text", words.get("bank.text", merchant),
            "back",
                intent.has("_session")
                    ? link(
                        "/c/pay/" + session.path("id").asString(), words.get("bank.back"), "quiet")
                    : "");
    return frame(words, 200, BANK.filled(words, values), session);
  }

  /// A page with one thing to say, and one way on.
  Reply note(Words words, int status, String key, String target, String label) {
    var values =
        Map.of(
            "title", words.get(key + ".title"),
            "text", words.get(key + ".text"),
            "link", link(target, label, "button"));
    return frame(
        words,
        status,
        NOTE.filled(words, values),
        tools.jackson.databind.node.MissingNode.getInstance());
  }

  private static String link(String target, String label, String style) {
    return target.isEmpty()
        ? ""
        : "<a class=\"%s\" href=\"%s\">%s</a>"
            .formatted(style, Template.escaped(target), Template.escaped(label));
  }

  private Reply frame(Words words, int status, String body, JsonNode session) {
    var html = FRAME.filled(words, Map.of("body", body, "merchant", merchant));
    return Reply.html(status, html)
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff")
        .with("Content-Security-Policy", policy(session));
  }

  private static String policy(JsonNode session) {
    // form-action holds for the redirect after the form too
    var targets =
        Stream.of("success_url", "cancel_url", "_return_url")
            .map(field -> session.path(field).asString(""))
            .filter(url -> !url.isEmpty())
            .map(url -> URI.create(url.replace("{CHECKOUT_SESSION_ID}", "x")))
            .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
            .distinct()
            .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + targets;
  }

  private static String amount(Words words, JsonNode minor, JsonNode currency) {
    return Money.shown(minor.asLong(), currency.asString(), words.locale());
  }
}
