package health.consulta.notification;

import health.consulta.kit.Refusal;
import java.util.List;

/// Words that cannot be sent so. Each place is named by its part and where in it, such as
/// `text[12]`; the message is the code of the rule that it breaks, and what stands there.
public final class WordsWrong extends Refusal {
  private final List<Part> parts;

  WordsWrong(List<Part> parts) {
    super(
        Kind.UNPROCESSABLE, "MAIL_WORDS_WRONG", "Some words cannot be sent so; none was changed.");
    this.parts = List.copyOf(parts);
  }

  @Override
  public List<Part> parts() {
    return parts;
  }
}
