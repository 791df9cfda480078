package health.consulta.portal.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.AgeSupplement;
import health.consulta.contract.billing.Tariff;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextTariffTest {
  private static final UUID LYON = UUID.randomUUID();

  static Tariff at(Tariff line, UUID place) {
    return new Tariff(
        line.id(),
        line.practitionerId(),
        place,
        line.specialty(),
        line.sector(),
        line.reasonCode(),
        line.mode(),
        line.amount(),
        line.night(),
        line.sunday(),
        new AgeSupplement(0, 5, Money.euros(500)),
        line.validFrom(),
        line.validTo(),
        line.version());
  }

  @Test
  void the_line_of_the_next_year_is_for_the_same_place_and_ages() {
    var line =
        new Tariff(
            UUID.randomUUID(),
            null,
            "GENERAL_PRACTICE",
            Sector.SECTOR_1,
            "CONSULTATION",
            Mode.VIDEO,
            Money.euros(2500),
            null,
            null,
            LocalDate.of(2026, 3, 1),
            null,
            3);
    var next = new NextTariff(at(line, LYON)).line();
    assertThat(next.locationId()).isEqualTo(LYON);
    assertThat(next.age()).isEqualTo(new AgeSupplement(0, 5, Money.euros(500)));
    assertThat(next.validFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
  }
}
