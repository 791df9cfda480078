package health.consulta.user.web;

import health.consulta.contract.Mode;
import health.consulta.contract.Page;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Practitioner;
import health.consulta.kit.security.Public;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import health.consulta.user.directory.Directory;
import health.consulta.user.directory.DirectorySearch;
import health.consulta.user.directory.PublishPractitioner;
import health.consulta.user.directory.ReviseProfile;
import health.consulta.user.directory.Rpps;
import jakarta.validation.Valid;
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

  private final Directory directory;
  private final PublishPractitioner publishPractitioner;
  private final ReviseProfile reviseProfile;

  PractitionersController(
      Directory directory, PublishPractitioner publishPractitioner, ReviseProfile reviseProfile) {
    this.directory = directory;
    this.publishPractitioner = publishPractitioner;
    this.reviseProfile = reviseProfile;
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
      @Valid PageRequest page) {
    var search = new DirectorySearch(q, specialty, city, mode, language, newPatients);
    return directory.search(search, page.number(), page.length());
  }

  @Public
  @GetMapping("/{id}")
  Practitioner one(@PathVariable UUID id) {
    return directory.one(id);
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PostMapping
  ResponseEntity<Practitioner> publish(
      @RequestBody @Valid ListPractitioner form, RequestId request) {
    return warned(HttpStatus.CREATED, publishPractitioner.publish(request.value(), form));
  }

  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @PutMapping("/{id}")
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
