package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody is called away while the payment page is open.
@ExtendWith(SharedTown.class)
class HoldRunsOutIT {
  private static final Duration PATIENCE = SharedTown.HOLD.plusSeconds(30);

  private final Town town;

  HoldRunsOutIT(Town town) {
    this.town = town;
  }

  @Test
  void a_hold_that_runs_out_before_the_payment_costs_nothing_even_when_the_card_comes_late() {
    var practice = town.practice("Luc", "Attente");
    var patient = town.patient("Alix", "Tardif");
    var start = town.freeTomorrow(practice).get(9);
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.toPayment(practice, start);
      visitor.card("4242424242424242");
      var booking = Town.id(town.bookings(patient.token()).getFirst());
      await().atMost(PATIENCE).until(() -> town.status(patient, booking).equals("EXPIRED"));
      await().atMost(Town.SOON).until(() -> town.freeTomorrow(practice).contains(start));
      await().atMost(Town.SOON).until(() -> town.payment(patient, booking).equals("RELEASED"));
      visitor.pay();
      visitor.sees(visitor.heading("Cette page de paiement a expiré"));
      visitor.keep("d-payment-page-expired");
      visitor.link("Revenir").click();
      visitor.sees(visitor.heading("Le temps est écoulé"));
      visitor.sees("Rien n’est débité.");
      visitor.sees(visitor.offered(practice).first());
      visitor.keep("d-expired");
      assertThat(town.bank().held(booking)).isZero();
      assertThat(town.bank().captured(booking)).isZero();
      assertThat(town.status(patient, booking)).isEqualTo("EXPIRED");
    }
  }
}
