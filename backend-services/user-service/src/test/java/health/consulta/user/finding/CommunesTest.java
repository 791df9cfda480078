package health.consulta.user.finding;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.Commune;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunesTest {
  private final Communes communes = new Communes();

  @Test
  void the_largest_comes_first_and_accents_and_hyphens_make_no_difference() {
    assertThat(names("lyo")).startsWith("Lyon");
    assertThat(names("besancon")).startsWith("Besançon");
    assertThat(names("SAINT ETIENNE")).startsWith("Saint-Étienne");
    assertThat(names("st etienne")).startsWith("Saint-Étienne");
    assertThat(names("saint denis")).contains("Saint-Denis");
  }

  @Test
  void slips_are_forgiven_where_nothing_else_is_meant() {
    assertThat(names("marsielle")).contains("Marseille");
    assertThat(names("tuolouse")).contains("Toulouse");
    assertThat(names("xqzwv")).isEmpty();
  }

  @Test
  void a_postal_code_will_do_overseas_and_in_corsica_too() {
    assertThat(names("75011")).contains("Paris", "Paris 11e Arrondissement");
    assertThat(communes.beginning("97400", 8))
        .first()
        .extracting(Commune::department)
        .isEqualTo("974");
    assertThat(communes.beginning("20000", 8))
        .first()
        .extracting(Commune::department)
        .isEqualTo("2A");
  }

  @Test
  void one_letter_is_not_enough_and_few_are_answered() {
    assertThat(names("l")).isEmpty();
    assertThat(names("🤒")).isEmpty();
    assertThat(names("sa")).hasSize(8);
  }

  private List<String> names(String typed) {
    return communes.beginning(typed, 8).stream().map(Commune::name).toList();
  }
}
