package health.consulta.portal.gateway;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.user.Access;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AccountExport;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.AskConsent;
import health.consulta.contract.user.Assistant;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.ChangePassword;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.contract.user.Commune;
import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.ConfirmSecondFactor;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Erasure;
import health.consulta.contract.user.FindPatientOnFile;
import health.consulta.contract.user.InviteAssistant;
import health.consulta.contract.user.LiftSecondFactor;
import health.consulta.contract.user.Locations;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.LostFactor;
import health.consulta.contract.user.Mandate;
import health.consulta.contract.user.MandateLink;
import health.consulta.contract.user.Need;
import health.consulta.contract.user.NewSecondFactor;
import health.consulta.contract.user.NotedAct;
import health.consulta.contract.user.Passkey;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.PasskeyRequest;
import health.consulta.contract.user.PatientCorrection;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.ProvePassword;
import health.consulta.contract.user.RecoveryCodes;
import health.consulta.contract.user.Refresh;
import health.consulta.contract.user.Register;
import health.consulta.contract.user.RenamePasskey;
import health.consulta.contract.user.RequestMandateLinks;
import health.consulta.contract.user.RequestPasswordReset;
import health.consulta.contract.user.ResetPassword;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.contract.user.SecondFactor;
import health.consulta.contract.user.SignedIn;
import health.consulta.contract.user.Tokens;
import health.consulta.contract.user.Understood;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Accounts, sign-in and the directory of practitioners.
@FeignClient(name = "user", url = "${consulta.gateway}")
public interface UserApi {
  @PostMapping("/api/auth/login")
  Tokens login(@RequestBody Login login);

  /// What a browser asks for a passkey with.
  @PostMapping("/api/auth/passkey/options")
  PasskeyRequest passkeyRequest();

  @PostMapping("/api/auth/passkey")
  Tokens login(@RequestBody PasskeyLogin login);

  @PostMapping("/api/auth/refresh")
  Tokens refresh(@RequestBody Refresh refresh);

  @PostMapping("/api/auth/logout")
  void logout(@RequestBody Refresh refresh, @RequestHeader("Authorization") String bearer);

  @PostMapping("/api/auth/register")
  void register(@RequestBody Register register);

  @PostMapping("/api/auth/confirm")
  void confirm(@RequestBody ConfirmEmail confirm);

  @PostMapping("/api/auth/password-reset")
  void requestReset(@RequestBody RequestPasswordReset request);

  @PostMapping("/api/auth/password-reset/confirm")
  void reset(@RequestBody ResetPassword reset);

  @GetMapping("/api/users/me")
  Account me(@RequestHeader("Authorization") String bearer);

  /// Every other sign-in ends.
  @PostMapping("/api/users/me/password")
  void change(@RequestBody ChangePassword change);

  @GetMapping("/api/users/me/sessions")
  Items<SignedIn> sessions();

  /// All but this one.
  @DeleteMapping("/api/users/me/sessions")
  void endOtherSessions();

  @DeleteMapping("/api/users/me/sessions/{id}")
  void endSession(@PathVariable UUID id);

  @GetMapping("/api/users/me/second-factor")
  SecondFactor secondFactor();

  @PostMapping("/api/users/me/second-factor")
  NewSecondFactor beginSecondFactor(@RequestBody ProvePassword proof);

  @PostMapping("/api/users/me/second-factor/confirm")
  RecoveryCodes confirmSecondFactor(@RequestBody ConfirmSecondFactor code);

  @PostMapping("/api/users/me/second-factor/end")
  void endSecondFactor(@RequestBody ProvePassword proof);

  @GetMapping("/api/users/me/passkeys")
  Items<Passkey> passkeys();

  /// What a browser makes a passkey from.
  @PostMapping("/api/users/me/passkeys/options")
  PasskeyCreation passkeyCreation(@RequestBody ProvePassword proof);

  @PostMapping("/api/users/me/passkeys")
  Passkey add(@RequestBody AddPasskey form);

  @PatchMapping("/api/users/me/passkeys/{id}")
  Passkey rename(@PathVariable UUID id, @RequestBody RenamePasskey form);

  @DeleteMapping("/api/users/me/passkeys/{id}")
  void removePasskey(@PathVariable UUID id);

  /// How the caller wants to see a list of the practice's screens again.
  @GetMapping("/api/users/me/views")
  Items<SavedView> views(@RequestParam String screen);

  /// @param id chosen by who asks
  @PutMapping("/api/users/me/views/{id}")
  SavedView save(@PathVariable UUID id, @RequestBody SaveView view);

  @DeleteMapping("/api/users/me/views/{id}")
  void removeView(@PathVariable UUID id);

  @PatchMapping("/api/users/me")
  Account change(@RequestBody ChangeAccount change);

  /// Who of a practice read something of the caller, the newest first.
  @GetMapping("/api/users/me/access-log")
  Page<Access> accesses(@RequestParam int page, @RequestParam int size);

