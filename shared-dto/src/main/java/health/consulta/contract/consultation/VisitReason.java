package health.consulta.contract.consultation;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a patient comes: what a slot is offered for.
///
/// @param code what the billing grid knows the act by, such as CONSULTATION
/// @param startGridMinutes starts are offered every so many minutes from the beginning of an
///   opening range
/// @param minimumNoticeMinutes a slot that starts sooner is not offered
/// @param startOffsetMinutes the grid begins so many minutes after the range; absent: with it
/// @param window a slot further ahead is not offered
/// @param caps absent: none
/// @param audience absent: everyone
/// @param changes absent: free until the start
/// @param questions asked before booking; absent: none
/// @param version for a guarded change: send back what was read; absent: it replaces whatever
///   stands
public record VisitReason(
    UUID id,
    UUID practitionerId,
    @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String code,
    @NotBlank @Size(max = 120) String name,
    @NotNull Mode mode,
    @NotNull PaymentPolicy policy,
    @Min(5) @Max(480) int durationMinutes,
    @Min(0) @Max(240) int bufferBeforeMinutes,
    @Min(0) @Max(240) int bufferAfterMinutes,
    @Min(5) @Max(480) int startGridMinutes,
    @Nullable @Min(0) @Max(475) Integer startOffsetMinutes,
    @Min(0) @Max(525600) int minimumNoticeMinutes,
    @NotNull @Valid BookingWindow window,
    @Valid Caps caps,
    Audience audience,
    boolean active,
    @Valid ChangeRules changes,
    @Size(max = 12) List<@NotNull @Valid Question> questions,
    @Nullable Long version) {
  public VisitReason {
    if (caps == null) caps = Caps.NONE;
    if (audience == null) audience = Audience.EVERYONE;
    if (changes == null) changes = ChangeRules.FREE;
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /// Without questions, and with the usual rules for changes.
  public VisitReason(
      UUID id,
      UUID practitionerId,
      String code,
      String name,
      Mode mode,
      PaymentPolicy policy,
      int durationMinutes,
      int bufferBeforeMinutes,
      int bufferAfterMinutes,
      int startGridMinutes,
      @Nullable Integer startOffsetMinutes,
      int minimumNoticeMinutes,
      BookingWindow window,
      Caps caps,
      Audience audience,
      boolean active) {
    this(
        id,
        practitionerId,
        code,
        name,
        mode,
        policy,
        durationMinutes,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        startGridMinutes,
        startOffsetMinutes,
        minimumNoticeMinutes,
        window,
        caps,
        audience,
        active,
        ChangeRules.FREE,
        List.of(),
        null);
  }

  /// As somebody wants it, under that id and of that practitioner.
  public VisitReason as(UUID itsId, UUID owner) {
    return but(itsId, owner, durationMinutes, changes, questions, version);
  }

  public VisitReason with(ChangeRules rules, List<Question> asked) {
    return but(id, practitionerId, durationMinutes, rules, asked, version);
  }

  /// As it is stored under that version.
  public VisitReason at(long stored) {
    return but(id, practitionerId, durationMinutes, changes, questions, stored);
  }

  /// For a visit that the practice made longer or shorter.
  public VisitReason lasting(int minutes) {
    return but(id, practitionerId, minutes, changes, questions, version);
  }

  private VisitReason but(
      UUID itsId,
      UUID owner,
      int minutes,
      ChangeRules rules,
      List<Question> asked,
      @Nullable Long stored) {
    return new VisitReason(
        itsId,
        owner,
        code,
        name,
        mode,
        policy,
        minutes,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        startGridMinutes,
        startOffsetMinutes,
        minimumNoticeMinutes,
        window,
        caps,
        audience,
        active,
        rules,
        asked,
        stored);
  }

  public int seats() {
    return caps.seats() == null ? 1 : caps.seats();
  }
}
