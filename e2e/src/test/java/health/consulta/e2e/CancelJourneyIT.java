package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Plans change.
@ExtendWith(SharedTown.class)
class CancelJourneyIT {
  private final Town town;

  CancelJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_patient_cancels_and_the_reserved_money_is_let_go() {
    var practice = town.practice("Anne", "Libre");
    var patient = town.patient("Zoé", "Change");
    var start = town.freeTomorrow(practice).get(2);
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.toPayment(practice, start);
      visitor.card("4242424242424242");
      visitor.pay();
      visitor.sees("C’est réservé");
      var booking = Town.id(town.bookings(patient.token()).getFirst());
      assertThat(town.bank().held(booking)).isEqualTo(Town.FEE);
      visitor.open("/visites");
      visitor.button("Annuler").click();
      visitor.sees(visitor.heading("Annuler cette visite ?"));
      visitor.keep("e-cancel");
      visitor.button("Annuler la visite").click();
      visitor.sees("Visite annulée. Rien n’est débité.");
      visitor.keep("e-cancelled");
      assertThat(town.status(patient, booking)).isEqualTo("CANCELLED");
      await().atMost(Town.SOON).until(() -> town.bank().released(booking) == Town.FEE);
      assertThat(town.bank().captured(booking)).isZero();
    }
    await().atMost(Town.SOON).until(() -> town.freeTomorrow(practice).contains(start));
  }
}
