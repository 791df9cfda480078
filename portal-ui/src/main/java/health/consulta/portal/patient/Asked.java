package health.consulta.portal.patient;

import health.consulta.contract.Question;
import health.consulta.portal.gateway.ScreenLanguage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NonNull;

/// A question before booking, in the language of the screen.
///
/// @param minLength of a text
/// @param maxLength of a text
record Asked(
    @NonNull String id,
    @NonNull String text,
    Question.@NonNull Kind kind,
    boolean required,
    int minLength,
    int maxLength,
    @NonNull List<@NonNull Choosable> options) {
  private static final int LONGEST = 500;

  static Asked of(Question question) {
    return new Asked(
        question.id(),
        ScreenLanguage.of(question.fr(), question.en()),
        question.kind(),
        question.required(),
        Objects.requireNonNullElse(question.minLength(), 1),
        Objects.requireNonNullElse(question.maxLength(), LONGEST),
        question.options().stream().map(Choosable::of).toList());
  }

  record Choosable(@NonNull String id, @NonNull String text) {
    static Choosable of(Question.Option option) {
      return new Choosable(option.id(), ScreenLanguage.of(option.fr(), option.en()));
    }
  }
}