  /// What closing the account would leave.
  @GetMapping("/api/users/me/erasure")
  Erasure erasure();

  @PostMapping("/api/users/me/erasure")
  Erasure erase(@RequestBody ProvePassword proof);

  @GetMapping("/api/users/me/export")
  AccountExport export();

  @GetMapping("/api/users/me/dependants")
  Items<Dependant> dependants();

  @PostMapping("/api/users/me/dependants")
  Dependant add(@RequestBody AddDependant form, @RequestHeader("Idempotency-Key") String key);

  @DeleteMapping("/api/users/me/dependants/{id}")
  void remove(@PathVariable UUID id);

  /// A person of age is asked by mail.
  @PostMapping("/api/users/me/dependants/{id}/consent")
  Dependant ask(@PathVariable UUID id, @RequestBody AskConsent form);

  /// What the link from a mail is about.
  @PostMapping("/api/users/mandates/look")
  Mandate look(@RequestBody MandateLink link);

  @PostMapping("/api/users/mandates/agree")
  Mandate agree(@RequestBody MandateLink link);

  @PostMapping("/api/users/mandates/end")
  Mandate end(@RequestBody MandateLink link);

  @PostMapping("/api/users/mandates/links")
  void mail(@RequestBody RequestMandateLinks form);

  /// Who books for the caller, or asked them to.
  @GetMapping("/api/users/me/mandates")
  Items<Mandate> mandates();

  @PostMapping("/api/users/me/mandates/{id}/agree")
  Mandate agree(@PathVariable UUID id);

  @PostMapping("/api/users/me/mandates/{id}/end")
  Mandate end(@PathVariable UUID id);

  @GetMapping("/api/users")
  Page<Account> accounts(
      @RequestParam int page, @RequestParam int size, @RequestParam @Nullable String q);

  @PutMapping("/api/users/{id}")
  Account change(@PathVariable UUID id, @RequestBody ChangeRoles change);

  /// What the people of practices did, the newest first; what is absent does not matter.
  @GetMapping("/api/acts")
  Page<NotedAct> acts(
      @RequestParam @Nullable UUID actor,
      @RequestParam @Nullable Act act,
      @RequestParam @Nullable UUID subject,
      @RequestParam @Nullable Instant from,
      @RequestParam @Nullable Instant until,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/users/{id}/second-factor")
  LostFactor lostFactor(@PathVariable UUID id);

  @PostMapping("/api/users/{id}/second-factor/lift")
  LostFactor lift(@PathVariable UUID id, @RequestBody LiftSecondFactor form);

  @DeleteMapping("/api/users/{id}/second-factor/lift")
  void keepFactor(@PathVariable UUID id);

  @GetMapping("/api/practitioners")
  Page<Practitioner> practitioners(
      @RequestParam @Nullable String q,
      @RequestParam Map<String, String> filters,
      @RequestParam int page,
      @RequestParam int size);

  @PostMapping("/api/practitioners/suggestions")
  Understood understand(@RequestBody Need need);

  @GetMapping("/api/practitioners/communes")
  Items<Commune> communes(@RequestParam String q);

  @GetMapping("/api/practitioners/{id}")
  Practitioner practitioner(@PathVariable UUID id);

  @GetMapping("/api/practitioners/{id}/locations")
  Locations locations(@PathVariable UUID id);

  @PutMapping("/api/practitioners/{id}/locations")
  Locations move(@PathVariable UUID id, @RequestBody Locations places);

  @GetMapping("/api/practitioners/{id}/assistants")
  Items<Assistant> assistants(@PathVariable UUID id);

  @PostMapping("/api/practitioners/{id}/assistants")
  Assistant invite(
      @PathVariable UUID id,
      @RequestBody InviteAssistant form,
      @RequestHeader("Idempotency-Key") String key);

  @DeleteMapping("/api/practitioners/{id}/assistants/{assistant}")
  void remove(@PathVariable UUID id, @PathVariable UUID assistant);

  /// Whom the practice put on file, by name, birth date or phone.
  @PostMapping("/api/practitioners/{id}/patients/search")
  Items<PatientOnFile> patients(@PathVariable UUID id, @RequestBody FindPatientOnFile wanted);

  @PostMapping("/api/practitioners/{id}/patients")
  PatientOnFile add(
      @PathVariable UUID id,
      @RequestBody AddPatient form,
      @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/practitioners/{id}/patients/{patient}")
  PatientOnFile patient(@PathVariable UUID id, @PathVariable UUID patient);

  @PutMapping("/api/practitioners/{id}/patients/{patient}")
  PatientOnFile correct(
      @PathVariable UUID id, @PathVariable UUID patient, @RequestBody ChangePatient form);

  @GetMapping("/api/practitioners/{id}/patients/{patient}/corrections")
  Items<PatientCorrection> corrections(@PathVariable UUID id, @PathVariable UUID patient);
}
