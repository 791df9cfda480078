package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.consulta.contract.Question;
import health.consulta.contract.Question.Kind;
import health.consulta.contract.Question.Option;
import health.consulta.kit.Invalid;
import health.consulta.kit.Refusal.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
  static final Question WHAT =
      new Question("what", "Quoi ?", "What?", Kind.TEXT, true, 3, 20, List.of());
  static final Question BEFORE =
      new Question("before", "Déjà ?", "Before?", Kind.YES_NO, false, null, null, List.of());
  static final Question SINCE =
      new Question(
          "since",
          "Depuis ?",
          "Since?",
          Kind.CHOICE,
          false,
          null,
          null,
          List.of(new Option("days", "Jours", "Days"), new Option("weeks", "Semaines", "Weeks")));
  static final List<Question> ASKED = List.of(WHAT, BEFORE, SINCE);

  @Test
  void right_answers_are_kept_without_spaces_around_them_and_empty_ones_are_none() {
    var answers =
        Answers.of(ASKED, Map.of("what", " cough ", "since", "days", "before", " "), true);
    assertThat(answers.byQuestion()).isEqualTo(Map.of("what", "cough", "since", "days"));
  }

  @Test
  void every_wrong_answer_is_named_and_none_is_repeated() {
    var wrong = wrong(Map.of("what", "no", "since", "years", "before", "yes", "secret", "x"), true);
    assertThat(wrong)
        .extracting(Part::field)
        .containsExactly("answers.what", "answers.before", "answers.since", "answers");
    assertThat(wrong.toString()).doesNotContain("years", "secret");
  }

  @Test
  void the_bounds_of_a_text_belong_to_it() {
    for (var right : List.of("abc", "a".repeat(20)))
      assertThat(Answers.of(ASKED, Map.of("what", right), true).byQuestion())
          .containsEntry("what", right);
    for (var far : List.of("ab", "a".repeat(21)))
      assertThat(wrong(Map.of("what", far), true)).hasSize(1);
  }

  @Test
  void what_is_required_is_required_of_patients() {
    assertThat(wrong(Map.of(), true)).extracting(Part::field).containsExactly("answers.what");
    assertThat(Answers.of(ASKED, null, false).isEmpty()).isTrue();
  }

  private static List<Part> wrong(Map<String, String> given, boolean all) {
    return catchThrowableOfType(Invalid.class, () -> Answers.of(ASKED, given, all)).parts();
  }
}
