package health.consulta.user.web;

import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.PasskeyRequest;
import health.consulta.contract.user.Tokens;
import health.consulta.kit.security.Public;
import health.consulta.user.passkey.SignInByPasskey;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in without a password.
@RestController
@RequestMapping("/api/auth/passkey")
@Public
class PasskeySignInController {
  private final SignInByPasskey signIn;

  PasskeySignInController(SignInByPasskey signIn) {
    this.signIn = signIn;
  }

  /// What `navigator.credentials.get` takes.
  @PostMapping("/options")
  ResponseEntity<PasskeyRequest> options() {
    return unstored(signIn.options());
  }

  @PostMapping
  ResponseEntity<Tokens> signIn(@RequestBody @Valid PasskeyLogin login) {
    return unstored(signIn.signIn(login));
  }

  private static <T> ResponseEntity<T> unstored(T secret) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret);
  }
}
