package health.consulta.contract.booking;

import health.consulta.contract.Question;
import java.util.List;

/// What the patient answered before booking, in the order of the questions.
public record BookingAnswers(List<Answered> items) {
  /// @param question as it was asked
  /// @param answer as [Question] says
  public record Answered(Question question, String answer) {}
}
