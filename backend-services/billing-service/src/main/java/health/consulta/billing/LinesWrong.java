package health.consulta.billing;

import health.consulta.kit.Refusal;
import java.util.List;

/// Some lines of a block are wrong, each named by its place, such as `lines[3].validTo` or
/// `lines[3]`; a message in capitals is the code of the rule that it breaks.
public final class LinesWrong extends Refusal {
  private final List<Part> parts;

  LinesWrong(List<Part> parts) {
    super(Kind.UNPROCESSABLE, "TARIFFS_WRONG", "Some lines are wrong; none was changed.");
    this.parts = List.copyOf(parts);
  }

  @Override
  public List<Part> parts() {
    return parts;
  }
}
