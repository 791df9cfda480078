package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A refused card costs nothing and keeps no time.
@ExtendWith(SharedTown.class)
class DeclinedCardIT {
  private final Town town;

  DeclinedCardIT(Town town) {
    this.town = town;
  }

  @Test
  void a_declined_card_leaves_no_booking_and_frees_the_slot() {
    var practice = town.practice("Paul", "Refus");
    var patient = town.patient("Denis", "Sanssou");
    var start = town.freeTomorrow(practice).get(5);
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.toPayment(practice, start);
      assertThat(town.freeTomorrow(practice)).doesNotContain(start);
      visitor.card("4000000000000002");
      visitor.pay();
      visitor.sees(visitor.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT));
      visitor.keep("b-declined-on-the-payment-page");
      visitor.leavePayment();
      visitor.sees(visitor.heading("Votre banque a refusé"));
      visitor.sees("Rien n’est débité ni réservé.");
      visitor.keep("b-declined");
    }
    var booking = town.bookings(patient.token()).getFirst();
    assertThat(booking.path("status").asString()).isEqualTo("PAYMENT_FAILED");
    assertThat(town.bank().authorised(Town.id(booking))).isZero();
    await().atMost(Town.SOON).until(() -> town.freeTomorrow(practice).contains(start));
  }
}
