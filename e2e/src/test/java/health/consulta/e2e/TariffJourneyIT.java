package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A new price holds from its date on.
@ExtendWith(SharedTown.class)
class TariffJourneyIT {
  private static final String SPECIALTY = "OPHTHALMOLOGY";

  private final Town town;

  TariffJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void an_administrator_changes_a_tariff_by_keyboard_and_patients_see_it_from_its_date_on() {
    var practice = town.specialist("Odile", "Tarif", SPECIALTY, Set.of("fr"));
    var first = town.freeTomorrow(practice).getFirst();
    var later = first.plus(Duration.ofDays(2));
    var day = Town.tomorrow();
    own(practice, LocalDate.now(Town.CLOCK).withDayOfYear(1), day);
    own(practice, day.plusDays(1), null);
    try (var administrator = town.visitor();
        var patient = town.visitor()) {
      var account = town.platform().accounts().getFirst();
      administrator.signIn(account.email(), account.password());
      administrator.open("/admin/tarifs");
      administrator.field("Filtrer : Spécialité").fill("Ophtal"); // others have prices of their own
      administrator.field("Filtrer : Praticien").fill("Propre");
      administrator.sees(administrator.page().getByText("Propre").nth(1));
      var keys = administrator.page().keyboard();
      keys.press("Tab"); // past the places
      keys.press("Tab"); // into the lines
      keys.press("ArrowDown");
      for (int n = 0; n < 7; n++) keys.press("ArrowRight");
      administrator.sees("Pourquoi ce prix ?");
      keys.press("F2");
      administrator.sees(administrator.page().locator("vaadin-grid input:focus"));
      keys.press("Control+A");
      keys.type("35");
      keys.press("Enter");
      administrator.sees("35,00");
      administrator.keep("t-grid");

      assertThat(price(practice, first)).isEqualTo(3000);
      assertThat(price(practice, later)).isEqualTo(3500);
      patient.lookAt(practice, later);
      patient.keep("t-price");
    }
  }

  private void own(Town.Practice practice, LocalDate from, @Nullable LocalDate to) {
    town.api()
        .post(
            "/api/tariffs",
            town.administrator(),
            new Tariff(
                UUID.randomUUID(),
                practice.id(),
                SPECIALTY,
                Sector.SECTOR_1,
                "FOLLOW_UP",
                Mode.VIDEO,
                Money.euros(3000),
                null,
                null,
                from,
                to,
                0));
  }

  private long price(Town.Practice practice, Instant start) {
    return town.api()
        .get(Town.quote(practice.id(), practice.reason(), start), "")
        .path("amount")
        .path("minor")
        .asLong();
  }
}
