package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A practice takes money for a visit, sees it in the day's takings, and has it as a file; nobody
/// else does.
@ExtendWith(SharedTown.class)
class MoneyJourneyIT {
  private static final String FILE = "/fichiers/comptes/encaissements.csv?order=VISIT&rising=false";

  private final Town town;

  MoneyJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void money_is_taken_in_parts_and_counted_for_the_day() {
    var practice = town.practice("Carla", "Caisse");
    var patient = town.patient("Enzo", "Dupré");
    var booking = book(practice, patient);
    try (var desk = town.visitor();
        var other = town.visitor()) {
      desk.signIn(practice.email());
      desk.open("/encaissements?reference=" + booking);
      desk.page().getByText("À régler au cabinet").first().click();
      desk.sees(desk.heading("Enzo Dupré"));
      desk.button("Encaisser").click();
      desk.field("Montant").fill("10,00");
      desk.page().getByLabel("Espèces").check();
      desk.button("Encaisser").last().click();
      desk.sees("10,00 € encaissés.");
      desk.sees("Espèces · 10,00 €");
      desk.keep("m-payment");
      desk.open("/caisse");
      desk.sees("Au cabinet, par personne");
      desk.keep("m-takings");
      await()
          .untilAsserted(() ->
              assertThat(desk.page().locator(".s-tile-value").first().textContent())
                  .startsWith("10,00"));
      var file = desk.page().request().get(FILE);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.text()).contains(booking, "10,00");
      other.signIn(patient.email());
      assertThat(other.page().request().get(FILE).status()).isEqualTo(403);
    }
  }

  private String book(Town.Practice practice, Town.Patient patient) {
    var wanted =
        new BookSlot(
            practice.id(),
            practice.reason(),
            town.freeTomorrow(practice).getFirst(),
            Town.id(town.api().get("/api/users/me", town.token(patient.email(), Town.PASSWORD))),
            PaymentProvider.NONE,
            null,
            null);
    var token = town.token(practice.email(), Town.PASSWORD);
    return Town.id(town.api().post("/api/bookings", token, wanted)).toString();
  }
}
