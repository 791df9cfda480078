package health.consulta.user.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RppsTest {
  @Test
  void a_number_whose_check_digit_fits_is_valid() {
    assertThat(new Rpps("79927398713").hasValidCheckDigit()).isTrue();
  }

  @Test
  void one_wrong_digit_shows() {
    for (int digit = 0; digit < 10; digit++)
      assertThat(new Rpps("7992739871" + digit).hasValidCheckDigit()).isEqualTo(digit == 3);
  }
}
