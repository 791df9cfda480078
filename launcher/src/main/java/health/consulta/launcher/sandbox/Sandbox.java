package health.consulta.launcher.sandbox;

import com.sun.net.httpserver.HttpServer;
import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Faults;
import health.consulta.launcher.sandbox.http.FrontDoor;
import health.consulta.launcher.sandbox.http.Reply;
import health.consulta.launcher.sandbox.http.Request;
import health.consulta.launcher.sandbox.paypal.PayPal;
import health.consulta.launcher.sandbox.paypal.PayPalSettings;
import health.consulta.launcher.sandbox.stripe.Stripe;
import health.consulta.launcher.sandbox.stripe.StripeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The payment sandbox, on 127.0.0.1. Everything it acknowledged survives a `kill -9`.
public final class Sandbox implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Books books;
  private final Faults faults = new Faults();
  private final Stripe stripe;
  private final PayPal paypal;
  private final ControlApi control;
  private final Thread ticker;

  private Sandbox(SandboxSettings settings, Clock clock) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), settings.port()), 256);
    books = new Books(settings.data(), clock);
    var address = settings.publicAddress().orElse("http://localhost:" + port());
    stripe =
        new Stripe(
            books,
            faults,
            new StripeSettings(
                address, settings.merchant(), settings.webhookUrl(), settings.webhookSecret()),
            settings.webhookPatience());
    paypal =
        new PayPal(
            books,
            faults,
            new PayPalSettings(
                address,
                settings.merchant(),
                settings.paypal().clientId(),
                settings.paypal().clientSecret(),
                settings.paypal().webhookUrl(),
                settings.paypal().webhookId()),
            settings.webhookPatience());
    control = new ControlApi(books, faults, stripe::forge);
    ticker = Thread.ofVirtual().name("sandbox-ticker").start(this::tick);
    server.createContext("/", new FrontDoor(this::answer));
    server.setExecutor(workers);
    server.start();
  }

  public static Sandbox start(SandboxSettings settings, Clock clock) throws IOException {
    return new Sandbox(settings, clock);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private Reply answer(Request request) {
    return paypal
        .answer(request)
        .or(() ->
            request.path().startsWith("/_sandbox/")
                ? Optional.of(control.answer(request))
                : stripe.answer(request))
        .orElseGet(() -> Reply.json(404, "{\"error\":\"not found\"}"));
  }

  /// What falls due while nobody asks is settled within a second, so that its webhooks leave.
  private void tick() {
    try {
      while (true) {
        Thread.sleep(500);
        books.change(change -> change);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    workers.shutdownNow();
    ticker.interrupt();
    stripe.close();
    paypal.close();
    books.close();
  }
}
