package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Courier;
import health.consulta.launcher.sandbox.engine.Faults;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// PayPal, put together: the API, the payer's pages, the certificate, the webhooks on their way.
public final class PayPal implements AutoCloseable {
  private final PayPalApi api;
  private final Routes pages;
  private final Courier courier;

  /// `patience` is the pause before a refused webhook's second attempt.
  public PayPal(Books books, Faults faults, PayPalSettings settings, Duration patience) {
    var address = settings.address();
    var identity = new Identity(books);
    var notifications = new Notifications(settings);
    var captures = new Captures(notifications, address);
    var authorizations = new Authorizations(captures, notifications, address);
    var vault = new Vault(notifications, address);
    var orders = new Orders(authorizations, captures, vault, notifications, address);
    var letters = new Letters(books, notifications, identity, address);
    books.whenDue(Kind.ORDER.prefix(), orders::expire);
    books.whenDue(Kind.AUTHORIZATION.prefix(), authorizations::expire);
    books.whenDue(Kind.SETUP_TOKEN.prefix(), vault::expire);
    api =
        new PayPalApi(books, faults, new Tokens(settings, books.clock()::systemInstant))
            .offer(orders)
            .offer(authorizations, captures)
            .offer(vault)
            .offer(new Reports(address))
            .offer(notifications, letters);
    pages =
        new ApprovalPages(books, orders, vault, settings.merchant())
            .routes()
            .on(
                "GET",
                "/v1/notifications/certs/" + identity.name(),
                _ ->
                    new Reply(
                        200,
                        Map.of("Content-Type", "application/x-pem-file"),
                        identity.certificates()))
            .on(
                "POST",
                "/_sandbox/paypal/reviews/{}",
                r -> books.change(c -> review(c, r, authorizations, captures)));
    courier = new Courier(books, faults, patience, Notifications.SENDER, letters::letter);
  }

  /// Ends PayPal's review of a pending authorisation or capture: `{"accepted": true}`.
  private static Reply review(
      Change change, Request request, Authorizations authorizations, Captures captures) {
    var accepted = Body.read(request.body()).path("accepted").asBoolean(true);
    var id = request.inPath(0);
    Kind.AUTHORIZATION
        .find(change, id)
        .filter(one -> one.path("status").asString().equals("PENDING"))
        .ifPresent(one -> authorizations.reviewed(change, one, accepted));
    Kind.CAPTURE
        .find(change, id)
        .filter(one -> one.path("status").asString().equals("PENDING"))
        .ifPresent(one -> captures.reviewed(change, one, accepted));
    return Reply.json(200, Json.write(object("reviewed", id)));
  }

  /// Empty when the request is none of PayPal's.
  public Optional<Reply> answer(Request request) {
    try {
      var page = pages.answer(request);
      return page.isPresent() || !ofApi(request.path()) ? page : Optional.of(api.answer(request));
    } catch (PayPalRefusal refusal) {
      return Optional.of(refusal.reply());
    }
  }

  private static boolean ofApi(String path) {
    return path.startsWith("/v1/oauth2/")
        || path.startsWith("/v1/notifications/")
        || path.startsWith("/v1/reporting/")
        || path.startsWith("/v2/")
        || path.startsWith("/v3/vault/");
  }

  @Override
  public void close() {
    courier.close();
  }
}
