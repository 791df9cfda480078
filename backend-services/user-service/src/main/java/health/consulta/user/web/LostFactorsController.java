package health.consulta.user.web;

import health.consulta.contract.Act;
import health.consulta.contract.user.LostFactor;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.user.signin.LiftSecondFactor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The way back for who lost phone and recovery codes.
@RestController
@RequestMapping("/api/users/{id}/second-factor")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class LostFactorsController {
  private final LiftSecondFactor lift;

  LostFactorsController(LiftSecondFactor lift) {
    this.lift = lift;
  }

  @GetMapping
  LostFactor state(@PathVariable UUID id) {
    return lift.state(id);
  }

  /// It ends after two days, unless its owner signs in with it before.
  @PostMapping("/lift")
  @Noted(Act.FACTOR_LIFTED)
  @ResponseStatus(HttpStatus.ACCEPTED)
  LostFactor lift(
      @PathVariable UUID id,
      @RequestBody @Valid health.consulta.contract.user.LiftSecondFactor form,
      Caller caller) {
    return lift.ask(caller.id(), id, form.reason());
  }

  @DeleteMapping("/lift")
  @Noted(Act.FACTOR_KEPT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable UUID id) {
    lift.takeBack(id);
  }
}
