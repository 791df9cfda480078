package health.consulta.user.web;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.user.Assistant;
import health.consulta.contract.user.InviteAssistant;
import health.consulta.contract.user.Locations;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import health.consulta.user.account.Account;
import health.consulta.user.account.RunTeam;
import health.consulta.user.directory.ReviseProfile;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A practice: its places, which whoever runs it may change, and its assistants, whom the
/// practitioner alone chooses.
@RestController
@RequestMapping("/api/practitioners/{practitionerId}")
class PracticeController {
  private static final String STAFF = "hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')";
  private static final String OWNER = "hasAnyRole('PRACTITIONER', 'ADMINISTRATOR')";

  private final ReviseProfile profile;
  private final RunTeam team;

  PracticeController(ReviseProfile profile, RunTeam team) {
    this.profile = profile;
    this.team = team;
  }

  @GetMapping("/locations")
  @PreAuthorize(STAFF)
  Locations locations(@PathVariable UUID practitionerId, Caller caller) {
    return profile.places(run(practitionerId, caller));
  }

  @PutMapping("/locations")
  @Noted(Act.PLACES_CHANGED)
  @PreAuthorize(STAFF)
  Locations move(
      @PathVariable UUID practitionerId, @RequestBody @Valid Locations places, Caller caller) {
    return profile.move(run(practitionerId, caller), places);
  }

  @GetMapping("/assistants")
  @PreAuthorize(OWNER)
  Items<Assistant> assistants(@PathVariable UUID practitionerId, Caller caller) {
    return new Items<>(
        team.of(own(practitionerId, caller)).stream().map(PracticeController::shown).toList());
  }

  @PostMapping("/assistants")
  @Noted(Act.ASSISTANT_INVITED)
  @PreAuthorize(OWNER)
  @ResponseStatus(HttpStatus.CREATED)
  Assistant invite(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid InviteAssistant form,
      RequestId request,
      Caller caller) {
    return shown(team.add(own(practitionerId, caller), request.value(), form));
  }

  @DeleteMapping("/assistants/{id}")
  @Noted(Act.ASSISTANT_REMOVED)
  @PreAuthorize(OWNER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID practitionerId, @PathVariable UUID id, Caller caller) {
    team.remove(own(practitionerId, caller), id);
  }

  private static Assistant shown(Account account) {
    var view = account.view();
    return new Assistant(view.id(), view.firstName(), view.lastName(), view.email(), view.status());
  }

  private static UUID run(UUID practitionerId, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return practitionerId;
  }

  /// An administrator who names nobody's id must not make assistants of nobody.
  private UUID own(UUID practitionerId, Caller caller) {
    profile.places(run(practitionerId, caller));
    return practitionerId;
  }
}
