package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.SetupIntent;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
  @TempDir private Path data;

  @Test
  void a_restart_on_the_same_folder_forgets_nothing() throws Exception {
    try (var shop = new Shop(data)) {
      var session = shop.opened();
      shop.pay(session, "4242424242424242");
      var before = shop.movements();
      shop.restart();
      assertThat(shop.movements()).isEqualTo(before);
      assertThat(shop.session(session.getId()).getStatus()).isEqualTo("complete");
      shop.stripe().v1().paymentIntents().capture(shop.session(session.getId()).getPaymentIntent());
      assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
    }
  }

  @Test
  void a_torn_last_line_is_cut_off_and_damage_before_it_refuses_the_start() throws Exception {
    try (var shop = new Shop(data)) {
      shop.authorised(2500);
    }
    var journal = data.resolve("journal.jsonl");
    Files.writeString(journal, "{\"at\":\"2026-", StandardOpenOption.APPEND);
    try (var shop = new Shop(data)) {
      shop.authorised(700);
    }
    try (var shop = new Shop(data)) {
      assertThat(shop.ledger()).containsExactly("authorisation 2500", "authorisation 700");
    }
    Files.writeString(journal, "nonsense\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> new Shop(data).close()).hasMessageContaining("damaged");
  }

  @Test
  void what_was_acknowledged_survives_a_kill() throws Exception {
    var acknowledged = new ArrayList<String>();
    untilKilled(
        40,
        acknowledged,
        stripe -> stripe.v1().paymentIntents().create(intent("pm_card_visa").build()).getId());
    try (var shop = new Shop(data)) {
      var found =
          shop.movements().valueStream().map(m -> m.path("paymentIntent").asString()).toList();
      assertThat(found).containsAll(acknowledged).hasSizeLessThanOrEqualTo(acknowledged.size() + 1);
    }
  }

  @Test
  void a_card_that_was_stored_before_a_kill_is_charged_after_it() throws Exception {
    var acknowledged = new ArrayList<SetupIntent>();
    untilKilled(10, acknowledged, DurabilityTest::store);
    try (var shop = new Shop(data)) {
      for (var stored : acknowledged) {
        var paid =
            intent(stored.getPaymentMethod())
                .setCustomer(stored.getCustomer())
                .setOffSession(true)
                .build();
        assertThat(shop.stripe().v1().paymentIntents().create(paid).getStatus())
            .isEqualTo("requires_capture");
      }
    }
  }

  private static SetupIntent store(StripeClient stripe) throws StripeException {
    var customer = stripe.v1().customers().create(CustomerCreateParams.builder().build()).getId();
    return stripe
        .v1()
        .setupIntents()
        .create(
            SetupIntentCreateParams.builder()
                .setCustomer(customer)
                .addPaymentMethodType("card")
                .setPaymentMethod("pm_card_visa")
                .setConfirm(true)
                .build());
  }

  @Test
  void a_dispute_that_was_closed_before_a_kill_is_booked_once_after_it() throws Exception {
    var acknowledged = new ArrayList<Dispute>();
    untilKilled(3, acknowledged, DurabilityTest::lose);
    try (var shop = new Shop(data)) {
      shop.advance(Duration.ofSeconds(2)); // the last one may not have come up before the kill
      for (var lost : acknowledged) {
        var known = shop.stripe().v1().disputes().retrieve(lost.getId());
        assertThat(known.getStatus()).isEqualTo("lost");
        assertThat(known.getBalanceTransactions()).hasSize(1);
      }
      var disputes = shop.stripe().v1().disputes().list().getData();
      assertThat(shop.ledger()).filteredOn("dispute 2500"::equals).hasSameSizeAs(disputes);
      assertThat(shop.ledger()).filteredOn("capture 2500"::equals).hasSameSizeAs(disputes);
    }
  }

  private static Dispute lose(StripeClient stripe) throws StripeException {
    var intent =
        stripe
            .v1()
            .paymentIntents()
            .create(
                intent("pm_card_createDispute")
                    .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                    .build());
    var wanted = DisputeListParams.builder().setPaymentIntent(intent.getId()).build();
    while (true) {
      var disputes = stripe.v1().disputes().list(wanted).getData();
      if (!disputes.isEmpty()) {
        return stripe.v1().disputes().close(disputes.getFirst().getId());
      }
    }
  }

  private static PaymentIntentCreateParams.Builder intent(String method) {
    return PaymentIntentCreateParams.builder()
        .setAmount(2500L)
        .setCurrency("eur")
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .addPaymentMethodType("card")
        .setPaymentMethod(method)
        .setConfirm(true);
  }

  private interface Act<T> {
    T run(StripeClient stripe) throws StripeException;
  }

  /// Acts in another process, which is killed in the middle of an act once so many were
  /// acknowledged.
  private <T> void untilKilled(int least, List<T> acknowledged, Act<T> act) throws Exception {
    var process = new Child(data);
    var done = new AtomicInteger();
    var killer =
        Thread.ofVirtual()
            .start(() -> {
              while (done.get() < least) {
                Thread.onSpinWait();
              }
              process.kill();
            });
    var stripe = StripeClient.builder().setApiKey("sk_test_x").setApiBase(process.address).build();
    try {
      while (true) {
        acknowledged.add(act.run(stripe));
        done.incrementAndGet();
      }
    } catch (StripeException e) {
      killer.join(); // the process is gone
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(least);
  }

  /// The sandbox as the launcher starts it, in a process that can be killed.
  private static final class Child {
    private final Process process;
    private final String address;

    Child(Path data) throws Exception {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SandboxProcess.class.getName(),
                  "--port",
                  "0",
                  "--data",
                  data.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      var line = Objects.requireNonNull(out.readLine(), "the sandbox did not start");
      address = line.substring(line.indexOf("http")).replace("localhost", "127.0.0.1");
    }

    void kill() {
      process.destroyForcibly();
    }
  }
}
