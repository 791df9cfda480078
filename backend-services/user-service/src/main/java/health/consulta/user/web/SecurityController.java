package health.consulta.user.web;

import health.consulta.contract.Items;
import health.consulta.contract.user.ConfirmSecondFactor;
import health.consulta.contract.user.NewSecondFactor;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.RecoveryCodes;
import health.consulta.contract.user.SecondFactor;
import health.consulta.contract.user.SignedIn;
import health.consulta.kit.security.Caller;
import health.consulta.kit.security.Claims;
import health.consulta.user.signin.ChangePassword;
import health.consulta.user.signin.OpenSessions;
import health.consulta.user.signin.SetUpSecondFactor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How somebody's own account is kept safe.
@RestController
@RequestMapping("/api/users/me")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class SecurityController {
  private final ChangePassword changePassword;
  private final OpenSessions sessions;
  private final SetUpSecondFactor secondFactor;

  SecurityController(
      ChangePassword changePassword, OpenSessions sessions, SetUpSecondFactor secondFactor) {
    this.changePassword = changePassword;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
  }

  /// Every other sign-in ends.
  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void password(
      @RequestBody @Valid health.consulta.contract.user.ChangePassword form,
      Caller caller,
      @AuthenticationPrincipal Jwt token) {
    changePassword.change(caller.id(), session(token), form.current(), form.password());
  }

  @GetMapping("/sessions")
  Items<SignedIn> sessions(Caller caller, @AuthenticationPrincipal Jwt token) {
    return new Items<>(sessions.of(caller.id(), session(token)));
  }

  /// All but the one that asks.
  @DeleteMapping("/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(Caller caller, @AuthenticationPrincipal Jwt token) {
    sessions.endOthers(caller.id(), session(token));
  }

  @DeleteMapping("/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, Caller caller) {
    sessions.end(caller.id(), id);
  }

  @GetMapping("/second-factor")
  SecondFactor secondFactor(Caller caller) {
    return secondFactor.state(caller.id());
  }

  /// The secret for an authenticator. It is asked for at sign-in once a code of it was confirmed.
  @PostMapping("/second-factor")
  ResponseEntity<NewSecondFactor> begin(@RequestBody @Valid ProvePassword form, Caller caller) {
    return unstored(secondFactor.begin(caller.id(), form.password()));
  }

  @PostMapping("/second-factor/confirm")
  ResponseEntity<RecoveryCodes> confirm(
      @RequestBody @Valid ConfirmSecondFactor form, Caller caller) {
    return unstored(new RecoveryCodes(secondFactor.confirm(caller.id(), form.code())));
  }

  @PostMapping("/second-factor/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@RequestBody @Valid ProvePassword form, Caller caller) {
    secondFactor.end(caller.id(), form.password());
  }

  private static <T> ResponseEntity<T> unstored(T secret) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret);
  }

  private static @Nullable UUID session(Jwt token) {
    var id = token.getClaimAsString(Claims.SESSION);
    return id == null ? null : UUID.fromString(id);
  }
}
