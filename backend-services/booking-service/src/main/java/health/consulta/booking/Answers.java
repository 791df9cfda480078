package health.consulta.booking;

import static java.util.stream.Collectors.toMap;

import health.consulta.contract.Question;
import health.consulta.contract.Question.Option;
import health.consulta.kit.Invalid;
import health.consulta.kit.Refusal.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers to a visit's questions: every one that is needed, none that nobody asked for, each
/// as its question wants it.
record Answers(Map<String, String> byQuestion) {
  private static final int LONGEST = 500;

  /// Nothing of a wrong answer is said again, not even what it was called.
  ///
  /// @param all whether a required question needs an answer; the practice may ask by itself
  /// @throws Invalid naming every answer that is wrong
  static Answers of(List<Question> asked, @Nullable Map<String, String> given, boolean all) {
    var answers = written(given);
    var wrong = new ArrayList<Part>();
    for (var question : asked)
      against(question, answers.get(question.id()), all)
          .ifPresent(why -> wrong.add(new Part("answers." + question.id(), why)));
    if (!asked.stream().map(Question::id).toList().containsAll(answers.keySet()))
      wrong.add(new Part("answers", "answers a question that is not asked"));
    if (!wrong.isEmpty()) throw new Invalid(wrong);
    return new Answers(answers);
  }

  boolean isEmpty() {
    return byQuestion.isEmpty();
  }

  private static Map<String, String> written(@Nullable Map<String, String> given) {
    if (given == null) return Map.of();
    return given.entrySet().stream()
        .filter(answer -> !answer.getValue().isBlank())
        .collect(toMap(Map.Entry::getKey, answer -> answer.getValue().strip()));
  }

  private static Optional<String> against(Question question, @Nullable String answer, boolean all) {
    if (answer == null)
      return all && question.required() ? Optional.of("is needed") : Optional.empty();
    return switch (question.kind()) {
      case TEXT -> length(question, answer);
      case YES_NO -> among(List.of("YES", "NO"), answer);
      case CHOICE -> among(question.options().stream().map(Option::id).toList(), answer);
    };
  }

  private static Optional<String> length(Question question, String answer) {
    var least = Objects.requireNonNullElse(question.minLength(), 1);
    var most = Objects.requireNonNullElse(question.maxLength(), LONGEST);
    return answer.length() < least || answer.length() > most
        ? Optional.of("must have " + least + " to " + most + " characters")
        : Optional.empty();
  }

  private static Optional<String> among(List<String> options, String answer) {
    return options.contains(answer)
        ? Optional.empty()
        : Optional.of("must be one of " + String.join(", ", options));
  }
}
