package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Paying by PayPal: chosen at the payment step, approved at PayPal, captured after the visit.
@ExtendWith(SharedTown.class)
class PayPalJourneyIT {
  private final Town town;

  PayPalJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_visit_is_guaranteed_by_paypal_and_charged_when_it_is_over() {
    var practice = town.practice("Alice", "Bourse");
    var patient = town.patient("Pascal", "Pallier");
    var start = town.freeTomorrow(practice).get(2);
    try (var visitor = town.visitor();
        var doctor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.chooses(practice, start);
      visitor.keep("p-choice");
      visitor.reserveByPayPal();
      visitor.keep("p-paypal");
      visitor.pay();
      visitor.sees("C’est réservé");
      var id = bookingsOf(patient, "CONFIRMED").getFirst();
      assertThat(town.bank().held(id)).isEqualTo(Town.FEE);
      holds(doctor, practice, start);
      await().atMost(Town.SOON).until(() -> town.bank().captured(id) == Town.FEE);
      assertThat(town.bank().held(id)).isZero();
    }
  }

  private static void holds(Visitor doctor, Town.Practice practice, java.time.Instant start) {
    doctor.signIn(practice.email());
    doctor.open("/agenda");
    doctor.button("Suivant").click();
    doctor.entry(Visitor.clock(start), "Pascal Pallier").click();
    for (var step : new String[] {"Marquer arrivée", "Faire entrer", "Terminer"})
      doctor.step(step).click();
    doctor.sees(doctor.entry("Pascal Pallier", "Terminé"));
  }

  @Test
  void who_cancels_at_paypal_loses_nothing() {
    var practice = town.practice("Bruno", "Bourse");
    var patient = town.patient("Odile", "Hésite");
    var start = town.freeTomorrow(practice).get(2);
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.chooses(practice, start);
      visitor.reserveByPayPal();
      visitor.button("Annuler et revenir").click();
      visitor.page().waitForURL("**/paiement/retour**");
    }
    assertThat(bookingsOf(patient, "CONFIRMED")).isEmpty();
    assertThat(bookingsOf(patient, "HELD"))
        .hasSize(1)
        .allSatisfy(id -> assertThat(town.bank().authorised(id)).isZero());
  }

  private List<UUID> bookingsOf(Town.Patient patient, String status) {
    return town.bookings(patient.token()).stream()
        .filter(booking -> booking.path("status").asString().equals(status))
        .map(Town::id)
        .toList();
  }
}
