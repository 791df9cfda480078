package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {
  @TempDir private Path data;
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new Shop(data);
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  @Test
  void a_good_card_completes_the_session_and_leads_back() throws Exception {
    var session = shop.opened();
    assertThat(session.getStatus()).isEqualTo("open");
    assertThat(session.getPaymentIntent()).isNull();
    assertThat(session.getAmountTotal()).isEqualTo(2500);

    var answer = shop.pay(session, "4242 4242 4242 4242");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("http://shop.test/ok?session=" + session.getId());

    var paid =
        shop.stripe()
            .v1()
            .checkout()
            .sessions()
            .retrieve(
                session.getId(),
                SessionRetrieveParams.builder()
                    .addExpand("payment_intent.latest_charge")
                    .addExpand("line_items")
                    .build());
    assertThat(paid.getStatus()).isEqualTo("complete");
    assertThat(paid.getPaymentStatus()).isEqualTo("unpaid");
    assertThat(paid.getClientReferenceId()).isEqualTo("booking-1");
    assertThat(paid.getLineItems().getData().getFirst().getDescription()).isEqualTo("Rendez-vous");
    assertThat(paid.getPaymentIntentObject().getStatus()).isEqualTo("requires_capture");
    assertThat(paid.getPaymentIntentObject().getMetadata()).containsEntry("payment", "p-1");
    assertThat(paid.getPaymentIntentObject().getLatestChargeObject().getCaptured()).isFalse();

    shop.stripe().v1().paymentIntents().capture(paid.getPaymentIntent());
    assertThat(shop.session(session.getId()).getPaymentStatus()).isEqualTo("paid");
  }

  @Test
  void paying_twice_charges_once() throws Exception {
    var session = shop.opened();
    shop.pay(session, "4242424242424242");
    assertThat(shop.pay(session, "4242424242424242").statusCode()).isEqualTo(303);
    assertThat(shop.get("/c/pay/" + session.getId()).body()).contains("Ce paiement est déjà fait");
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
  }

  @ParameterizedTest
  @CsvSource({
    "4000 0000 0000 0002, Votre carte a été refusée.",
    "4000 0000 0000 9995, Votre carte ne dispose pas de fonds suffisants.",
    "4000 0000 0000 0069, Votre carte est arrivée à expiration.",
    "4000 0000 0000 0119, Une erreur est survenue",
    "5105 1051 0510 5100, seules les cartes de test"
  })
  void a_declined_card_stays_on_the_page_and_says_why(String number, String words)
      throws Exception {
    var session = shop.opened();
    var answer = shop.pay(session, number);
    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(answer.body()).contains(words).contains("role=\"alert\"").contains(number);
    assertThat(shop.session(session.getId()).getStatus()).isEqualTo("open");
    assertThat(shop.ledger()).isEmpty();

    assertThat(shop.pay(session, "4242424242424242").statusCode()).isEqualTo(303);
  }

  @Test
  void the_page_says_beside_each_field_what_is_wrong() throws Exception {
    var page = "/c/pay/" + shop.opened().getId();
    assertThat(shop.post(page, Map.of()).body())
        .contains(
            "Saisissez le numéro", "Saisissez la date", "Saisissez le crypto", "Saisissez le nom");
    var wrong =
        shop.post(
            page,
            Map.of(
                "number", "4242424242424241", "expiry", "13/30", "cvc", "12", "name", "<b>&'\""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("n’est pas valide", "sous la forme MM/AA", "compte 3 chiffres")
        .contains("&lt;b&gt;&amp;&#39;&quot;")
        .doesNotContain("<b>");
    assertThat(shop.post(page, Map.of("expiry", "01/20")).body())
        .contains("Cette carte est expirée");
    assertThat(shop.ledger()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"approve, complete", "fail, open"})
  void three_d_secure_is_decided_on_the_banks_page(String answer, String status) throws Exception {
    var session = shop.opened();
    var bank =
        shop.pay(session, "4000 0027 6000 3184").headers().firstValue("Location").orElseThrow();
    assertThat(shop.get(bank).body()).contains("Approuver le paiement").contains("•••• 3184");
    assertThat(shop.ledger()).isEmpty();

    var decided = shop.post(bank, Map.of("answer", answer));
    assertThat(shop.session(session.getId()).getStatus()).isEqualTo(status);
    if (answer.equals("approve")) {
      assertThat(decided.headers().firstValue("Location").orElseThrow())
          .startsWith("http://shop.test/ok");
      assertThat(shop.ledger()).containsExactly("authorisation 2500");
    } else {
      assertThat(decided.body()).contains("pas confirmé votre identité");
      assertThat(shop.ledger()).isEmpty();
    }
  }

  @Test
  void an_expired_session_says_so_and_takes_no_money() throws Exception {
    var session = shop.opened();
    var declined = shop.pay(session, "4000000000000002");
    assertThat(declined.statusCode()).isEqualTo(402);
    shop.advance(Duration.ofHours(25));
    var answer = shop.pay(session, "4242424242424242");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("a expiré", "http://shop.test/cancelled");
    var expired = shop.session(session.getId());
    assertThat(expired.getStatus()).isEqualTo("expired");
    assertThat(shop.stripe().v1().paymentIntents().retrieve(expired.getPaymentIntent()).getStatus())
        .isEqualTo("canceled");
    assertThat(shop.ledger()).isEmpty();
  }

  @Test
  void the_shop_can_expire_an_open_session_and_no_other() throws Exception {
    var sessions = shop.stripe().v1().checkout().sessions();
    var session = shop.opened();
    assertThat(sessions.expire(session.getId()).getStatus()).isEqualTo("expired");
    catchThrowableOfType(InvalidRequestException.class, () -> sessions.expire(session.getId()));
    var refused =
        catchThrowableOfType(InvalidRequestException.class, () -> sessions.expire(session.getId()));
    assertThat(refused.getMessage()).contains("Only Checkout Sessions with a status in [\"open\"]");
  }

  @Test
  void expiry_lies_between_thirty_minutes_and_a_day() throws Exception {
    assertThat(expiring(Duration.ofMinutes(29))).contains("at least 30 minutes");
    assertThat(expiring(Duration.ofHours(25))).contains("less than 24 hours");
    assertThat(expiring(Duration.ofMinutes(31))).isEmpty();
  }

  private String expiring(Duration time) throws Exception {
    var params = shop.checkout().setExpiresAt(Instant.now().plus(time).getEpochSecond()).build();
    var refused =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> shop.stripe().v1().checkout().sessions().create(params));
    return refused == null ? "" : refused.getMessage();
  }

  @Test
  void the_page_speaks_the_payers_language_and_loads_nothing_from_elsewhere() throws Exception {
    var auto =
        shop.stripe()
            .v1()
            .checkout()
            .sessions()
            .create(shop.checkout().setLocale(SessionCreateParams.Locale.AUTO).build());
    var page = "/c/pay/" + auto.getId();
    assertThat(shop.get(page, "Accept-Language", "en-GB,en;q=0.9").body())
        .contains("lang=\"en\"", "Pay €25.00", "Test environment");
    var french = shop.get(page, "Accept-Language", "fr-FR,en;q=0.5");
    assertThat(french.body())
        .contains("lang=\"fr\"", "Payer 25,00\u00a0€", "Environnement de test")
        .doesNotContain("onclick")
        .doesNotContain("<style")
        .doesNotContain(" src=\"http");
    assertThat(french.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self' http://shop.test");
    assertThat(shop.get("/c/pay/cs_test_none").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_parameter_deep_inside_is_refused() {
    var form =
        Map.of(
            "mode",
            "payment",
            "success_url",
            "http://shop.test",
            "payment_intent_data[colour]",
            "red");
    assertThat(shop.post("/v1/checkout/sessions", form).body())
        .contains("Received unknown parameter: payment_intent_data[colour]");
  }

  @Test
  void no_card_number_reaches_the_disk() throws Exception {
    Session session = shop.opened();
    shop.pay(session, "4242 4242 4242 4242");
    assertThat(java.nio.file.Files.readString(data.resolve("journal.jsonl")))
        .contains(session.getId())
        .doesNotContain("4242424242424242")
        .doesNotContain("4242 4242");
  }
}
