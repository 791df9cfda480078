package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Tariff;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Fees from 70 € are told in writing: before anybody confirms, and in the mail of the
/// confirmation.
@ExtendWith(SharedTown.class)
class NoticeJourneyIT {
  private final Town town;

  NoticeJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_patient_is_told_in_writing_before_they_confirm_and_by_mail() {
    var practice = town.practice("Noémie", "Honoraire", PaymentPolicy.ON_SITE);
    dear(practice);
    var start = town.freeTomorrow(practice).getFirst();
    var patient = town.patient("Alix", "Prévenue");
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.chooses(practice, start);
      visitor.forMyself();
      visitor.sees(visitor.heading("Information écrite sur les honoraires"));
      visitor.sees("80");
      visitor.keep("n-notice");
      visitor.button("Réserver").click();
      visitor.sees("C’est réservé");
    }
    assertThat(town.mailbox().text(patient.email(), "Votre rendez-vous est confirmé"))
        .contains("arrêté du 2 octobre 2008", "80,00", "Dont dépassement");
  }

  /// Of its own, beyond the agreed tariff.
  private void dear(Town.Practice practice) {
    town.api()
        .post(
            "/api/tariffs",
            town.administrator(),
            new Tariff(
                UUID.randomUUID(),
                practice.id(),
                "GENERAL_PRACTICE",
                Sector.SECTOR_1,
                "FOLLOW_UP",
                Mode.VIDEO,
                Money.euros(8000),
                null,
                null,
                LocalDate.now(Town.CLOCK).withDayOfYear(1),
                null,
                0));
  }
}
