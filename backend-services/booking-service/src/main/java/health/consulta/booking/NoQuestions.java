package health.consulta.booking;

import health.consulta.kit.Refusal;

/// Answers without questions are not taken: health data nobody asked for is not kept.
public final class NoQuestions extends Refusal {
  public NoQuestions() {
    super(Kind.UNPROCESSABLE, "ANSWERS_NOT_ASKED", "This visit reason asks no questions.");
  }
}
