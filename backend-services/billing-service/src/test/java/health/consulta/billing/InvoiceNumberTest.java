package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoiceNumberTest {
  private static Issuer issuer(String firstName, String lastName) {
    return new Issuer(UUID.randomUUID(), "Dr", firstName, lastName, "10001234567", "", "", "");
  }

  @Test
  void it_names_issuer_year_and_place_in_the_series() {
    var number =
        new InvoiceNumber(
            issuer("Claire", "Martin").prefix(), "2026", 42, LocalDate.of(2026, 12, 1), "");
    assertThat(number.shown()).isEqualTo("CM4567-2026-000042");
  }

  @Test
  void letters_are_plain_whatever_the_name() {
    assertThat(issuer("Élodie", "d'Arcy").prefix()).isEqualTo("ED4567");
    assertThat(issuer("Zoë", "李").prefix()).isEqualTo("ZX4567");
  }
}
