package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What the payer's browser sees: the payment page and the bank's page.
final class HostedPages {
  private final Books books;
  private final CheckoutSessions sessions;
  private final Pages pages;

  HostedPages(Books books, CheckoutSessions sessions, Pages pages) {
    this.books = books;
    this.sessions = sessions;
    this.pages = pages;
  }

  Routes routes() {
    return new Routes()
        .on("GET", "/c/pay/{}", r -> books.change(change -> show(change, r)))
        .on("POST", "/c/pay/{}", r -> books.change(change -> pay(change, r)))
        .on("GET", "/c/3ds/{}", r -> books.change(change -> bank(change, r)))
        .on("POST", "/c/3ds/{}", r -> books.change(change -> answered(change, r)))
        .on("GET", "/c/assets/checkout.css", _ -> asset("checkout.css", "text/css"))
        .on("GET", "/c/assets/checkout.js", _ -> asset("checkout.js", "text/javascript"));
  }

  private static Reply asset(String file, String type) {
    return new Reply(
        200,
        Map.of("Content-Type", type + "; charset=utf-8", "Cache-Control", "no-cache"),
        Template.resource(file));
  }

  private Reply show(Change change, Request request) {
    var session = Lookup.find(change, "cs_", request.inPath(0));
    if (session.isEmpty()) {
      return pages.note(Words.of("", request), 404, "unknown", "", "");
    }
    return show(session.get(), request, CardForm.EMPTY, Map.of(), "");
  }

  private Reply show(
      ObjectNode session,
      Request request,
      CardForm form,
      Map<String, String> errors,
      String refusal) {
    var words = words(session, request);
    return switch (session.path("status").asString()) {
      case "open" -> pages.pay(words, session, form, errors, refusal);
      case "expired" ->
          pages.note(
              words,
              410,
              "expired",
              session.path("cancel_url").asString(""),
              words.get("back.plain"));
      default ->
          pages.note(
              words,
              200,
              session.path("mode").asString().equals("setup") ? "stored" : "done",
              success(session),
              words.get("done.link"));
    };
  }

  private static Words words(ObjectNode session, Request request) {
    return Words.of(session.path("locale").asString(""), request);
  }

  private static String success(ObjectNode session) {
    return session
        .path("success_url")
        .asString()
        .replace("{CHECKOUT_SESSION_ID}", session.path("id").asString());
  }

  private Reply pay(Change change, Request request) {
    var session = Lookup.find(change, "cs_", request.inPath(0));
    if (session.isEmpty() || !session.get().path("status").asString().equals("open")) {
      return session.isPresent() && session.get().path("status").asString().equals("complete")
          ? Reply.seeOther(success(session.get()))
          : show(change, request);
    }
    var form = CardForm.of(Parameters.of(request.body()));
    var errors = form.errors(YearMonth.from(change.now().atZone(ZoneOffset.UTC)));
    if (!errors.isEmpty()) {
      return show(session.get(), request, form, errors, "");
    }
    var email = email(change, session.get());
    return switch (sessions.submit(change, session.get(), form.card(email))) {
      case Attempt.Done _ -> Reply.seeOther(success(session.get()));
      case Attempt.ActionRequired action ->
          Reply.seeOther("/c/3ds/" + action.intent().path("id").asString());
      case Attempt.Declined declined -> {
        var words = words(session.get(), request);
        yield show(
            session.get(), request, form, Map.of(), declined.reason().message(words.locale()));
      }
    };
  }

  private static String email(Change change, ObjectNode session) {
    return change
        .find(session.path("customer").asString(""))
        .map(customer -> customer.path("email").asString(""))
        .orElseGet(() -> session.path("customer_email").asString(""));
  }

  private static Optional<ObjectNode> intent(Change change, Request request) {
    var id = request.inPath(0);
    return Lookup.find(change, "pi_", id).or(() -> Lookup.find(change, "seti_", id));
  }

  private Reply bank(Change change, Request request) {
    var intent = intent(change, request);
    if (intent.isEmpty()) {
      return pages.note(Words.of("", request), 404, "unknown", "", "");
    }
    if (!intent.get().path("status").asString().equals("requires_action")) {
      return onwards(change, intent.get(), request);
    }
    var method = change.get(intent.get().path("payment_method").asString());
    var session = session(change, intent.get());
    return pages.bank(words(session, request), intent.get(), method, session);
  }

  private static ObjectNode session(Change change, ObjectNode intent) {
    return intent.has("_session") ? change.get(intent.path("_session").asString()) : intent;
  }

  private Reply answered(Change change, Request request) {
    var intent = intent(change, request);
    if (intent.isEmpty() || !intent.get().path("status").asString().equals("requires_action")) {
      return bank(change, request);
    }
    var answer = Parameters.of(request.body()).text("answer").orElse("");
    var attempt = sessions.authenticated(change, intent.get(), answer.equals("approve"));
    if (attempt instanceof Attempt.Declined declined && intent.get().has("_session")) {
      var session = session(change, intent.get());
      var words = words(session, request);
      return show(
          session, request, CardForm.EMPTY, Map.of(), declined.reason().message(words.locale()));
    }
    return onwards(change, attempt.intent(), request);
  }

  /// Away from the bank: to the shop, or back to the payment page.
  private Reply onwards(Change change, ObjectNode intent, Request request) {
    if (intent.has("_session")) {
      var session = session(change, intent);
      return session.path("status").asString().equals("complete")
          ? Reply.seeOther(success(session))
          : Reply.seeOther("/c/pay/" + session.path("id").asString());
    }
    var back = intent.path("_return_url").asString("");
    return back.isEmpty()
        ? pages.note(Words.of("", request), 200, "done", "", "")
        : Reply.seeOther(back + (back.contains("?") ? "&" : "?") + outcome(intent));
  }

  private static String outcome(ObjectNode intent) {
    var kind = intent.path("object").asString();
    var good = List.of("succeeded", "requires_capture").contains(intent.path("status").asString());
    return kind
        + "="
        + intent.path("id").asString()
        + "&"
        + kind
        + "_client_secret="
        + intent.path("client_secret").asString()
        + "&redirect_status="
        + (good ? "succeeded" : "failed");
  }
}
