package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.VisitReason;
import java.util.UUID;
import java.util.function.Consumer;

/// A visit reason while it is being made up.
final class ReasonDraft {
  UUID id = UUID.randomUUID();
  UUID practitioner = UUID.randomUUID();
  Mode mode = Mode.ON_SITE;
  int duration = 20;
  int before;
  int after;
  int grid = 20;
  Integer offset;
  int notice;
  BookingWindow window = BookingWindow.ofDays(60);
  Caps caps = Caps.NONE;
  Audience audience = Audience.EVERYONE;
  boolean active = true;

  /// @return the reason with something about it changed
  static VisitReason change(VisitReason reason, Consumer<ReasonDraft> change) {
    var draft = new ReasonDraft();
    draft.id = reason.id();
    draft.practitioner = reason.practitionerId();
    draft.mode = reason.mode();
    draft.duration = reason.durationMinutes();
    draft.before = reason.bufferBeforeMinutes();
    draft.after = reason.bufferAfterMinutes();
    draft.grid = reason.startGridMinutes();
    draft.offset = reason.startOffsetMinutes();
    draft.notice = reason.minimumNoticeMinutes();
    draft.window = reason.window();
    draft.caps = reason.caps();
    draft.audience = reason.audience();
    draft.active = reason.active();
    change.accept(draft);
    return draft.reason();
  }

  VisitReason reason() {
    return new VisitReason(
        id,
        practitioner,
        "CONSULTATION",
        "Consultation",
        mode,
        PaymentPolicy.ON_SITE,
        duration,
        before,
        after,
        grid,
        offset,
        notice,
        window,
        caps,
        audience,
        active);
  }
}
