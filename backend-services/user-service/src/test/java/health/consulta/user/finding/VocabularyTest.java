package health.consulta.user.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private final Vocabulary vocabulary = new Vocabulary();

  @ParameterizedTest
  @CsvSource({
    "dermatologue, DERMATOLOGY",
    "DERMATO, DERMATOLOGY",
    "dermatollogue, DERMATOLOGY",
    "demratologue, DERMATOLOGY",
    "skin, DERMATOLOGY",
    "j’ai des boutons, DERMATOLOGY",
    "grains de beauté, DERMATOLOGY",
    "mal au ventre, GENERAL_PRACTICE",
    "I have a sore throat, GENERAL_PRACTICE",
    "Fievre depuis hier, GENERAL_PRACTICE",
    "bebe, PEDIATRICS",
    "my child has a rash, PEDIATRICS",
    "enceinte, MIDWIFERY",
    "périodes, GYNAECOLOGY",
    "anxiete, PSYCHIATRY",
    "œil rouge, OPHTHALMOLOGY",
    "tooth, DENTISTRY",
    "sage-femme, MIDWIFERY",
    "pédiat, PEDIATRICS"
  })
  void words_lead_to_a_specialty(String text, String specialty) {
    assertThat(vocabulary.specialties(text, true)).contains(specialty);
  }

  @Test
  void what_matches_to_the_letter_leaves_nothing_to_guess() {
    assertThat(vocabulary.specialties("cardiologue", true)).containsExactly("CARDIOLOGY");
    assertThat(vocabulary.specialties("psy", true)).contains("PSYCHIATRY", "PSYCHOLOGY");
  }

  @Test
  void a_name_that_is_listed_is_not_taken_for_a_slip() {
    assertThat(vocabulary.specialties("Dermatolle", false)).isEmpty();
    assertThat(vocabulary.specialties("dermatologue", false)).containsExactly("DERMATOLOGY");
  }

  @Test
  void words_that_say_nothing_find_nothing() {
    for (var text : new String[] {"", "  ", "j’ai mal", "my", "xyzzy", "🤒", "<b>", "Dupontel"})
      assertThat(vocabulary.specialties(text, true)).as(text).isEmpty();
  }

  @Test
  void danger_to_life_is_known_only_by_all_its_words() {
    assertThat(vocabulary.urgent("douleur à la poitrine")).isTrue();
    assertThat(vocabulary.urgent("chest pain")).isTrue();
    assertThat(vocabulary.urgent("I think it is a heart attack")).isTrue();
    assertThat(vocabulary.urgent("heart")).isFalse();
    assertThat(vocabulary.urgent("mal au dos")).isFalse();
  }
}
