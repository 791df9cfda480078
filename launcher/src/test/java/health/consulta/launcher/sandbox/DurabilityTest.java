package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    var process = new Child(data);
    var killer =
        Thread.ofVirtual()
            .start(() -> {
              while (acknowledged.size() < 40) {
                Thread.onSpinWait();
              }
              process.kill();
            });
    payUntilItDies(process, acknowledged);
    killer.join();
    try (var shop = new Shop(data)) {
      var found =
          shop.movements().valueStream().map(m -> m.path("paymentIntent").asString()).toList();
      assertThat(found).containsAll(acknowledged).hasSizeLessThanOrEqualTo(acknowledged.size() + 1);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  private static void payUntilItDies(Child process, List<String> acknowledged) {
    var stripe = StripeClient.builder().setApiKey("sk_test_x").setApiBase(process.address).build();
    try {
      while (true) {
        var intent =
            com.stripe.param.PaymentIntentCreateParams.builder()
                .setAmount(2500L)
                .setCurrency("eur")
                .setCaptureMethod(com.stripe.param.PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .addPaymentMethodType("card")
                .setPaymentMethod("pm_card_visa")
                .setConfirm(true)
                .build();
        acknowledged.add(stripe.v1().paymentIntents().create(intent).getId());
      }
    } catch (StripeException e) {
      // the process is gone
    }
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
