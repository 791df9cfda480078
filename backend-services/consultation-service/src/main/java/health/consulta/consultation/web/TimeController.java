package health.consulta.consultation.web;

import health.consulta.consultation.agenda.ConfirmHold;
import health.consulta.consultation.agenda.ExtendHold;
import health.consulta.consultation.agenda.FindSlots;
import health.consulta.consultation.agenda.HoldSlot;
import health.consulta.consultation.agenda.MoveBooking;
import health.consulta.consultation.agenda.ReleaseHold;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.ExtendTime;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.MovedTime;
import health.consulta.contract.consultation.ReleaseTime;
import health.consulta.contract.consultation.SeriesDates;
import health.consulta.contract.consultation.SeriesTimes;
import health.consulta.contract.consultation.StandingTimes;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Time for booking-service: hold, confirm, move, release.
@RestController
@RequestMapping("/internal/times")
@PreAuthorize("hasRole('SERVICE')")
class TimeController {
  private final HoldSlot hold;
  private final ExtendHold extend;
  private final ConfirmHold confirm;
  private final MoveBooking move;
  private final ReleaseHold release;
  private final FindSlots slots;

  TimeController(
      HoldSlot hold,
      ExtendHold extend,
      ConfirmHold confirm,
      MoveBooking move,
      ReleaseHold release,
      FindSlots slots) {
    this.hold = hold;
    this.extend = extend;
    this.confirm = confirm;
    this.move = move;
    this.release = release;
    this.slots = slots;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  HeldTime hold(@RequestBody @Valid HoldTime wanted) {
    return hold.hold(wanted);
  }

  @PostMapping("/series")
  SeriesDates series(@RequestBody @Valid SeriesTimes wanted) {
    return slots.series(wanted);
  }

  @PostMapping("/standing")
  SeriesDates standing(@RequestBody @Valid StandingTimes wanted) {
    return slots.standing(wanted);
  }

  @PostMapping("/{holdId}/extend")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void extend(@PathVariable UUID holdId, @RequestBody @Valid ExtendTime wanted) {
    extend.extend(holdId, wanted);
  }

  @PostMapping("/{holdId}/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable UUID holdId, @RequestBody @Valid ConfirmTime wanted) {
    confirm.confirm(holdId, wanted);
  }

  @PostMapping("/{bookingId}/move")
  MovedTime move(@PathVariable UUID bookingId, @RequestBody @Valid MoveTime wanted) {
    return move.move(bookingId, wanted);
  }

  @PostMapping("/{holdId}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable UUID holdId, @RequestBody @Valid ReleaseTime wanted) {
    release.release(holdId, wanted);
  }
}
