package health.consulta.booking.web;

import health.consulta.booking.AnonymousHolds;
import health.consulta.contract.booking.ExtendedHold;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.security.Public;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Holds before sign-in.
@RestController
@RequestMapping("/api/holds")
@Public
class HoldController {
  private final AnonymousHolds holds;

  HoldController(AnonymousHolds holds) {
    this.holds = holds;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Hold hold(@RequestBody @Valid HoldSlot wanted, RequestId id) {
    return holds.hold(id.value(), wanted);
  }

  /// Once.
  @PostMapping("/{id}/extend")
  ExtendedHold extend(
      @PathVariable UUID id, @RequestHeader("Hold-Token") String token, RequestId request) {
    return holds.extend(id, token, request.value());
  }

  /// @param token what the hold was answered with; it never stands in an address
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable UUID id, @RequestHeader("Hold-Token") String token) {
    holds.release(id, token);
  }
}
