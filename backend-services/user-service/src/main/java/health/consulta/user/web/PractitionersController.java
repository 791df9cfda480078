package health.consulta.user.web;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.Page;
import health.consulta.contract.Sector;
import health.consulta.contract.user.Commune;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Need;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Understood;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Public;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import health.consulta.user.directory.Directory;
import health.consulta.user.directory.DirectorySearch;
import health.consulta.user.directory.PublishPractitioner;
import health.consulta.user.directory.ReviseProfile;
import health.consulta.user.directory.Rpps;
import health.consulta.user.finding.Communes;
import health.consulta.user.finding.UnderstandNeed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public directory of practitioners.
@RestController
@RequestMapping("/api/practitioners")
class PractitionersController {
  /// Told when an RPPS number was taken although its check digit is wrong.
  static final String WARNING = "Consulta-Warning";

  private static final int MOST_COMMUNES = 8;

  private final Directory directory;
  private final PublishPractitioner publishPractitioner;
  private final ReviseProfile reviseProfile;
  private final UnderstandNeed understandNeed;
  private final Communes communes;

  PractitionersController(
      Directory directory,
      PublishPractitioner publishPractitioner,
      ReviseProfile reviseProfile,
      UnderstandNeed understandNeed,
      Communes communes) {
    this.directory = directory;
    this.publishPractitioner = publishPractitioner;
    this.reviseProfile = reviseProfile;
    this.understandNeed = understandNeed;
    this.communes = communes;
  }

  @Public
  @GetMapping
  Page<Practitioner> search(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String specialty,
      @RequestParam @Nullable String city,
      @RequestParam @Nullable Mode mode,
      @RequestParam @Nullable String language,
      @RequestParam @Nullable Boolean newPatients,
      @RequestParam @Nullable Sector sector,
      @RequestParam @Nullable Boolean stepFree,
      @Valid PageRequest page) {
    var search =
        new DirectorySearch(q, specialty, city, mode, language, newPatients, sector, stepFree);
    return directory.search(search, page.number(), page.length());
  }

  /// Whom somebody may want to see, from their own words.
  @Public
  @PostMapping("/suggestions")
  Understood understand(@RequestBody @Valid Need need) {
    return understandNeed.understand(need);
  }

  /// French communes by the beginning of their name or postal code, the largest first.
  @Public
  @GetMapping("/communes")
  Items<Commune> communes(@RequestParam @Size(max = 60) String q) {
    return new Items<>(communes.beginning(q, MOST_COMMUNES));
  }

  @Public
  @GetMapping("/{id}")
  Practitioner one(@PathVariable UUID id) {
    return directory.one(id);
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping
  @Noted(Act.PRACTITIONER_LISTED)
  ResponseEntity<Practitioner> publish(
      @RequestBody @Valid ListPractitioner form, RequestId request) {
    return warned(HttpStatus.CREATED, publishPractitioner.publish(request.value(), form));
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PutMapping("/{id}")
  @Noted(Act.PROFILE_REVISED)
  ResponseEntity<Practitioner> revise(
      @PathVariable UUID id, @RequestBody @Valid Practitioner profile) {
    return warned(HttpStatus.OK, reviseProfile.revise(id, profile));
  }

  private static ResponseEntity<Practitioner> warned(HttpStatus status, Practitioner listed) {
    var answer = ResponseEntity.status(status);
    if (!new Rpps(listed.rpps()).hasValidCheckDigit()) answer.header(WARNING, "rpps-check-digit");
    return answer.body(listed);
  }
}
