package health.consulta.launcher.sandbox.paypal;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What the payer's browser sees: the page on which an order is approved, or the storing of an
/// account. Nothing on it comes from anywhere else.
final class ApprovalPages {
  private static final String REFUSED = "refuse";
  private static final String CANCELLED = "cancel";

  private final Books books;
  private final Orders orders;
  private final Vault vault;
  private final String merchant;

  ApprovalPages(Books books, Orders orders, Vault vault, String merchant) {
    this.books = books;
    this.orders = orders;
    this.vault = vault;
    this.merchant = merchant;
  }

  Routes routes() {
    return new Routes()
        .on("GET", "/checkoutnow", r -> books.change(change -> show(change, r, Kind.ORDER)))
        .on("POST", "/checkoutnow", r -> books.change(change -> answer(change, r, Kind.ORDER)))
        .on(
            "GET",
            "/agreements/approve",
            r -> books.change(change -> show(change, r, Kind.SETUP_TOKEN)))
        .on(
            "POST",
            "/agreements/approve",
            r -> books.change(change -> answer(change, r, Kind.SETUP_TOKEN)))
        .on("GET", "/paypal/assets/approval.css", _ -> css());
  }

  private static Reply css() {
    return new Reply(
        200,
        Map.of("Content-Type", "text/css; charset=utf-8", "Cache-Control", "no-cache"),
        Words.resource("approval.css"));
  }

  private static Optional<ObjectNode> wanted(Change change, Request request, Kind kind) {
    var name = kind == Kind.ORDER ? "token" : "approval_session_id";
    return kind.find(change, Form.of(request.query()).getOrDefault(name, ""));
  }

  private static Words words(Optional<ObjectNode> subject, Request request) {
    var wished = subject.map(s -> s.path("_locale").asString("")).orElse("");
    return Words.of(wished, request.header("Accept-Language").orElse(""));
  }

  private Reply show(Change change, Request request, Kind kind) {
    var subject = wanted(change, request, kind);
    var words = words(subject, request);
    if (subject.isEmpty()) {
      return note(words, 404, "unknown", "");
    }
    return switch (subject.get().path("status").asString()) {
      case "CREATED", "PAYER_ACTION_REQUIRED" -> page(words, subject.get(), kind, false);
      case "VOIDED" -> note(words, 410, "expired", back(subject.get(), kind, "_cancel_url"));
      default -> note(words, 200, "done", back(subject.get(), kind, "_return_url"));
    };
  }

  private Reply answer(Change change, Request request, Kind kind) {
    var subject = wanted(change, request, kind);
    var open =
        subject.filter(s -> s.path("status").asString().matches("CREATED|PAYER_ACTION_REQUIRED"));
    if (open.isEmpty()) {
      return show(change, request, kind);
    }
    var form = Form.of(request.body());
    return switch (form.getOrDefault("answer", "")) {
      case CANCELLED -> onwards(change, request, open.get(), kind, "_cancel_url");
      case REFUSED -> page(words(subject, request), open.get(), kind, true);
      default -> {
        approve(change, open.get(), kind, account(form.getOrDefault("account", "")));
        yield onwards(change, request, open.get(), kind, "_return_url");
      }
    };
  }

  private static DemoAccount account(String name) {
    return Arrays.stream(DemoAccount.values())
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElse(DemoAccount.FUNDED);
  }

  private void approve(Change change, ObjectNode subject, Kind kind, DemoAccount account) {
    if (kind == Kind.ORDER) {
      orders.approve(change, subject, account);
    } else {
      vault.approve(change, subject, account);
    }
  }

  private Reply onwards(
      Change change, Request request, ObjectNode subject, Kind kind, String target) {
    var back = back(subject, kind, target);
    return back.isEmpty() ? show(change, request, kind) : Reply.seeOther(back);
  }

  /// Where the shop wants the payer, with what PayPal adds to it.
  private static String back(ObjectNode subject, Kind kind, String target) {
    var url = subject.path(target).asString("");
    if (url.isEmpty()) {
      return "";
    }
    var id = Kind.id(subject);
    var more =
        kind == Kind.ORDER
            ? "token=" + id
            : "approval_token_id=" + id + "&approval_session_id=" + id;
    var payer =
        kind == Kind.ORDER && subject.has("_account")
            ? "&PayerID=" + DemoAccount.of(subject).payerId()
            : "";
    return url + (url.contains("?") ? "&" : "?") + more + payer;
  }

  private Reply page(Words words, ObjectNode subject, Kind kind, boolean refused) {
    var values = new HashMap<String, String>();
    var brand = subject.path("_brand").asString("");
    values.put("merchant", brand.isEmpty() ? merchant : brand);
    values.put("alert", refused ? alert(words) : "");
    values.put("accounts", accounts(words));
    if (kind == Kind.ORDER) {
      var unit = subject.path("purchase_units").path(0);
      var amount = Amount.of(unit.path("amount")).shown(words.locale());
      values.put("heading", words.get("pay.to", values.get("merchant")));
      values.put("amount", amount);
      values.put("what", unit.path("description").asString(""));
      values.put("approve", words.get("pay", amount));
      values.put("explained", explained(words, subject));
    } else {
      values.put("heading", words.get("store.for", values.get("merchant")));
      values.put("approve", words.get("store"));
      values.put("explained", words.get("store.explained"));
    }
    return frame(words, refused ? 402 : 200, words.fill("approve.html", values), subject);
  }

  private static String explained(Words words, ObjectNode order) {
    return order.path("intent").asString().equals("AUTHORIZE") ? words.get("hold.explained") : "";
  }

  private static String alert(Words words) {
    return "<div class=\"alert\" role=\"alert\" id=\"alert\" tabindex=\"-1\"><strong>%s</strong><span>%s</span></div>"
        .formatted(
            Words.escaped(words.get("refused.title")), Words.escaped(words.get("refused.text")));
  }

  private static String accounts(Words words) {
    return Arrays.stream(DemoAccount.values())
        .map(account ->
            "<label class=\"account\"><input type=\"radio\" name=\"account\" value=\"%s\"%s><span><strong>%s</strong><small>%s</small></span></label>"
                .formatted(
                    account.name(),
                    account == DemoAccount.FUNDED ? " checked" : "",
                    Words.escaped(account.fullName()),
                    Words.escaped(words.get("account." + account.name()))))
        .collect(Collectors.joining());
  }

  private Reply note(Words words, int status, String key, String target) {
    var values =
        Map.of(
            "title",
            words.get(key + ".title"),
            "text",
            words.get(key + ".text"),
            "link",
            target.isEmpty()
                ? ""
                : "<a class=\"button\" href=\"%s\">%s</a>"
                    .formatted(Words.escaped(target), Words.escaped(words.get("back"))));
    return frame(words, status, words.fill("note.html", values), null);
  }

  private Reply frame(
      Words words, int status, String body, @org.jspecify.annotations.Nullable ObjectNode subject) {
    var html = words.fill("frame.html", Map.of("body", body, "merchant", merchant));
    return Reply.html(status, html)
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff")
        .with("Content-Security-Policy", policy(subject));
  }

  private static String policy(@org.jspecify.annotations.Nullable ObjectNode subject) {
    // form-action holds for the redirect after the form too
    var targets =
        Stream.of("_return_url", "_cancel_url")
            .map(field -> subject == null ? "" : subject.path(field).asString(""))
            .filter(url -> !url.isEmpty())
            .map(URI::create)
            .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
            .distinct()
            .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + targets;
  }
}
