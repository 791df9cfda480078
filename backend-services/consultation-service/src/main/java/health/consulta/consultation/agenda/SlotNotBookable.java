package health.consulta.consultation.agenda;

import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.kit.Refusal;
import java.util.List;

/// The engine finds something against the start; every cause is named.
public final class SlotNotBookable extends Refusal {
  private final List<Cause> causes;

  private SlotNotBookable(List<Cause> causes) {
    super(Kind.UNPROCESSABLE, "SLOT_NOT_BOOKABLE", "That time cannot be booked.");
    this.causes = causes;
  }

  /// A time that is only occupied is a lost race; any other cause was wrong from the start.
  static void unlessBookable(List<Cause> causes) {
    if (causes.isEmpty()) return;
    if (causes.stream().allMatch(cause -> cause.code() == Code.OCCUPIED)) throw new SlotTaken();
    throw new SlotNotBookable(causes);
  }

  @Override
  public List<Part> parts() {
    return causes.stream()
        .map(cause -> new Part("start", cause.code() + ": " + cause.detail()))
        .toList();
  }
}
