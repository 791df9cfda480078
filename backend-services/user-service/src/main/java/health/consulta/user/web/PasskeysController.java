package health.consulta.user.web;

import health.consulta.contract.Items;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.Passkey;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.RenamePasskey;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import health.consulta.user.passkey.OwnPasskeys;
import health.consulta.user.passkey.RegisterPasskey;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The passkeys of who asks.
@RestController
@RequestMapping("/api/users/me/passkeys")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class PasskeysController {
  private final RegisterPasskey registerPasskey;
  private final OwnPasskeys passkeys;

  PasskeysController(RegisterPasskey registerPasskey, OwnPasskeys passkeys) {
    this.registerPasskey = registerPasskey;
    this.passkeys = passkeys;
  }

  @GetMapping
  Items<Passkey> passkeys(Caller caller) {
    return new Items<>(passkeys.of(caller.id()));
  }

  /// What `navigator.credentials.create` takes.
  @PostMapping("/options")
  ResponseEntity<PasskeyCreation> options(@RequestBody @Valid ProvePassword form, Caller caller) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(registerPasskey.options(caller.id(), form.password()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Passkey add(@RequestBody @Valid AddPasskey form, RequestId id, Caller caller) {
    return registerPasskey.register(id.value(), caller.id(), form);
  }

  @PatchMapping("/{id}")
  Passkey rename(@PathVariable UUID id, @RequestBody @Valid RenamePasskey form, Caller caller) {
    return passkeys.rename(caller.id(), id, form.name());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, Caller caller) {
    passkeys.remove(caller.id(), id);
  }
}
