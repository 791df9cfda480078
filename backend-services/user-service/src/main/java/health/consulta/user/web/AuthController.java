package health.consulta.user.web;

import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.Register;
import health.consulta.contract.user.RequestPasswordReset;
import health.consulta.contract.user.ResetPassword;
import health.consulta.contract.user.Tokens;
import health.consulta.kit.security.Caller;
import health.consulta.kit.security.Public;
import health.consulta.kit.web.RequestId;
import health.consulta.user.account.Address;
import health.consulta.user.account.AskPasswordReset;
import health.consulta.user.account.ConfirmAddress;
import health.consulta.user.account.RegisterPatient;
import health.consulta.user.account.Secret;
import health.consulta.user.account.SetNewPassword;
import health.consulta.user.signin.RenewTokens;
import health.consulta.user.signin.SignIn;
import health.consulta.user.signin.SignOut;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How people come in: registration, sign-in, forgotten passwords.
@RestController
@RequestMapping("/api/auth")
@Public
class AuthController {
  private final RegisterPatient registerPatient;
  private final ConfirmAddress confirmAddress;
  private final AskPasswordReset askPasswordReset;
  private final SetNewPassword setNewPassword;
  private final SignIn signIn;
  private final RenewTokens renewTokens;
  private final SignOut signOut;

  AuthController(
      RegisterPatient registerPatient,
      ConfirmAddress confirmAddress,
      AskPasswordReset askPasswordReset,
      SetNewPassword setNewPassword,
      SignIn signIn,
      RenewTokens renewTokens,
      SignOut signOut) {
    this.registerPatient = registerPatient;
    this.confirmAddress = confirmAddress;
    this.askPasswordReset = askPasswordReset;
    this.setNewPassword = setNewPassword;
    this.signIn = signIn;
    this.renewTokens = renewTokens;
    this.signOut = signOut;
  }

  /// 201 whether or not the address was free: a mail to its owner says which.
  @PostMapping("/register")
  @ResponseStatus(HttpStatus.CREATED)
  void register(@RequestBody @Valid Register form, RequestId request) {
    registerPatient.register(request.value(), form);
  }

  @PostMapping("/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@RequestBody @Valid ConfirmEmail form) {
    confirmAddress.confirm(new Secret(form.token()));
  }

  @PostMapping("/login")
  ResponseEntity<Tokens> login(@RequestBody @Valid Login form) {
    return unstored(signIn.signIn(form));
  }

  @PostMapping("/refresh")
  ResponseEntity<Tokens> refresh(@RequestBody @Valid Refresh form) {
    return unstored(renewTokens.renew(form.refreshToken()));
  }

  /// With a refresh token: ends that sign-in. With an access token alone: ends all of its owner.
  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(
      @RequestBody(required = false) @Valid @Nullable Refresh form, @Nullable Caller caller) {
    if (form != null) signOut.signOut(form.refreshToken());
    else if (caller != null) signOut.everywhere(caller.id());
  }

  /// 202 whether or not there is such an account.
  @PostMapping("/password-reset")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void requestReset(@RequestBody @Valid RequestPasswordReset form) {
    askPasswordReset.ask(new Address(form.email()));
  }

  @PostMapping("/password-reset/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset(@RequestBody @Valid ResetPassword form) {
    setNewPassword.set(new Secret(form.token()), form.password());
  }

  private static ResponseEntity<Tokens> unstored(Tokens tokens) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
  }
}
