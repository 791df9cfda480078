package health.consulta.user.web;

import health.consulta.contract.user.Erasure;
import health.consulta.contract.user.ProvePassword;
import health.consulta.kit.security.Caller;
import health.consulta.user.erasure.EraseAccount;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Closing one's account, and before it what that would leave.
@RestController
@RequestMapping("/api/users/me/erasure")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class ErasureController {
  private final EraseAccount erase;

  ErasureController(EraseAccount erase) {
    this.erase = erase;
  }

  @GetMapping
  Erasure preview(Caller caller) {
    return erase.preview(caller.id());
  }

  @PostMapping
  Erasure erase(@RequestBody @Valid ProvePassword proof, Caller caller) {
    return erase.erase(caller.id(), proof.password());
  }
}
