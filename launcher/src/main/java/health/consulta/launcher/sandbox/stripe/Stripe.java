package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Courier;
import health.consulta.launcher.sandbox.engine.Faults;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.http.Routes;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Stripe, put together: the API under `/v1`, the payer's pages under `/c`, the webhooks on their
/// way.
public final class Stripe implements AutoCloseable {
  private final StripeApi api;
  private final Routes pages;
  private final Courier courier;
  private final Forgeries forgeries;

  /// `patience` is the pause before a refused webhook's second attempt; it doubles up to 30
  /// seconds.
  public Stripe(Books books, Faults faults, StripeSettings settings, Duration patience) {
    var endpoints = new WebhookEndpoints(settings, books);
    var events = new Events(endpoints);
    var methods = new PaymentMethods(events);
    var customers = new Customers(events, methods);
    var attempts = new Attempts(events, methods, settings.address());
    var setups = new Setups(events, methods, settings.address());
    var setupIntents = new SetupIntents(events, setups);
    var disputes = new Disputes(events);
    var intents = new PaymentIntents(events, attempts);
    var sessions =
        new CheckoutSessions(
            events, intents, attempts, setupIntents, setups, customers, settings.address());
    books.whenDue("pi", intents::expire);
    books.whenDue("cs", sessions::expire);
    books.whenDue("ch", disputes::arise);
    books.whenDue("du", disputes::decide);
    books.whenDue("txn", Balance::settle);
    api =
        new StripeApi(books, faults)
            .offer(intents)
            .offer(customers)
            .offer(methods)
            .offer(setupIntents)
            .offer(sessions)
            .offer(new Refunds(events, disputes))
            .offer(disputes)
            .offer(endpoints);
    pages = new HostedPages(books, sessions, new Pages(settings.merchant())).routes();
    forgeries = new Forgeries(books, endpoints);
    courier = new Courier(books, faults, patience, endpoints::letter);
  }

  public Optional<Reply> answer(Request request) {
    try {
      return request.path().startsWith("/v1/")
          ? Optional.of(api.answer(request))
          : pages.answer(request);
    } catch (StripeRefusal refusal) {
      return Optional.of(refusal.reply());
    }
  }

  /// Sends so many webhooks signed with a wrong secret, and answers `sent` and `believed`.
  public ObjectNode forge(int times) {
    return forgeries.send(times);
  }

  @Override
  public void close() {
    courier.close();
  }
}
