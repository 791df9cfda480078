package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Plans change, and the visit with them.
@ExtendWith(SharedTown.class)
class MoveJourneyIT {
  private final Town town;

  MoveJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_patient_moves_a_paid_visit_and_pays_nothing_more() {
    var practice = town.practice("Anne", "Mobile");
    var patient = town.patient("Zoé", "Bouge");
    var start = town.freeTomorrow(practice).get(2);
    var later = start.plus(Duration.ofDays(2));
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.toPayment(practice, start);
      visitor.card("4242424242424242");
      visitor.pay();
      visitor.sees("C’est réservé");
      var booking = Town.id(town.bookings(patient.token()).getFirst());

      visitor.open("/visites");
      visitor.link("Déplacer").click();
      visitor.sees(visitor.heading("Déplacer ma visite"));
      visitor.pickDay(later);
      visitor.keep("g-move");
      visitor.button(Visitor.label(practice, later)).click();
      visitor.sees(visitor.heading("Déplacer cette visite ?"));
      visitor.keep("g-move-sure");
      visitor.button("Déplacer la visite").click();
      visitor.sees("Visite déplacée.");
      visitor.keep("g-moved");

      assertThat(start(patient)).isEqualTo(later);
      assertThat(town.status(patient, booking)).isEqualTo("CONFIRMED");
      assertThat(town.bank().held(booking)).isEqualTo(Town.FEE);
    }
    await().atMost(Town.SOON).until(() -> town.freeTomorrow(practice).contains(start));
    town.mailbox().arrives(patient.email(), "Votre rendez-vous est déplacé");
  }

  private Instant start(Town.Patient patient) {
    return Instant.parse(town.bookings(patient.token()).getFirst().path("start").asString());
  }
}
