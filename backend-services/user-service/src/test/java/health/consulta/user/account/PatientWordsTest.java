package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PatientWordsTest {
  @Test
  void one_field_takes_names_a_birth_date_and_a_number() {
    var words = PatientWords.of("Le Goff-Roy jean 02/04/1990");
    assertThat(words.names()).containsExactly("Le", "Goff-Roy", "jean");
    assertThat(words.birthDate()).isEqualTo(LocalDate.of(1990, 4, 2));
    assertThat(words.phone()).isNull();
    assertThat(PatientWords.of("1990-04-02").birthDate()).isEqualTo(LocalDate.of(1990, 4, 2));
    assertThat(PatientWords.of("roche 06 12 34").phone()).isEqualTo("061234");
  }

  @Test
  void numbers_are_kept_as_the_country_dials_them() {
    assertThat(PatientWords.digits("+33 6 12 34 56 78")).isEqualTo("0612345678");
    assertThat(PatientWords.digits("06.12.34.56.78")).isEqualTo("0612345678");
    assertThat(PatientWords.digits("+32 470 12 34 56")).isEqualTo("+32470123456");
  }

  @Test
  void what_says_nothing_is_not_looked_for() {
    assertThat(PatientWords.of("%%%").say()).isFalse();
    assertThat(PatientWords.of("061").say()).isFalse();
    assertThat(PatientWords.of("31/02/1990").say()).isFalse();
    assertThat(PatientWords.of("0612").say()).isTrue();
  }
}
