package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Steps;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.StaffHold;
import health.consulta.kit.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The engine finds something against the start; every cause is named.
public final class SlotNotBookable extends Refusal {
  private final List<Cause> causes;

  private SlotNotBookable(List<Cause> causes) {
    super(Kind.UNPROCESSABLE, "SLOT_NOT_BOOKABLE", "That time cannot be booked.");
    this.causes = causes;
  }

  /// What the practice may set aside: its own rules, not the past, the day or other people's time.
  private static final Set<Code> FIRM =
      EnumSet.of(
          Code.IN_THE_PAST, Code.ACROSS_MIDNIGHT, Code.OCCUPIED, Code.FULL, Code.REASON_INACTIVE);

  /// What somebody faster may have caused; anything else was wrong from the start.
  private static final Set<Code> RACES =
      EnumSet.of(Code.OCCUPIED, Code.FULL, Code.DAY_CAP_REACHED, Code.WEEK_CAP_REACHED);

  /// @param staff when the practice books, perhaps against its own rules
  static void unlessBookable(List<Cause> causes, @Nullable StaffHold staff) {
    var overrides = staff != null && staff.override() != null;
    var firm = causes.stream().filter(cause -> !overrides || FIRM.contains(cause.code())).toList();
    if (firm.isEmpty()) return;
    if (firm.stream().allMatch(cause -> RACES.contains(cause.code()))) throw new SlotTaken();
    throw new SlotNotBookable(firm);
  }

  /// No grid, and no override, leads off the five-minute steps of a day.
  static void unlessOnStep(Instant start) {
    if (start.toEpochMilli() % (1000L * Steps.SECONDS) != 0)
      throw new SlotNotBookable(List.of(new Cause(Code.OFF_THE_GRID, "5 min")));
  }

  static SlotNotBookable notFor(Audience audience) {
    return new SlotNotBookable(List.of(new Cause(Code.NOT_FOR_THIS_PATIENT, audience.name())));
  }

  @Override
  public List<Part> parts() {
    return causes.stream()
        .map(cause -> new Part("start", cause.code() + ": " + cause.detail()))
        .toList();
  }
}
